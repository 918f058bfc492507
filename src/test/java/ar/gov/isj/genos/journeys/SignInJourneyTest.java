package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInJourneyTest extends Journey {

  @Test
  void aWrongPasswordAndAnUnknownUserReadTheSame() {
    page.navigate(url("login"));
    page.getByLabel("Usuario (CUIL)").waitFor();
    picture("01-ingreso");
    for (String cuil : new String[] {Cast.LAB, "20000000001"}) {
      page.navigate(url("login"));
      page.getByLabel("Usuario (CUIL)").fill(cuil);
      page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true)).fill("ajo");
      button("ACEPTAR").click();
      assertThat(page.getByText("El usuario o la contraseña no son correctos")).isVisible();
    }
    picture("01-ingreso-error");
  }

  @Test
  void everyRoleSeesWhatThereIsForItAndNothingElse() {
    Map<String, String> words =
        Map.of(
            Cast.AUDITOR, "solicitudes de auditoría",
            Cast.ANALYST, "tablas y reglas",
            Cast.ADMIN, "Cada cambio queda registrado");
    words.forEach(
        (cuil, sentence) -> {
          page = desk();
          signIn(cuil);
          assertThat(page.getByText(sentence)).isVisible();
          // The exact menu of each role is the view test's; the desk is in none of these.
          assertThat(page.locator("vaadin-side-nav").getByText("Autorizaciones")).hasCount(0);
          page.navigate(url("autorizaciones"));
          assertThat(page.getByText("Credencial o CUIL")).hasCount(0);
          assertThat(page.locator("h1"))
              .hasText(java.util.regex.Pattern.compile("no existe|No tiene permiso"));
        });
    picture("02-sin-permiso");
    page.navigate(url(""));
    page.locator(".start section").waitFor();
    picture("02-inicio-otros-roles");
    expectedConsoleErrors();
  }

  @Test
  void aUserOfTwoCentresChoosesOneAndMayChangeIt() {
    signIn(Cast.LAB_OF_TWO_CENTRES);
    assertThat(page.locator("h1")).hasText("Elija el lugar de atención");
    picture("02-centro");
    page.getByText("Laboratorio Nabo").click();
    credentialBox().waitFor();
    assertThat(page.locator(".header-centre")).containsText("Laboratorio Nabo");
    page.getByText("Cambiar").click();
    page.getByText("Laboratorio Zanahoria").click();
    assertThat(page.locator(".header-centre")).containsText("Laboratorio Zanahoria");
    picture("03-credencial");
    button("SALIR").click();
    assertThat(page.getByLabel("Usuario (CUIL)")).isVisible();
    page.navigate(url("autorizaciones"));
    assertThat(page.getByLabel("Usuario (CUIL)")).isVisible();
  }

  /** A session opened for it would take the place of the next screen's. */
  @Test
  void aScreenThatIsLeftAfterItsSessionEndedOpensNoOther() {
    APIResponse left =
        withADeadSession("VAADIN/push?v-r=push&v-uiId=1&X-Atmosphere-Transport=close");
    assertEquals(200, left.status());
    assertFalse(left.headers().containsKey("set-cookie"));
    // A screen that is opened has its session, or nothing above would say anything.
    assertTrue(withADeadSession("login?aviso=PASSWORD").headers().containsKey("set-cookie"));
  }

  private APIResponse withADeadSession(String path) {
    return page.request()
        .get(url(path), RequestOptions.create().setHeader("Cookie", "GENOS=0123456789ABCDEF"));
  }
}
