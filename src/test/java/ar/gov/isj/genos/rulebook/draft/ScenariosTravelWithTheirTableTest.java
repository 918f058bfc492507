package ar.gov.isj.genos.rulebook.draft;

import static ar.gov.isj.genos.rulebook.draft.Authors.ADA;
import static ar.gov.isj.genos.rulebook.draft.Authors.EMA;
import static ar.gov.isj.genos.rulebook.draft.Authors.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.xlsx.EditedWorkbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet «Pruebas» is read cell by cell, merged like rows, and taken whole or not at all. */
@DraftTest
class ScenariosTravelWithTheirTableTest {

  private static final String SHEET = "Pruebas";
  private static final String ONE = "una albúmina";
  private static final String TWO = "dos albúminas se autorizan en parte";

  @Autowired DraftDesk desk;
  @Autowired DraftReview review;
  @Autowired Activation activation;
  @Autowired TableFiles files;
  @Autowired ScenarioSheet sheet;
  @Autowired ActiveRulebook active;
  @Autowired Authors authors;

  @Test
  void whatAPersonAddsChangesAndRemovesInExcelIsInTheDraft() {
    Draft draft = desk.open("Pruebas en Excel", ADA);
    int before = sheet.of(TABLE, draft).rows().size();

    TableFiles.Upload.Read read =
        read(
            draft,
            edited(
                draft,
                pruebas -> {
                  type(pruebas, TWO, "Debe resultar en cada práctica", "000015 PARCIAL 1: QTY-02");
                  remove(pruebas, ONE);
                  Row added = pruebas.createRow(pruebas.getLastRowNum() + 1);
                  put(pruebas, added, "Caso", "tres albúminas, escrito en Excel");
                  dayOfExcel(pruebas, added, "Fecha de la orden", LocalDate.of(2020, 6, 22));
                  put(pruebas, added, "Nacimiento", "1/3/1990");
                  put(pruebas, added, "Prácticas pedidas", "000015 x 3");
                  put(pruebas, added, "Prácticas anteriores", "000865 el 8/1/2020");
                  put(pruebas, added, "Debe resultar en cada práctica", "000015 PARCIAL 1: QTY-01");
                  put(pruebas, added, "Coseguro que debe resultar", "1.180,5");
                }));

    assertThat(take(draft, read, Set.of())).isInstanceOf(DraftStep.Done.class);
    TableText now = sheet.of(TABLE, draft);
    assertThat(now.rows()).hasSize(before);
    assertThat(row(now, ONE)).isEmpty();
    assertThat(row(now, TWO).orElseThrow().cell("lineas")).isEqualTo("000015 PARCIAL 1: QTY-02");
    assertThat(row(now, "tres albúminas, escrito en Excel").orElseThrow().cells())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "hoy", "22/06/2020",
                "nacimiento", "01/03/1990",
                "practicas", "000015 x 3",
                "antes", "000865 el 08/01/2020",
                "lineas", "000015 PARCIAL 1: QTY-01",
                "copago", "1180,50"));
    assertThat(desk.touchedTables(draft)).isEmpty();
  }

  @Test
  void eachMistakeIsToldAtItsCell() {
    Draft draft = desk.open("Pruebas con errores", ADA);
    byte[] workbook =
        edited(
            draft,
            pruebas -> {
              Row row = pruebas.getRow(2);
              put(pruebas, row, "Caso", "");
              put(pruebas, row, "Fecha de la orden", "31/02/2026");
              put(pruebas, row, "Plan", "¿ORO?");
              put(pruebas, row, "Prácticas pedidas", "quince");
              put(pruebas, row, "Prácticas anteriores", "000015 ayer");
              put(pruebas, row, "Debe resultar en cada práctica", "000015 QUIZÁS");
              put(pruebas, row, "Debe resultar en la orden", "ninguno");
              put(pruebas, row, "Coseguro que debe resultar", "mucho");
              put(pruebas, row, "Horas para anular", "un día");
              Row second = pruebas.getRow(3);
              put(pruebas, second, "Prácticas pedidas", "999999");
              Row third = pruebas.getRow(4);
              put(pruebas, third, "Debe resultar en cada práctica", "");
              cell(pruebas, third, "Sexo").setCellFormula("1+1");
              Row fourth = pruebas.getRow(5);
              put(pruebas, fourth, "Caso", pruebas.getRow(6).getCell(0).getStringCellValue());
              cell(pruebas, fourth, "Diagnóstico").setCellValue(1e12);
              put(pruebas, pruebas.getRow(0), "Sexo", "Género");
              pruebas.getRow(7).setZeroHeight(true);
              pruebas.addMergedRegion(CellRangeAddress.valueOf("A9:B9"));
              pruebas.setColumnHidden(4, true);
            });

    TableFiles.Upload upload = files.read(draft, header(), workbook, ADA);

    Map<String, String> told = new TreeMap<>();
    assertThat(upload).isInstanceOf(TableFiles.Upload.Broken.class);
    for (RulebookDefect defect : ((TableFiles.Upload.Broken) upload).defects()) {
      assertThat(defect.sheet()).isEqualTo(SHEET);
      told.put(defect.cell(), defect.message());
    }
    assertThat(told.keySet())
        .containsExactlyInAnyOrder(
            "D1", "E1", "A3", "B3", "C3", "F3", "H3", "J3", "K3", "L3", "M3", "F4", "D5", "J5",
            "G6", "A7", "A8", "A9");
    assertThat(told.get("B3"))
        .isEqualTo("se esperaba una fecha como «31/12/2026» y se encontró «31/02/2026».");
    assertThat(told.get("F4")).contains("la práctica «999999» no existe");
    assertThat(told.get("A7")).contains("está dos veces");
  }

  @Test
  void aScenarioThatBothSidesChangedIsAskedAbout() {
    Draft draft = desk.open("Pruebas en los dos lados", ADA);
    byte[] workbook =
        edited(draft, pruebas -> type(pruebas, TWO, "Debe resultar en la orden", "ORD-02"));
    TableText seen = sheet.of(TABLE, draft);
    assertThat(sheet.become(TABLE, draft, with(seen, TWO, "orden", "ORD-05"), EMA)).isTrue();

    TableFiles.Upload.Read read = read(draft, workbook);

    assertThat(scenarios(read).merge().conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.key()).isEqualTo(TWO);
              assertThat(conflict.mine()).isEqualTo("ORD-02");
              assertThat(conflict.theirs()).isEqualTo("ORD-05");
            });
    take(draft, read, Set.of(scenarios(read).merge().conflicts().getFirst().id()));
    assertThat(row(sheet.of(TABLE, draft), TWO).orElseThrow().cell("orden")).isEqualTo("ORD-02");
  }

  @Test
  void rowsAndScenariosAreTakenTogetherOrNotAtAll() {
    Draft draft = desk.open("Todo o nada", ADA);
    TableFiles.Upload.Read read = read(draft, edited(draft, pruebas -> remove(pruebas, ONE)));
    TableText rows = read.merge().merged();
    TableText changed = with(rows, rows.rows().getFirst().key(), "norma", "Norma escrita en Excel");
    TableText seen = sheet.of(TABLE, draft);
    sheet.become(TABLE, draft, with(seen, TWO, "orden", "ORD-05"), EMA);

    assertThat(files.take(draft, read, changed, scenarios(read).merge().merged(), ADA))
        .isInstanceOf(DraftStep.Overtaken.class);
    assertThat(desk.text(draft, TABLE)).isEqualTo(rows);
    assertThat(row(sheet.of(TABLE, draft), ONE)).isPresent();
  }

  @Test
  void aFileWithoutTheSheetLeavesTheScenariosAlone() {
    Draft draft = desk.open("Sin la hoja", ADA);
    byte[] workbook =
        EditedWorkbook.of(
            files.download(draft, header(), ADA),
            opened -> opened.removeSheetAt(opened.getSheetIndex(SHEET)));

    assertThat(read(draft, workbook).scenarios()).isNull();
  }

  @Test
  void aRollbackBringsBackTheScenariosOfItsVersionToo() {
    int version = active.current().ref().version();
    TableText before = sheet.of(TABLE, version);
    Draft draft = desk.open("Con una prueba menos", ADA);
    authors.maximum(draft, "12", ADA);
    take(draft, read(draft, edited(draft, pruebas -> remove(pruebas, ONE))), Set.of());
    Draft submitted = ((DraftStep.Done) review.submit(draft, Authors.PURPOSE, ADA)).draft();
    review.approve(submitted, Authors.hash(submitted), "", null, EMA);

    assertThat(row(sheet.of(TABLE, active.current().ref().version()), ONE)).isEmpty();
    assertThat(row(sheet.of(TABLE, desk.open("El siguiente", ADA)), ONE)).isEmpty();

    activation.rollback(version, "Era una prueba.", EMA);

    assertThat(sheet.of(TABLE, active.current().ref().version())).isEqualTo(before);
    assertThat(sheet.of(TABLE, desk.open("Después de volver", ADA))).isEqualTo(before);
  }

  private TableHeader header() {
    return active.current().table(TABLE).header();
  }

  private byte[] edited(Draft draft, Consumer<XSSFSheet> edit) {
    return EditedWorkbook.of(
        files.download(draft, header(), ADA), opened -> edit.accept(opened.getSheet(SHEET)));
  }

  private TableFiles.Upload.Read read(Draft draft, byte[] workbook) {
    TableFiles.Upload upload = files.read(draft, header(), workbook, ADA);
    assertThat(upload).isInstanceOf(TableFiles.Upload.Read.class);
    return (TableFiles.Upload.Read) upload;
  }

  private static TableFiles.Scenarios scenarios(TableFiles.Upload.Read read) {
    return Objects.requireNonNull(read.scenarios());
  }

  private DraftStep take(Draft draft, TableFiles.Upload.Read read, Set<String> mine) {
    return files.take(
        draft, read, read.merge().merged(), scenarios(read).merge().choosing(mine), ADA);
  }

  private static Optional<RowText> row(TableText table, String key) {
    return table.rows().stream().filter(row -> row.key().equals(key)).findFirst();
  }

  private static TableText with(TableText table, String key, String column, String text) {
    List<RowText> rows =
        table.rows().stream()
            .map(row -> row.key().equals(key) ? row.with(column, text) : row)
            .toList();
    return new TableText(table.table(), rows);
  }

  private static void type(XSSFSheet pruebas, String scenario, String title, String text) {
    XSSFWorkbook workbook = pruebas.getWorkbook();
    String cell = EditedWorkbook.find(pruebas, 0, 0, scenario, title);
    EditedWorkbook.type(workbook, SHEET, cell, text);
  }

  private static Cell cell(XSSFSheet pruebas, Row row, String title) {
    for (Cell heading : pruebas.getRow(0)) {
      if (heading.getStringCellValue().equals(title)) {
        return row.getCell(heading.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new IllegalArgumentException(title);
  }

  private static void put(XSSFSheet pruebas, Row row, String title, String text) {
    cell(pruebas, row, title).setCellValue(text);
  }

  private static void dayOfExcel(XSSFSheet pruebas, Row row, String title, LocalDate day) {
    CellStyle style = pruebas.getWorkbook().createCellStyle();
    style.setDataFormat((short) BuiltinFormats.getBuiltinFormat("m/d/yy"));
    Cell cell = cell(pruebas, row, title);
    cell.setCellStyle(style);
    cell.setCellValue(day);
  }

  private static void remove(XSSFSheet pruebas, String scenario) {
    for (Row row : pruebas) {
      Cell first = row.getCell(0);
      if (first != null && first.getStringCellValue().equals(scenario)) {
        int at = row.getRowNum();
        int last = pruebas.getLastRowNum();
        pruebas.removeRow(row);
        if (at < last) {
          pruebas.shiftRows(at + 1, last, -1);
        }
        return;
      }
    }
    throw new IllegalArgumentException(scenario);
  }
}
