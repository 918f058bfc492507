package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import ar.gov.isj.genos.rulebook.store.Probes;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** No text in a cell becomes code: it is refused at its address or it is exactly that text. */
class HostileCellsTest {

  private static final String TABLE = "lineas-automaticas";
  private static final String FIRED = "genos.test.hostile";

  @AfterEach
  void forget() {
    System.getProperties().keySet().removeIf(key -> key.toString().startsWith(FIRED));
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(HostileTexts.all()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lineas-automaticas", "coseguro"})
  void everyTypedCellRefusesEveryHostileText(String name) {
    List<String> texts = HostileTexts.all();
    Table table = rows(name, texts.size());
    Set<String> typed = new TreeSet<>();
    byte[] bytes =
        edited(
            table,
            workbook -> {
              for (int r = 0; r < texts.size(); r++) {
                for (int c = 1; c < table.header().columns().size(); c++) {
                  if (table.header().columns().get(c).type() != CellType.TEXT) {
                    String at = at(c, r);
                    Workbooks.cell(workbook.getSheetAt(0), at).setCellValue(texts.get(r));
                    typed.add(at);
                  }
                }
              }
            });

    assertThat(Workbooks.defects(name, bytes)).extracting(RulebookDefect::cell).containsAll(typed);
    assertThat(fired()).isEmpty();
  }

  @Test
  void aTextForPeopleIsRefusedOrIsExactlyThatText() {
    List<String> refused = new ArrayList<>();
    List<String> texts = new ArrayList<>(HostileTexts.all());
    Set<String> wrong =
        Workbooks.defects(TABLE, notes(texts)).stream()
            .map(RulebookDefect::cell)
            .collect(Collectors.toSet());
    int column = Workbooks.shipped(TABLE).header().indexOf("norma");
    for (int r = texts.size() - 1; r >= 0; r--) {
      if (wrong.contains(at(column, r))) {
        refused.add(texts.remove(r));
      }
    }

    List<RulebookDefect> defects = new ArrayList<>();
    Table table = Workbooks.read(TABLE, notes(texts), defects).orElseThrow();

    assertThat(refused).contains("RuleTable otra", "a".repeat(400));
    assertThat(table.rows())
        .extracting(row -> row.text("norma"))
        // The workbook itself spells a character by its number so.
        .isEqualTo(
            texts.stream()
                .map(text -> text.replace("_x0022_", "\"").replace("_x000A_", "\n"))
                .toList());
    assertThat(stockDrl(TableWriter.write(table))).doesNotContain(FIRED);
    assertThat(fired()).isEmpty();
  }

  /** The corpus bites: the same cells, given to stock Drools, run. */
  @Test
  void stockDroolsRunsTheSameCells() {
    List<HostileTexts.Payload> payloads = HostileTexts.biting();
    Table table = rows(TABLE, payloads.size());
    byte[] bytes =
        edited(
            table,
            workbook -> {
              for (int r = 0; r < payloads.size(); r++) {
                HostileTexts.Payload payload = payloads.get(r);
                Workbooks.cell(
                        workbook.getSheetAt(0),
                        payload.place().column + (SheetAddress.FIRST_ROW + r + 1))
                    .setCellValue(payload.text());
              }
            });
    List<RulebookDefect> defects = new ArrayList<>();
    KieBase base = RuleCompiler.compile(Map.of("hostile", stockDrl(bytes)), defects);
    assertThat(defects).isEmpty();
    KieSession session = base.newKieSession();
    session.setGlobal("findings", new Findings());
    session.insert(Probes.matching(table.rows().getFirst()));
    session.fireAllRules();
    session.dispose();

    assertThat(fired()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Workbooks.defects(TABLE, bytes)).hasSizeGreaterThanOrEqualTo(payloads.size());
  }

  /** Keeps the corpus honest: a column that reaches Drools has a strict form, texts too. */
  @Test
  void onlyColumnsForPeopleHoldFreeText() {
    int answered = 0;
    for (Table table : ShippedRulebook.rulebook().tables()) {
      for (Column column : table.header().columns()) {
        if (column.type() == CellType.TEXT && column.role() != Column.Role.NOTE) {
          answered++;
          assertThat(HostileTexts.biting())
              .allSatisfy(
                  hostile ->
                      assertThat(column.read(hostile.text()))
                          .isInstanceOf(Column.Reading.Wrong.class));
        }
      }
    }
    assertThat(answered).isPositive();
  }

  private static Set<String> fired() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(FIRED))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static byte[] notes(List<String> texts) {
    Table table = rows(TABLE, texts.size());
    int column = table.header().indexOf("norma");
    return edited(
        table,
        workbook -> {
          for (int r = 0; r < texts.size(); r++) {
            Workbooks.cell(workbook.getSheetAt(0), at(column, r)).setCellValue(texts.get(r));
          }
        });
  }

  private static String at(int column, int row) {
    return SheetAddress.cell(SheetAddress.FIRST_COLUMN + column, SheetAddress.FIRST_ROW + row);
  }

  /** The table's first row, so many times. */
  private static Table rows(String name, int count) {
    Table shipped = Workbooks.shipped(name);
    RowText first = TableText.of(shipped).rows().getFirst();
    List<RowText> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(first.with("clave", "%s-%04d".formatted(shipped.header().keyPrefix(), i)));
    }
    return TypedTable.read(shipped.header(), new TableText(name, rows)).table().orElseThrow();
  }

  private static byte[] edited(Table table, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(TableWriter.write(table)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stockDrl(byte[] workbook) {
    return new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), InputType.XLS);
  }
}
