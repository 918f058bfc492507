package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUP-02: what is on the class path is at least the version that mended what is known. */
class LibrariesWithKnownHolesAreAbsentTest {

  private static final Pattern JAR = Pattern.compile("/([a-z0-9-]+?)-(\\d[^/]*)\\.jar$");

  @ParameterizedTest
  @CsvSource({
    // CVE-2025-10492, CVE-2026-6009: code from a serialised report.
    "net.sf.jasperreports.engine.JasperReport, 7.0.7",
    // CVE-2026-42198, CVE-2026-54291.
    "org.postgresql.Driver, 42.7.12",
    // CVE-2026-47841: 7.1.0 itself is affected.
    "org.springframework.security.core.Authentication, 7.1.1",
    // CVE-2026-22731, CVE-2026-22733, CVE-2026-40976: actuator paths, the default chain.
    "org.springframework.boot.actuate.endpoint.annotation.Endpoint, 4.0.6",
    // CVE-2025-7962: line breaks in addresses.
    "org.eclipse.angus.mail.smtp.SMTPTransport, 2.0.4",
    // CVE-2025-31672: two entries of one name.
    "org.apache.poi.xssf.usermodel.XSSFWorkbook, 5.4.0",
    "org.mvel2.MVEL, 2.5.2",
  })
  void isNotOlderThan(String type, String oldest) {
    assertThat(Version.parse(version(type))).isGreaterThanOrEqualTo(Version.parse(oldest));
  }

  /** The comparison sees an older one. */
  @Test
  void anOlderOneWouldBeSeen() {
    assertThatThrownBy(() -> isNotOlderThan("org.postgresql.Driver", "999.0"))
        .isInstanceOf(AssertionError.class);
    assertThat(Version.parse("7.1.0")).isLessThan(Version.parse("7.1.1"));
    assertThat(Version.parse("42.7.9")).isLessThan(Version.parse("42.7.12"));
  }

  private static String version(String type) {
    try {
      URL jar = Class.forName(type).getProtectionDomain().getCodeSource().getLocation();
      Matcher name = JAR.matcher(jar.getPath());
      assertThat(name.find()).as("the jar of %s: %s", type, jar).isTrue();
      return name.group(2);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type + " is not on the class path", e);
    }
  }
}
