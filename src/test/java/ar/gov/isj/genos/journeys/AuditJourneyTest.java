package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A laboratory and an auditor side by side, from the question to the order and its annulment. */
class AuditJourneyTest extends Journey {

  private Page laboratory;
  private Page auditor;

  @Test
  void fromTheQuestionToThePrintedOrderAndItsAnnulment() throws IOException {
    laboratory = page;
    auditor = desk();
    theLaboratoryAsks();
    theAuditorAsksForDocuments();
    theLaboratorySendsThem();
    theAuditorAuthorizesAPart();
    theLaboratoryIssuesAndAnnuls();
  }

  private void theLaboratoryAsks() {
    signInAtTheDesk();
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    credentialBox().press("Enter");
    licenceBox().fill("1234");
    licenceBox().press("Enter");
    practiceBox().fill("15 16");
    practiceBox().press("Enter");
    assertThat(page.getByText("ALCOHOL DEHIDROGENASA").first()).isVisible();
    page.keyboard().press("F9");
    button("Solicitar auditoría").waitFor();
    page.keyboard().press("F8");
    Locator diagnosis = page.getByLabel("Diagnóstico");
    diagnosis.waitFor();
    assertThat(page.getByText("respuesta en 72 horas en lugar de 7 días")).isVisible();
    page.keyboard().press("F10");
    assertThat(page.getByText("El diagnóstico es obligatorio")).isVisible();
    diagnosis.fill("Enfermedad respiratoria");
    page.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText("000015"))
        .locator("input")
        .check();
    attach("historia.pdf");
    picture("auditoria-solicitar");
    page.keyboard().press("F10");
    assertThat(page.getByText("Solicitud de auditoría N°")).isVisible();
    picture("auditoria-numero");
    page.getByText("Ver la solicitud").click();
    assertThat(page.getByText("Pendiente").first()).isVisible();
    assertThat(link("historia.pdf")).isVisible();
  }

  private void theAuditorAsksForDocuments() {
    page = auditor;
    signIn(Cast.AUDITOR);
    page.locator("vaadin-side-nav-item").first().click();
    button("Tomar").first().waitFor();
    picture("auditor-cola");
    button("Tomar").first().click();
    button("Firmar").waitFor();
    assertThat(page.locator("iframe[title='historia.pdf']")).isVisible();
    // By keyboard: right after the page scrolls, a click may still be given to the document in its
    // frame.
    page.locator("summary", new Page.LocatorOptions().setHasText("Pedir documentación"))
        .press("Enter");
    page.getByLabel("Qué necesita del laboratorio").fill("Envíe el informe del especialista");
    picture("auditor-dictamen");
    button("Enviar el pedido").click();
    assertThat(page.getByText("Pendiente de documentación").first()).isVisible();
  }

  private void theLaboratorySendsThem() {
    page = laboratory;
    assertThat(page.getByText("El auditor pide documentación")).isVisible();
    assertThat(page.getByText("Envíe el informe del especialista").first()).isVisible();
    picture("auditoria-pedido");
    page.getByText("Responder al auditor, agregar documentos o datos").click();
    Locator message = page.getByLabel("Mensaje", new Page.GetByLabelOptions().setExact(true));
    message.fill("Va el informe");
    message.press("Tab");
    attach("informe.pdf");

    page = auditor;
    button("Liberar").press("Enter");
    button("Tomar").press("Enter");
    button("Firmar").waitFor();

    page = laboratory;
    assertThat(page.getByText("Lo que usted escribió sigue acá")).isVisible();
    assertThat(message).hasValue("Va el informe");
    picture("auditoria-a-medio-escribir");
    button("Enviar al auditor").click();
    assertThat(link("informe.pdf")).isVisible();
    assertThat(page.getByText("Va el informe").first()).isVisible();
  }

  private void theAuditorAuthorizesAPart() {
    page = auditor;
    button("Ver los cambios").press("Enter");
    assertThat(page.getByText("Va el informe").first()).isVisible();
    assertThat(page.locator("iframe[title='informe.pdf']")).isVisible();
    verdict("000015", "Autorizar");
    verdict("000016", "Rechazar");
    assertThat(page.getByText(Pattern.compile("247,25")).first()).isVisible();
    // Each verdict brings its own field: what is typed before both are there lands in the first.
    assertThat(page.getByLabel("Texto para el laboratorio")).hasCount(2);
    page.getByLabel("Texto para el laboratorio").last().fill("El diagnóstico no la requiere");
    page.getByLabel("Observaciones del auditor").fill("Según guía clínica");
    page.getByLabel("Nota interna").fill("Hablado con el especialista");
    picture("auditor-firma");
    // Twice, as an impatient hand does: it is signed once.
    twice(button("Firmar"));
    assertThat(page.getByText("Auditada · parcialmente autorizada").first()).isVisible();
    assertThat(page.getByText("Hablado con el especialista")).isVisible();
    picture("auditor-firmada");
  }

  private void verdict(String practice, String word) {
    page.getByRole(
            AriaRole.RADIOGROUP,
            new Page.GetByRoleOptions().setName(Pattern.compile("Dictamen de")))
        .nth(practice.equals("000015") ? 0 : 1)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(word))
        .press("Space");
  }

  /**
   * By keyboard: for a moment after the page scrolls, Chromium may give a click of the mouse to the
   * document in the frame.
   */
  private void twice(Locator button) {
    button.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
  }

  private void theLaboratoryIssuesAndAnnuls() throws IOException {
    page = laboratory;
    // Nobody reloaded the page: the answer came by itself.
    assertThat(page.getByText("fue resuelta: parcialmente autorizada")).isVisible();
    assertThat(page.getByText("Según guía clínica").first()).isVisible();
    assertThat(page.getByText("El diagnóstico no la requiere").first()).isVisible();
    assertThat(page.getByText("Hablado con el especialista")).hasCount(0);
    picture("auditoria-resuelta");
    page.setViewportSize(PHONE_WIDTH, 844);
    picture("auditoria-resuelta-telefono");
    page.setViewportSize(DESK_WIDTH, 768);
    twice(button("Emitir"));
    Locator print = page.getByText(Pattern.compile("Imprimir la orden"));
    assertThat(print).isVisible();
    assertThat(page.getByText("Emitida por")).isVisible();
    picture("auditoria-emitida");
    String order = print.innerText().replaceAll("\\D", "");
    org.assertj.core.api.Assertions.assertThat(pdf(print.getAttribute("href")))
        .contains(order, "000015", "247,25", "180,00", "AFILIADODEPRUEBA")
        .doesNotContain("ORDENANULADA");

    page.getByText("Anular la solicitud").first().click();
    page.getByLabel("Explicación").fill("El afiliado desistió");
    picture("auditoria-anular");
    twice(button("Anular la solicitud"));
    assertThat(page.getByText("Anulada por")).isVisible();
    org.assertj.core.api.Assertions.assertThat(
            pdf(page.getByText(Pattern.compile("Imprimir la orden")).getAttribute("href")))
        .contains("ORDENANULADA");
    picture("auditoria-anulada");
    page.getByText("Volver a la lista").click();
    assertThat(page.getByText("Estado de SAP").first()).isVisible();
    picture("auditoria-lista");
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private void attach(String name) {
    page.locator("vaadin-upload input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "application/pdf", document(name)));
    assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(1);
  }

  private static byte[] document(String words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter.getInstance(document, bytes);
    document.open();
    document.add(new Paragraph(words));
    document.close();
    return bytes.toByteArray();
  }
}
