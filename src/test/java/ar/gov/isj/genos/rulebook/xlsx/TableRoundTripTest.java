package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what was read, and every value stands where its address says. */
class TableRoundTripTest {

  static Stream<Table> tables() {
    return ShippedRulebook.rulebook().tables().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aWrittenTableReadsBackEqual(Table table) {
    List<RulebookDefect> defects = new ArrayList<>();
    Table back = Workbooks.read(table.name(), TableWriter.write(table), defects).orElseThrow();

    assertThat(defects).isEmpty();
    assertThat(back.canonicalText()).isEqualTo(table.canonicalText());
    assertThat(Table.of(table.header(), table.canonicalText()).canonicalText())
        .isEqualTo(table.canonicalText());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowStandsInTheShippedFileWhereItSays(Table table) throws IOException {
    byte[] file =
        Files.readAllBytes(
            ShippedRulebook.FOLDER.resolve(
                "decision-tables/%1$s/%1$s.drl.xlsx".formatted(table.name())));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheet(table.name());
      for (TableRow row : table.rows()) {
        CellReference first = new CellReference(row.cells().substring(0, row.cells().indexOf(':')));
        for (int i = 0; i < table.header().columns().size(); i++) {
          String expected = row.text(table.header().columns().get(i).id());
          assertThat(sheet.getRow(first.getRow()).getCell(first.getCol() + i).getStringCellValue())
              .isEqualTo(expected);
        }
      }
    }
  }
}
