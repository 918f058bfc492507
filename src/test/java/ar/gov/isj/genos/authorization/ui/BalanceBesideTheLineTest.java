package ar.gov.isj.genos.authorization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What limits leave is read beside each line as soon as it is added. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.LAB, roles = "LAB")
class BalanceBesideTheLineTest extends SpringBrowserlessTest {

  @Autowired JdbcClient sql;

  @AfterEach
  void forget() {
    sql.sql("delete from order_draft").update();
  }

  @Test
  void eachLimitedPracticeSaysWhatIsLeftAndWhatConsumedIt() {
    navigate(AuthorizationsView.class);
    test(find(TextField.class).withLabel("Credencial o CUIL del afiliado").single())
        .setValue(Cast.MANUAL_CREDENTIAL);
    test(find(Button.class).withText("Validar").single()).click();
    test(find(TextField.class).withLabel("Código de práctica").single()).setValue("14 412 15");
    test(find(Button.class).withClassName("practice-add").single()).click();

    List<String> balances =
        find(LineBalance.class).all().stream().map(BalanceBesideTheLineTest::words).toList();
    assertThat(balances).hasSize(3);
    assertThat(balances.get(0))
        .startsWith("No queda ninguna de 1 en la vida; no se habilita con el tiempo.")
        .contains("fila FRE-0001")
        .containsPattern("\\d{2}/\\d{2}/\\d{4}: 1 unidad, orden \\d+");
    assertThat(balances.get(1)).startsWith("Hasta 4 en 30 días; todavía no se usó.");
    assertThat(balances.get(2)).isEmpty();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
