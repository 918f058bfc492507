package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A laboratory and an auditor side by side, from the question to the printed order. */
class AuditJourneyTest extends Journey {

  @Test
  void fromTheQuestionToThePrintedOrder() {
    Page laboratory = page;
    Page auditor = desk();

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
    picture("auditoria-solicitar");
    page.keyboard().press("F10");
    assertThat(page.getByText("El diagnóstico es obligatorio")).isVisible();
    diagnosis.fill("Enfermedad respiratoria");
    page.keyboard().press("Tab");
    page.keyboard().press("F10");
    assertThat(page.getByText("Solicitud de auditoría N°")).isVisible();
    picture("auditoria-numero");
    page.getByText("Ver la solicitud").click();
    assertThat(page.getByText("Pendiente").first()).isVisible();

    page = auditor;
    signIn(Cast.AUDITOR);
    page.locator("vaadin-side-nav-item").click();
    button("Tomar").first().waitFor();
    picture("auditor-cola");
    button("Tomar").first().click();
    button("Firmar").waitFor();
    page.getByText("Pedir documentación").click();
    page.getByLabel("Qué necesita del laboratorio").fill("Envíe el informe del especialista");
    picture("auditor-dictamen");
    button("Enviar el pedido").click();
    assertThat(page.getByText("Pendiente de documentación").first()).isVisible();

    page = laboratory;
    assertThat(page.getByText("El auditor pide documentación")).isVisible();
    assertThat(page.getByText("Envíe el informe del especialista").first()).isVisible();
    picture("auditoria-pedido");
    page.getByText("Responder al auditor o agregar documentos").click();
    page.getByLabel("Mensaje", new Page.GetByLabelOptions().setExact(true)).fill("Va el informe");
    button("Enviar al auditor").click();
    assertThat(page.getByText("Va el informe").first()).isVisible();

    page = auditor;
    button("Ver los cambios").click();
    assertThat(page.getByText("Va el informe").first()).isVisible();
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Autorizar")).click();
    assertThat(page.getByText(Pattern.compile("516,25")).first()).isVisible();
    page.getByLabel("Observaciones del auditor").fill("Según guía clínica");
    picture("auditor-firma");
    button("Firmar").click();
    assertThat(page.getByText("Auditada · autorizada").first()).isVisible();

    page = laboratory;
    assertThat(page.getByText(Pattern.compile("fue resuelta"))).isVisible();
    assertThat(page.getByText("Según guía clínica").first()).isVisible();
    picture("auditoria-resuelta");
    page.setViewportSize(PHONE_WIDTH, 844);
    picture("auditoria-resuelta-telefono");
    page.setViewportSize(DESK_WIDTH, 768);
    button("Emitir").click();
    Locator print = page.getByText(Pattern.compile("Imprimir la orden"));
    assertThat(print).isVisible();
    assertThat(page.getByText("Emitida por")).isVisible();
    org.assertj.core.api.Assertions.assertThat(
            page.context()
                .request()
                .get(url(print.getAttribute("href").replaceFirst("^/", "")))
                .body())
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    page.getByText("Volver a la lista").click();
    assertThat(page.getByText("Estado de SAP").first()).isVisible();
    picture("auditoria-lista");
  }
}
