package ar.gov.isj.genos.rulebook.draft;

import static ar.gov.isj.genos.rulebook.draft.Authors.ADA;
import static ar.gov.isj.genos.rulebook.draft.Authors.EMA;
import static ar.gov.isj.genos.rulebook.draft.Authors.TABLE;
import static ar.gov.isj.genos.rulebook.draft.Authors.said;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.rulebook.xlsx.EditedWorkbook;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back unchanged changes nothing; what changed on both sides is never overwritten. */
@DraftTest
class TablesTravelToExcelAndBackTest {

  @Autowired DraftDesk desk;
  @Autowired TableFiles files;
  @Autowired ActiveRulebook active;
  @Autowired Authors authors;

  @Test
  void everyTableComesBackWithoutADifference() {
    Draft draft = desk.open("Ida y vuelta", ADA);
    int version = active.current().ref().version();
    int scenarios = 0;
    for (Table table : active.current().tables()) {
      for (byte[] workbook :
          List.of(
              files.download(table, version, ADA), files.download(draft, table.header(), ADA))) {
        TableFiles.Upload.Read read = read(draft, table.header(), workbook);

        assertThat(read.merge().conflicts()).isEmpty();
        assertThat(TableDiff.of(read.seen(), read.merge().merged())).as(table.name()).isEmpty();
        TableFiles.Scenarios sheet = Objects.requireNonNull(read.scenarios());
        assertThat(sheet.merge().conflicts()).isEmpty();
        assertThat(TableDiff.of(sheet.seen(), sheet.merge().merged())).as(table.name()).isEmpty();
        scenarios += sheet.seen().rows().size();
      }
    }
    // Sheets that say nothing would come back without a difference too.
    assertThat(scenarios).isGreaterThan(2 * 150);
  }

  @Test
  void aChangedCellIsADifferenceSoTheComparisonSees() {
    Draft draft = desk.open("Ida y vuelta con cambio", ADA);
    TableHeader header = active.current().table(TABLE).header();
    byte[] workbook = edited(files.download(draft, header, ADA), header, 0, "17");

    assertThat(
            TableDiff.of(desk.text(draft, TABLE), read(draft, header, workbook).merge().merged()))
        .singleElement()
        .satisfies(change -> assertThat(change.cells(header)).hasSize(1));
  }

  @Test
  void whatTheTableDidMeanwhileStaysAndConflictsAreShownCellByCell() {
    Draft draft = desk.open("Excel y pantalla a la vez", ADA);
    TableHeader header = active.current().table(TABLE).header();
    byte[] downloaded = files.download(draft, header, ADA);
    DraftRow first = desk.rows(draft, TABLE).getFirst();
    DraftRow third = desk.rows(draft, TABLE).get(2);
    desk.write(draft, TABLE, first, said(first).with("maximo", "18"), EMA);
    desk.write(draft, TABLE, third, said(third).with("norma", "De la pantalla"), EMA);
    byte[] workbook = edited(downloaded, header, 0, "19");

    TableFiles.Upload.Read read = read(draft, header, edited(workbook, header, 1, "16"));

    assertThat(read.merge().conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.key()).isEqualTo(first.key());
              assertThat(conflict.mine()).isEqualTo("19");
              assertThat(conflict.theirs()).isEqualTo("18");
            });
    TableText taken = read.merge().choosing(Set.of(read.merge().conflicts().getFirst().id()));
    assertThat(desk.become(draft, TABLE, read.seen(), taken, ADA))
        .isInstanceOf(DraftStep.Done.class);
    List<RowText> rows = desk.text(draft, TABLE).rows();
    assertThat(rows.getFirst().cell("maximo")).isEqualTo("19");
    assertThat(rows.get(1).cell("maximo")).isEqualTo("16");
    assertThat(rows.get(2).cell("norma")).isEqualTo("De la pantalla");
  }

  @Test
  void whatChangedBetweenTheLookAndTheTakingIsNotOverwritten() {
    Draft draft = desk.open("Mirado y cambiado", ADA);
    TableText seen = desk.text(draft, TABLE);
    authors.maximum(draft, "15", EMA);

    assertThat(desk.become(draft, TABLE, seen, seen, ADA)).isInstanceOf(DraftStep.Overtaken.class);
    assertThat(desk.text(draft, TABLE).rows().getFirst().cell("maximo")).isEqualTo("15");
  }

  private TableFiles.Upload.Read read(Draft draft, TableHeader header, byte[] workbook) {
    TableFiles.Upload upload = files.read(draft, header, workbook, ADA);
    assertThat(upload).isInstanceOf(TableFiles.Upload.Read.class);
    return (TableFiles.Upload.Read) upload;
  }

  /** The workbook as a person gives it back: another maximum in a row. */
  private static byte[] edited(byte[] workbook, TableHeader header, int row, String maximum) {
    String cell =
        SheetAddress.cell(
            SheetAddress.FIRST_COLUMN + header.indexOf("maximo"), SheetAddress.FIRST_ROW + row);
    return EditedWorkbook.of(
        workbook, opened -> EditedWorkbook.type(opened, header.table(), cell, maximum));
  }
}
