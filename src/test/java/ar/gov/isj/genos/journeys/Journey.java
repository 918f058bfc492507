package ar.gov.isj.genos.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Chromium;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A person at the started application, in a real browser, on the manual's day. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"genos.demo=false", "genos.today=2020-06-22"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Cast.class)
abstract class Journey {

  static final int DESK_WIDTH = 1366;
  static final int PHONE_WIDTH = 390;

  private static final String PICTURES = System.getProperty("genos.pictures", "");

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  private final List<String> consoleErrors = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  Page page;

  @BeforeEach
  void sitDown() {
    sql.sql("delete from order_draft").update();
    page = desk();
  }

  @AfterEach
  void leave() {
    contexts.forEach(BrowserContext::close);
    assertThat(consoleErrors).as("errors in the browser's console").isEmpty();
  }

  Page desk() {
    return page(DESK_WIDTH, 768);
  }

  Page phone() {
    return page(PHONE_WIDTH, 844);
  }

  Page page(int width, int height) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("es-AR"));
    contexts.add(context);
    Page fresh = context.newPage();
    fresh.setDefaultTimeout(15_000);
    fresh.onConsoleMessage(this::note);
    fresh.onPageError(consoleErrors::add);
    return fresh;
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      consoleErrors.add(message.text() + " " + message.location());
    }
  }

  /** Errors that the journey provokes on purpose are looked at and then forgotten. */
  List<String> expectedConsoleErrors() {
    List<String> seen = List.copyOf(consoleErrors);
    consoleErrors.clear();
    return seen;
  }

  String url(String path) {
    return "http://localhost:" + port + "/" + path;
  }

  void signIn(String cuil) {
    page.navigate(url("login"));
    page.getByLabel("Usuario (CUIL)").fill(cuil);
    page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true)).fill(Cast.PASSWORD);
    button("ACEPTAR").click();
  }

  void leaveTheSession() {
    button("SALIR").click();
    page.getByLabel("Usuario (CUIL)").waitFor();
  }

  void signInAtTheDesk() {
    signIn(Cast.LAB);
    credentialBox().waitFor();
  }

  Locator credentialBox() {
    return page.getByLabel("Credencial o CUIL del afiliado");
  }

  Locator licenceBox() {
    return page.getByLabel("Matrícula", new Page.GetByLabelOptions().setExact(true));
  }

  Locator practiceBox() {
    return page.getByLabel("Código de práctica");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** The words of a PDF's first page without blanks: lines are broken where the paper ends. */
  String pdf(String href) throws IOException {
    APIResponse response = page.request().get(url(href.replaceFirst("^/", "")));
    assertThat(response.status()).isEqualTo(200);
    PdfReader pdf = new PdfReader(response.body());
    String text = new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("[\\s\u00a0]", "");
    pdf.close();
    return text;
  }

  /** Keeps a picture of the screen for the documentation when asked to. */
  void picture(String name) {
    if (PICTURES.isEmpty()) {
      return;
    }
    Path file = Path.of(PICTURES, name + ".png");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    page.waitForTimeout(400);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
