package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the affiliate's card to the printed order, as the manual tells it. */
class OrderJourneyTest extends Journey {

  @Test
  void theManualsExampleEndsInAPrintedOrder() throws IOException {
    signInAtTheDesk();
    credentialBox().fill("1100 0078 3851 2");
    credentialBox().press("Enter");
    assertThat(page.locator(".case-header")).containsText("AFILIADO DE PRUEBA");
    assertThat(page.locator(".case-header")).containsText("20 años");
    assertThat(page.locator(".case-header")).containsText("127 · ZAPALLO, Ema");
    licenceBox().fill("1234");
    assertThat(page.locator(".prescriber-name")).containsText("TOMATE, Rosa");
    practiceBox().fill("tirotrofina");
    assertThat(page.locator(".search-results")).containsText("000865");
    picture("05-busqueda");
    practiceBox().press("Escape");
    assertThat(page.locator(".search-results")).isHidden();
    for (String code : new String[] {"15", "14", "16"}) {
      practiceBox().fill(code);
      practiceBox().press("Enter");
    }
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 5");
    assertThat(page.locator(".entry-lines tbody tr")).hasCount(5);
    picture("04-carga");
    assertFitsTheScreen();
    button("Validar").click();
    assertManualsTotals();
    picture("06-resultado");
    assertFitsTheScreen();
    page.locator(".reason-list > .reasons .reason-source > summary").first().click();
    assertThat(page.locator(".reason-source[open]")).containsText("versión");
    picture("06-resultado-norma");
    button("Autorizar").click();
    Locator question = page.locator("vaadin-dialog[opened]");
    assertThat(question).containsText("000014");
    picture("07-confirmacion");
    button("Emitir la orden").click();
    String number = issuedNumber();
    picture("08-orden-emitida");
    assertPrints(number);
    page.keyboard().press("F2");
    assertThat(credentialBox()).isFocused();
    assertThat(credentialBox()).hasValue("");
  }

  @Test
  void theWholeWayByKeyboardAlone() {
    page.navigate(url("login"));
    page.getByLabel("Usuario (CUIL)").waitFor();
    page.keyboard().type(Cast.LAB);
    page.keyboard().press("Tab");
    page.keyboard().type(Cast.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(credentialBox()).isFocused();
    page.keyboard().type("?");
    assertThat(page.locator(".keyboard-map")).isVisible();
    picture("09-teclado");
    page.keyboard().press("Escape");
    assertThat(page.locator(".keyboard-map")).isHidden();
    // As a card reader types: the whole track at once, closed by Enter.
    page.keyboard().type(";" + Cast.MANUAL_CREDENTIAL + "=991200000?\n");
    assertThat(licenceBox()).isFocused();
    page.keyboard().type("1234\n");
    assertThat(practiceBox()).isFocused();
    page.keyboard().type("15\n16\n");
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 4");
    page.keyboard().type("tsh\n");
    assertThat(page.locator(".search-results vaadin-button").first()).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 5");
    assertThat(practiceBox()).isFocused();
    page.keyboard().press("F9");
    assertThat(page.locator(".result-lines")).isVisible();
    page.keyboard().press("Escape");
    assertThat(practiceBox()).isFocused();
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 5");
    page.keyboard().press("F9");
    assertThat(page.locator(".result-lines")).isVisible();
    page.keyboard().press("F10");
    assertThat(button("Emitir la orden")).isFocused();
    page.keyboard().press("Enter");
    issuedNumber();
    assertThat(page.locator(".print-link")).isFocused();
    page.keyboard().press("F2");
    assertThat(credentialBox()).isFocused();
  }

  @Test
  void aRefusedAffiliateReadsEveryReasonAndGoesNoFurther() {
    signInAtTheDesk();
    credentialBox().fill(Cast.REFUSED_CREDENTIAL);
    credentialBox().press("Enter");
    Locator notice = page.locator(".notice-blocked");
    assertThat(notice).containsText("no puede recibir prestaciones hoy");
    assertThat(notice).not().containsText("PERDIDO");
    assertThat(notice.locator(".reason")).hasCount(2);
    assertThat(practiceBox()).hasCount(0);
    picture("03-afiliado-rechazado");
  }

  @Test
  void aReloadAndANewSignInBringTheDraftBack() {
    signInAtTheDesk();
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    credentialBox().press("Enter");
    licenceBox().fill("1234");
    practiceBox().fill("15 14");
    practiceBox().press("Enter");
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 4");
    page.reload();
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 4");
    assertThat(licenceBox()).hasValue("1234");
    button("Validar").click();
    assertThat(page.locator(".result-lines")).isVisible();
    leaveTheSession();
    signIn(Cast.LAB);
    assertThat(page.locator(".result-lines")).isVisible();
    button("Volver").click();
    assertThat(page.locator(".entry-lines")).containsText("000014");
    button("Cancelar").click();
    button("Sí, cancelar la orden").click();
    assertThat(credentialBox()).isFocused();
  }

  @Test
  void theWholeWayOnAPhone() {
    page = phone();
    page.navigate(url("login"));
    page.getByLabel("Usuario (CUIL)").waitFor();
    picture("movil-01-ingreso");
    signInAtTheDesk();
    picture("movil-02-credencial");
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    button("Validar").click();
    licenceBox().fill("1234");
    practiceBox().fill("15 14 16");
    button("Agregar").click();
    assertThat(page.locator(".counter")).hasText("Prácticas a validar: 5");
    assertNoSidewaysScroll();
    picture("movil-03-carga");
    button("Validar").click();
    assertManualsTotals();
    assertNoSidewaysScroll();
    picture("movil-04-resultado");
    button("Autorizar").click();
    picture("movil-05-confirmacion");
    button("Emitir la orden").click();
    issuedNumber();
    assertNoSidewaysScroll();
    picture("movil-06-emitida");
    assertThat(button("Nueva orden")).isInViewport();
    button("Nueva orden").click();
    assertThat(credentialBox()).isVisible();
  }

  private void assertManualsTotals() {
    assertThat(page.locator(".result-lines tr.line")).hasCount(5);
    assertThat(page.locator(".total-total dd")).hasText("$\u00a0247,25");
    assertThat(page.locator(".total-copay dd")).hasText("$\u00a0180,00");
    assertThat(page.locator(".total-insurer dd")).hasText("$\u00a067,25");
    assertThat(page.locator(".line-refused")).hasCount(2);
  }

  private String issuedNumber() {
    Locator number = page.locator(".order-number");
    assertThat(number).hasText(Pattern.compile("\\d+"));
    return number.innerText();
  }

  private void assertPrints(String number) throws IOException {
    Locator print = page.getByText("Imprimir la orden");
    assertThat(print).hasAttribute("target", "_blank");
    APIResponse response = page.request().get(url(print.getAttribute("href")));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().get("content-type")).startsWith("application/pdf");
    assertThat(response.headers().getOrDefault("content-disposition", "")).startsWith("inline");
    PdfReader pdf = new PdfReader(response.body());
    String text = new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("[\\s\u00a0]", "");
    pdf.close();
    assertThat(text).contains(number, "000015", "247,25", "180,00", "29999999989".substring(2, 10));
  }

  private void assertFitsTheScreen() {
    assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
        .as("pixels below the fold")
        .isEqualTo(0);
    assertNoSidewaysScroll();
  }

  private void assertNoSidewaysScroll() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels beyond the right edge")
        .isEqualTo(0);
  }
}
