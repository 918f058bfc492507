package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each limit of a file by a real file that breaks it, and what is said to who brings one. */
class HostileFilesAreRefusedTest {

  private static final String TABLE = "coseguro";

  private static HostileFiles files;
  private static byte[] sound;

  @BeforeAll
  static void corpus() {
    sound = TableWriter.write(Workbooks.shipped(TABLE));
    files = HostileFiles.of(sound);
  }

  @Test
  void everyOneOfThem() {
    assertThat(files.words()).hasSizeGreaterThanOrEqualTo(50);
    SoftAssertions all = new SoftAssertions();
    files
        .words()
        .forEach(
            (name, words) ->
                all.assertThat(Workbooks.defects(TABLE, files.file(name)))
                    .as(name)
                    .singleElement()
                    .satisfies(
                        defect -> {
                          assertThat(defect.cell()).isEmpty();
                          assertThat(defect.message())
                              .contains(words)
                              // Says what to do, too.
                              .matches(".+[.] .+[.]");
                        }));
    all.assertAll();
  }

  @Test
  void theSoundFileThatTheyAreMadeOfIsTaken() {
    assertThat(Workbooks.defects(TABLE, sound)).isEmpty();
  }

  @Test
  void theLargestTableThatIsAllowedIsTaken() {
    Table table = Workbooks.shipped("frecuencia");
    List<ar.gov.isj.genos.rulebook.RowText> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      var row = TableText.of(table).rows().get(i % table.rows().size());
      rows.add(
          new ar.gov.isj.genos.rulebook.RowText("FRE-%05d".formatted(10_000 + i), row.cells()));
    }
    byte[] file =
        TableWriter.write(table.header(), new TableText("frecuencia", rows), "marca", null);

    assertThat(file).hasSizeLessThan(WorkbookContainer.MAX_BYTES);
    assertThat(Workbooks.defects("frecuencia", file)).isEmpty();
  }

  @Test
  void twentyThousandRowsUnderTheirHeaderAreNotTooMany() {
    int rows = 20_000 + SheetAddress.FIRST_ROW;

    assertThat(PartLimits.refusal(sheet(rows))).isEmpty();
    assertThat(PartLimits.refusal(sheet(rows + 1))).isPresent();
  }

  private static byte[] sheet(int rows) {
    return ("<sheetData>" + "<row><c r=\"B1\"/></row>".repeat(rows) + "</sheetData>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsHiddenMergedOrCalculatedIsToldAtItsPlace() {
    byte[] broken =
        Workbooks.edited(
            TABLE,
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              sheet.getRow(10).setZeroHeight(true);
              sheet.setColumnHidden(3, true);
              sheet.addMergedRegion(CellRangeAddress.valueOf("E12:F12"));
              Workbooks.cell(sheet, "G13").setCellFormula("HYPERLINK(\"http://127.0.0.1\")");
              sheet.removeRow(sheet.getRow(13));
              workbook.createSheet("Oculta");
              workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            });

    assertThat(Workbooks.defects(TABLE, broken))
        .extracting(defect -> defect.sheet() + "!" + defect.cell())
        .contains("coseguro!B11", "coseguro!D9", "coseguro!E12", "coseguro!G13", "coseguro!B14")
        .contains("Oculta!");
    assertThat(Workbooks.defects(TABLE, broken))
        .filteredOn(defect -> defect.sheet().equals("Oculta"))
        .extracting(RulebookDefect::message)
        .anyMatch(message -> message.contains("está oculta"));
  }

  @Test
  void theProgramsOwnLibraryIsBoundTooWhateverAnotherOneDid() {
    ZipSecureFile.setMinInflateRatio(0.01);

    Workbooks.defects(TABLE, sound);

    assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(0.02);
    assertThat(ZipSecureFile.getMaxEntrySize()).isEqualTo(WorkbookContainer.MAX_PART_BYTES);
    assertThat(ZipSecureFile.getMaxFileCount()).isEqualTo(WorkbookContainer.MAX_ENTRIES);
  }
}
