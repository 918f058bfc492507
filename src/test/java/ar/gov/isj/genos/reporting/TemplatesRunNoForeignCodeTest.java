package ar.gov.isj.genos.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesRunNoForeignCodeTest {

  static final AtomicInteger FIRED = new AtomicInteger();

  /** Runs when it is read back, as the classes do that attackers send. */
  static final class Gadget implements Serializable {
    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      FIRED.incrementAndGet();
    }
  }

  @BeforeEach
  void nothingFiredYet() {
    FIRED.set(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net.sf.jasperreports.deserialization.class.filter.enabled",
        "net.sf.jasperreports.report.class.filter.enabled",
        "net.sf.jasperreports.repository.url.filter.enabled"
      })
  void everyFilterIsOn(String property) {
    assertThat(
            JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getBooleanProperty(property))
        .isTrue();
  }

  @Test
  void aStoredObjectOfAnotherClassIsNotReadBack() throws Exception {
    byte[] stored = stored(new Gadget());
    assertThatThrownBy(() -> JRLoader.loadObject(new ByteArrayInputStream(stored)))
        .isInstanceOf(Exception.class);
    assertThat(FIRED).hasValue(0);
  }

  /** Else the test above could not fail. */
  @Test
  void javaItselfWouldReadItBack() throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(stored(new Gadget())))) {
      in.readObject();
    }
    assertThat(FIRED).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.valueOf(Runtime.getRuntime().availableProcessors())",
        "System.getProperty(\"user.home\")",
        "new java.io.File(\"/\").getName()",
        "ar.gov.isj.genos.reporting.CanaryInTemplates.sing()"
      })
  void anExpressionReachesNoOtherClass(String expression) throws Exception {
    assertThatThrownBy(() -> fill(expression)).isInstanceOf(Exception.class);
    assertThat(CanaryInTemplates.SUNG).hasValue(0);
  }

  /** Else the test above could not fail. */
  @Test
  void anHonestExpressionIsFilled() throws Exception {
    assertThat(fill("\"Orden \" + 1")).isEqualTo(1);
  }

  private static byte[] stored(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  /** Else the test of foreign classes could not fail. */
  @Test
  void withoutTheFilterTheCanarySings() throws Exception {
    SimpleJasperReportsContext open = new SimpleJasperReportsContext();
    open.setProperty("net.sf.jasperreports.report.class.filter.enabled", "false");
    fill("abierto", "ar.gov.isj.genos.reporting.CanaryInTemplates.sing()", open);
    assertThat(CanaryInTemplates.SUNG.getAndSet(0)).isEqualTo(1);
  }

  private static int fill(String expression) throws Exception {
    return fill("canario", expression, DefaultJasperReportsContext.getInstance());
  }

  private static int fill(String name, String expression, JasperReportsContext context)
      throws Exception {
    String jrxml =
        """
        <jasperReport name="%s" language="java" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
          <title height="20">
            <element kind="textField" x="0" y="0" width="200" height="15">
              <expression><![CDATA[%s]]></expression>
            </element>
          </title>
        </jasperReport>
        """
            .formatted(name, expression);
    JasperReport report =
        JasperCompileManager.getInstance(context)
            .compile(new ByteArrayInputStream(jrxml.getBytes(StandardCharsets.UTF_8)));
    return JasperFillManager.getInstance(context)
        .fill(report, new HashMap<>(), new JREmptyDataSource())
        .getPages()
        .size();
  }
}
