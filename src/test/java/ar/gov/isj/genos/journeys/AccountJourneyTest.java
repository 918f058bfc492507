package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.UserChange;
import ar.gov.isj.genos.identity.UserChanges;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.MutableClock;
import ar.gov.isj.genos.support.People;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Accounts from outside, with the mails read from a real mail server, and the hours set by hand.
 */
@Import(AccountJourneyTest.Hours.class)
class AccountJourneyTest extends Journey {

  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  private static final Pattern PASSWORD = Pattern.compile("(?:[A-Z2-9]{5}-){3}[A-Z2-9]{5}");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b");

  @TestConfiguration
  static class Hours {
    @Bean
    @Primary
    MutableClock setByHand() {
      return new MutableClock();
    }
  }

  @Autowired MutableClock clock;
  @Autowired Users users;
  @Autowired UserChanges changes;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    MAIL.start();
    properties.add("genos.mail.host", () -> "127.0.0.1");
    properties.add("genos.mail.port", () -> MAIL.getSmtp().getPort());
    properties.add("genos.mail.from", () -> "genos@isj.example");
    properties.add("genos.url", () -> "https://genos.isj.example");
  }

  /** Hashing passwords takes its time, more so on a busy machine. */
  @BeforeAll
  static void waitLonger() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void closeTheMailServer() {
    MAIL.stop();
  }

  @BeforeEach
  void emptyMailBoxes() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
    sql.sql("delete from attempt").update();
  }

  @Test
  void aForgottenPassword() throws Exception {
    Cuil cuil = People.cuil(27, 41_000_001);
    users.create(
        new Users.NewUser(
            cuil, "APIO, Delia", "delia@huerta.example", Set.of(Role.AUDITOR), Set.of()),
        "una clave que ya no recuerda");
    page.navigate(url("login"));
    page.getByText("¿Olvidó su contraseña?").click();
    // The sign-in has a box of the same name.
    assertThat(page.locator("h1")).hasText("Olvidó su contraseña");
    page.getByLabel("Usuario (CUIL)").fill(cuil.formatted());
    picture("30-olvido");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Contraseña nueva enviada a su correo electrónico")).isVisible();
    picture("30-olvido-enviado");
    String given = read(1, PASSWORD);

    signIn(cuil, given);
    assertThat(page.locator("h1")).hasText("Cambio de contraseña");
    page.navigate(url("auditor"));
    assertThat(page.locator("h1")).hasText("Cambio de contraseña");
    type("Ingrese la contraseña que recibió", given);
    type("Ingrese contraseña nueva", "Apio-Delia-2020-Jujuy");
    type("Repita contraseña nueva", "Apio-Delia-2020-Jujuy");
    page.keyboard().press("Enter");
    assertThat(page.getByText("se compone casi sólo de sus datos")).isVisible();
    picture("31-cambio-de-clave");
    choose("la mula zamba cruza el río");
    assertThat(page.getByText("Su contraseña se cambió")).isVisible();
    assertThat(whole(2)).contains("se cambi=C3=B3");

    signIn(cuil, given);
    assertThat(page.getByText("El usuario o la contraseña no son correctos")).isVisible();
    signIn(cuil, "la mula zamba cruza el río");
    assertThat(page.locator(".header-user")).containsText("APIO, Delia");
  }

  @Test
  void theFirstPasswordHasToBeChanged() throws Exception {
    Cuil cuil = People.cuil(20, 41_000_002);
    assertThat(
            changes.create(
                new Users.NewUser(
                    cuil, "PUERRO, Blas", "blas@huerta.example", Set.of(Role.ANALYST), Set.of()),
                users.find(new Cuil(Cast.ADMIN)).orElseThrow()))
        .isEqualTo(UserChange.DONE);
    String first = read(1, PASSWORD);
    signIn(cuil, first);
    assertThat(page.getByText("Para continuar, elija su propia contraseña")).isVisible();
    page.navigate(url(""));
    assertThat(page.locator("h1")).hasText("Cambio de contraseña");
    type("Ingrese la contraseña que recibió", first);
    choose("ocho puerros en la mochila");
    assertThat(page.getByText("Su contraseña se cambió")).isVisible();
    signIn(cuil, "ocho puerros en la mochila");
    assertThat(page.locator(".header-user")).containsText("PUERRO, Blas");
  }

  @Test
  void fromTheRegistrationToTheFirstSignIn() throws Exception {
    Cuil cuil = People.cuil(27, 41_000_003);
    page.navigate(url("login"));
    page.getByText("Regístrese").click();
    assertThat(page.locator("h1")).hasText("Regístrese");
    button("ENVIAR").click();
    assertThat(page.getByText("Ingrese su apellido y nombres.")).isVisible();
    type("CUIL", cuil.formatted());
    type("Apellido y nombres", "ESCAROLA, Rita");
    type("Correo electrónico", "rita@huerta.example");
    type("Teléfono", "388 555-0134");
    type("Matrícula", "4321");
    type("Lugar de atención", "Laboratorio Zanahoria");
    type("¿Para qué necesita el usuario?", "Para validar las órdenes del laboratorio.");
    picture("32-registro");
    button("ENVIAR").click();
    assertThat(page.getByText("Enviamos un código a rita@huerta.example")).isVisible();
    type("Código", read(1, CODE));
    page.keyboard().press("Enter");
    assertThat(page.getByText("Recibimos su pedido")).isVisible();

    page = desk();
    signIn(new Cuil(Cast.ADMIN), Cast.PASSWORD);
    page.getByText("Pedidos de usuario").click();
    page.getByText("ESCAROLA, Rita").waitFor();
    picture("33-pedidos-de-usuario");
    button("Aprobar").click();
    assertThat(page.getByText("necesita un lugar de atención")).isVisible();
    page.getByLabel("Lugares de atención").fill("Zanahoria");
    page.locator("vaadin-multi-select-combo-box-item").first().click();
    page.keyboard().press("Escape");
    button("Aprobar").click();
    assertThat(page.getByText("Se creó el usuario de ESCAROLA, Rita")).isVisible();

    page = desk();
    String first = read(2, PASSWORD);
    signIn(cuil, first);
    type("Ingrese la contraseña que recibió", first);
    choose("nueve escarolas bajo el sol");
    assertThat(page.getByText("Su contraseña se cambió")).isVisible();
    signIn(cuil, "nueve escarolas bajo el sol");
    credentialBox().waitFor();
    assertThat(page.locator(".header-centre")).containsText("Laboratorio Zanahoria");

    page.locator(".account-menu").click();
    page.getByText("Actualizar datos").click();
    type("Correo electrónico", "rita.escarola@huerta.example");
    type("Contraseña actual", "nueve escarolas bajo el sol");
    picture("34-mis-datos");
    button("GUARDAR").click();
    assertThat(page.getByText("Sus datos se guardaron")).isVisible();
    assertThat(MAIL.waitForIncomingEmail(15_000, 5)).isTrue();
    assertThat(MAIL.getReceivedMessagesForDomain("rita@huerta.example")).hasSize(4);
    assertThat(MAIL.getReceivedMessagesForDomain("rita.escarola@huerta.example")).hasSize(1);
  }

  @Test
  void theSessionThatNobodyUsesEndsWithAWarningAndTheDraftStays() {
    signInAtTheDesk();
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    page.keyboard().press("Enter");
    licenceBox().waitFor();
    clock.advance(Duration.ofMinutes(26));
    assertThat(page.getByText("Su sesión termina a las")).isVisible();
    picture("35-aviso-de-sesion");
    button("Seguir trabajando").click();
    assertThat(page.getByText("Su sesión termina a las")).isHidden();
    clock.advance(Duration.ofMinutes(26));
    assertThat(page.getByText("Su sesión termina a las")).isVisible();
    clock.advance(Duration.ofMinutes(5));
    assertThat(page.getByText("hacía media hora que nadie la usaba")).isVisible();
    page.navigate(url("autorizaciones"));
    assertThat(page.getByLabel("Usuario (CUIL)")).isVisible();
    signIn(Cast.LAB);
    licenceBox().waitFor();
    assertThat(page.getByText("AFILIADO DE PRUEBA")).isVisible();
    expectedConsoleErrors();
  }

  private void signIn(Cuil cuil, String password) {
    page.navigate(url("login"));
    type("Usuario (CUIL)", cuil.formatted());
    type("Contraseña", password);
    button("ACEPTAR").click();
  }

  private void choose(String password) {
    type("Ingrese contraseña nueva", password);
    type("Repita contraseña nueva", password);
    page.keyboard().press("Enter");
  }

  private void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  /** What {@code what} finds in the n-th mail, once it has arrived. */
  private static String read(int n, Pattern what) throws Exception {
    Matcher found = what.matcher(whole(n));
    assertThat(found.find()).as("mail %d", n).isTrue();
    return found.group();
  }

  private static String whole(int n) {
    assertThat(MAIL.waitForIncomingEmail(15_000, n)).as("mail %d arrives", n).isTrue();
    String mail = GreenMailUtil.getWholeMessage(MAIL.getReceivedMessages()[n - 1]);
    assertThat(mail).doesNotContain("localhost:");
    return mail;
  }
}
