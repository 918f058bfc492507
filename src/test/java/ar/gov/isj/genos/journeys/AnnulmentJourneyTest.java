package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An order issued by mistake: found in the register, annulled, its limit free again. */
class AnnulmentJourneyTest extends Journey {

  /** TSH, whose frequency one order uses up. */
  private static final String LIMITED = "865";

  @Test
  void issuedFoundAnnulledAndIssuedAgain() throws IOException {
    signInAtTheDesk();
    String number = issue();
    refusedByTheLimit();

    page.navigate(url("registros"));
    Locator link = page.locator("vaadin-grid a[href='registros/" + number + "']");
    assertThat(link).isVisible();
    assertThat(page.locator(".register-totals")).containsText("Órdenes:");
    picture("10-registros");
    assertFits();
    APIResponse csv = page.request().get(url(file("CSV")));
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains(number, "AFILIADO DE PRUEBA");
    assertThat(page.request().get(url(file("XLSX"))).status()).isEqualTo(200);
    assertThat(pdf(file("PDF"))).contains(number, "Registrodeautorizaciones");

    link.click();
    assertThat(page.locator(".detail-heading")).containsText("Vigente");
    assertThat(page.locator(".stamps")).containsText("Registrada por");
    picture("11-registro-detalle");
    choose("Motivo de anulación", "Afiliado equivocado");
    page.getByLabel("Explicación").fill("Se cargó a nombre de un homónimo.");
    button("Anular la orden " + number).click();
    assertThat(page.locator("vaadin-dialog[opened]")).containsText("AFILIADO DE PRUEBA");
    picture("12-anular-confirmacion");
    // Twice, as an impatient hand does: it is annulled once.
    button("Sí, anular la orden " + number).dblclick();
    assertThat(page.locator(".detail-heading")).containsText("Anulada");
    picture("13-registro-anulada");
    assertThat(pdf(page.getByText("Reimprimir").getAttribute("href")))
        .contains("ORDENANULADAel", "homónimo");

    String again = issue();
    page.navigate(url("anular"));
    page.getByLabel("N° de credencial o CUIL").fill(Cast.MANUAL_CREDENTIAL);
    page.getByLabel("N° de orden").fill(number);
    page.getByLabel("N° de orden").press("Enter");
    assertThat(page.locator(".notice-blocked")).containsText("ya fue anulada el");
    picture("14-anular-rechazada");
    annulByKeyboard(again);
  }

  @Test
  void onAPhone() {
    page = phone();
    signInAtTheDesk();
    page.navigate(url("registros"));
    assertThat(page.locator(".register-totals")).containsText("Órdenes:");
    picture("movil-07-registros");
    assertFits();
    page.navigate(url("anular"));
    page.getByLabel("N° de orden").fill("1");
    button("Confirmar").click();
    assertThat(page.getByText("Ingrese el número de credencial")).isVisible();
    picture("movil-08-anular");
    assertFits();
  }

  private String issue() {
    enterTheOrder();
    // Twice: one order is issued.
    button("Autorizar").dblclick();
    Locator number = page.locator(".order-number");
    assertThat(number).hasText(Pattern.compile("\\d+"));
    return number.innerText();
  }

  private void refusedByTheLimit() {
    enterTheOrder();
    assertThat(page.locator(".line-refused")).containsText("000865");
    button("Volver").click();
    button("Cancelar").click();
    button("Sí, cancelar la orden").click();
    assertThat(credentialBox()).isFocused();
  }

  private void enterTheOrder() {
    page.navigate(url("autorizaciones"));
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    credentialBox().press("Enter");
    licenceBox().fill("1234");
    practiceBox().fill(LIMITED);
    practiceBox().press("Enter");
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 3");
    button("Validar").click();
    assertThat(page.locator(".result-lines")).isVisible();
  }

  private void annulByKeyboard(String number) {
    page.navigate(url("anular"));
    assertThat(page.getByLabel("N° de credencial o CUIL")).isFocused();
    page.keyboard().type(Cast.MANUAL_CREDENTIAL + "\n");
    assertThat(page.getByLabel("N° de orden")).isFocused();
    page.keyboard().type(number + "\n");
    assertThat(page.locator(".cancel-preview")).containsText("Orden " + number);
    picture("15-anular");
    // Keys go where the eye is: each waits for the cursor to be where the next is typed.
    assertThat(page.locator(".cancel-reason vaadin-select-value-button")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-select-item[focused]")).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-select[opened]")).hasCount(0);
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Explicación")).isFocused();
    page.keyboard().type("Error de carga en la práctica.");
    page.keyboard().press("Tab");
    assertThat(button("Anular la orden " + number)).isFocused();
    page.keyboard().press("Enter");
    assertThat(button("Sí, anular la orden " + number)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice-info")).containsText("Se anuló la orden " + number);
    picture("16-anulada");
  }

  private void choose(String label, String item) {
    page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)).click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(item)).click();
  }

  private String file(String format) {
    return page.locator(".file-link", new Page.LocatorOptions().setHasText(format))
        .getAttribute("href");
  }

  private void assertFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels beyond the right edge")
        .isEqualTo(0);
  }
}
