package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.xlsx.EditedWorkbook;
import ar.gov.isj.genos.simulation.DraftScenarios;
import ar.gov.isj.genos.simulation.Scenario;
import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An analyst changes a cell, another person approves it, a laboratory is decided by it. */
@Import(Authors.class)
@TestPropertySource(properties = "genos.node=uno")
class RulesJourneyTest extends Journey {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired ActiveRulebook active;
  @Autowired DraftScenarios scenarios;

  @Test
  void fromOneCellToTheLaboratoryAndBack() {
    laboratoryAsks("requiere auditoría");
    int version = active.current().ref().version();

    page = desk();
    signIn(Cast.ANALYST);
    openFrequencyInANewDraft();
    // The group ABO, once in a life: from now on twice.
    editFirstRow("2");
    assertThat(page.getByText("Las verificaciones no encontraron nada")).isVisible();
    picture("reglas-tabla");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Borrador")).click();
    page.getByLabel("Motivo").fill("Se admite repetir el grupo una vez.");
    page.getByLabel("Norma").fill("Resolución 12/2020");
    button("Enviar a revisión").click();
    assertThat(page.getByText(Pattern.compile("No se cumplen"))).isVisible();
    picture("reglas-pruebas-rojas");
    String draft = page.url();
    forgetWhatNoLongerHolds(Long.parseLong(draft.replaceAll("^.*/", "")));
    button("Enviar a revisión").click();
    assertThat(page.getByText("En revisión").first()).isVisible();

    page = desk();
    signIn(Cast.APPROVER);
    page.locator("vaadin-side-nav").waitFor();
    page.navigate(draft);
    assertThat(page.getByText("pasa de «1» a «2»")).isVisible();
    page.getByLabel("Su contraseña").fill("otra cosa");
    button("Aprobar").click();
    assertThat(page.getByText("La contraseña no es correcta").first()).isVisible();
    page.getByLabel("Su contraseña").fill(Cast.PASSWORD);
    picture("reglas-aprobar");
    button("Aprobar").click();
    assertThat(page.getByText("Ya rige")).isVisible();
    assertThat(page.getByText("Al día")).isVisible();
    picture("reglas-rige");

    Page approver = page;
    laboratoryAsks("Autorizado");

    page = approver;
    page.navigate(url("reglas/versiones/" + version));
    page.getByLabel("Por qué vuelve a esta versión").fill("Era sólo una prueba.");
    button("Volver a la versión " + version).click();
    assertThat(page.getByText("Vuelve a la versión " + version)).isVisible();
    picture("reglas-vuelta");

    laboratoryAsks("requiere auditoría");
    expectedConsoleErrors();
  }

  @Test
  void theSameByExcelWithAConflictThatIsChosen() throws IOException {
    signIn(Cast.ANALYST);
    openFrequencyInANewDraft();
    Download download =
        page.waitForDownload(() -> page.getByText("Descargar Excel").first().click());
    byte[] workbook = Files.readAllBytes(download.path());
    editFirstRow("3");

    button("Subir Excel").click();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("frecuencia.drl.xlsx", XLSX, edited(workbook, "4", "7")));
    Locator mine =
        page.getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("Del archivo: 4")));
    mine.waitFor();
    picture("reglas-conflicto");
    button("Tomar estos cambios").click();
    assertThat(page.getByText("Elija cuál vale")).isVisible();
    mine.check();
    button("Tomar estos cambios").click();
    assertThat(page.getByText("Los cambios del archivo están en el borrador")).isVisible();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Borrador")).click();
    assertThat(page.getByText("pasa de «1» a «4»")).isVisible();
    assertThat(page.getByText("pasa de «1» a «7»")).isVisible();
    expectedConsoleErrors();
  }

  @Test
  void aBrokenFileTellsEachOfItsTwentyDefectsAtItsCellAndCanBeBroughtAgain() throws IOException {
    signIn(Cast.ANALYST);
    openFrequencyInANewDraft();
    Download download =
        page.waitForDownload(() -> page.getByText("Descargar Excel").first().click());
    byte[] workbook = Files.readAllBytes(download.path());
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("B11", "FRE-0001");
    rows.put("B12", "FRE-3");
    rows.put("C13", "865");
    rows.put("C14", "quince");
    rows.put("D15", "ORO");
    rows.put("E16", "31/12/2020");
    rows.put("E17", "2021-02-30");
    rows.put("G18", "SEMANA");
    rows.put("H19", "90,5");
    rows.put("I20", "0");
    rows.put("I21", "-1");
    rows.put("D9", "Plan médico");
    rows.put("A22", "suelto");
    rows.put("P23", "afuera");
    Map<String, String> scenarios = new LinkedHashMap<>();
    scenarios.put("B3", "ayer");
    scenarios.put("D4", "MUJER");
    scenarios.put("F5", "tiroides");
    scenarios.put("J6", "000865 QUIZÁS");
    scenarios.put("L7", "mucho");
    scenarios.put("A8", "");
    byte[] broken =
        EditedWorkbook.of(
            workbook,
            opened -> {
              rows.forEach((at, text) -> EditedWorkbook.type(opened, "frecuencia", at, text));
              scenarios.forEach((at, text) -> EditedWorkbook.type(opened, "Pruebas", at, text));
            });

    button("Subir Excel").click();
    bring(broken);
    page.getByText(Pattern.compile("Defectos: [0-9]+")).waitFor();
    picture("reglas-defectos");
    assertThat(page.getByText("Defectos: 20.")).isVisible();
    for (String cell : rows.keySet()) {
      assertThat(defect("frecuencia", cell)).isVisible();
    }
    for (String cell : scenarios.keySet()) {
      assertThat(defect("Pruebas", cell)).isVisible();
    }
    bring(edited(workbook, "4", "7"));
    assertThat(page.getByText("pasa de «1» a «4»")).isVisible();
  }

  private void bring(byte[] workbook) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("frecuencia.drl.xlsx", XLSX, workbook));
  }

  private Locator defect(String sheet, String cell) {
    return page.getByRole(AriaRole.LISTITEM)
        .filter(
            new Locator.FilterOptions().setHasText("Hoja «%s», celda %s:".formatted(sheet, cell)));
  }

  /** The scenario of a group that is determined only once is no longer what is wanted. */
  private void forgetWhatNoLongerHolds(long draft) {
    Editor analyst = new Editor(new UUID(7, 3), Cast.ANALYST, "ACELGA, Nora", true, false);
    for (Scenario scenario : scenarios.of(draft)) {
      if (scenario.name().startsWith("grupo sanguíneo ya realizado")) {
        scenarios.remove(draft, scenario, analyst);
      }
    }
  }

  private void openFrequencyInANewDraft() {
    page.locator("vaadin-side-nav").getByText("Reglas").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Frecuencia")).click();
    button("Editar en un borrador nuevo").click();
    button("Agregar fila").waitFor();
  }

  private void editFirstRow(String units) {
    page.locator("vaadin-grid-cell-content").getByText("VIDA").first().dblclick();
    Locator field =
        page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Unidades en la ventana"));
    field.fill(units);
    field.press("Enter");
    field.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  /** The workbook as a person gives it back: another maximum in the first two rows. */
  private byte[] edited(byte[] workbook, String first, String second) {
    TableHeader header = active.current().table("frecuencia").header();
    int column = SheetAddress.FIRST_COLUMN + header.indexOf("maximo");
    return EditedWorkbook.of(
        workbook,
        opened -> {
          for (int i = 0; i < 2; i++) {
            String cell = SheetAddress.cell(column, SheetAddress.FIRST_ROW + i);
            EditedWorkbook.type(opened, "frecuencia", cell, i == 0 ? first : second);
          }
        });
  }

  private void laboratoryAsks(String outcome) {
    sql.sql("delete from order_draft").update();
    page = desk();
    signInAtTheDesk();
    credentialBox().fill(Cast.MANUAL_CREDENTIAL);
    credentialBox().press("Enter");
    licenceBox().fill("1234");
    licenceBox().press("Enter");
    practiceBox().fill("14");
    practiceBox().press("Enter");
    assertThat(page.getByText("000014").first()).isVisible();
    page.keyboard().press("F9");
    assertThat(
            page.locator("tr.line")
                .filter(new Locator.FilterOptions().setHasText("000014"))
                .getByText(outcome))
        .isVisible();
  }
}
