package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import ar.gov.isj.genos.rulebook.store.Probes;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String FIRED = "genos.test.hostile";

  @AfterEach
  void forget() {
    System.clearProperty(FIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" || System.setProperty(\"genos.test.hostile\",\"1\") == null || plan == \"Y",
        "\"); System.setProperty(\"genos.test.hostile\",\"1\"); //",
        "5 || System.getProperties().put('genos.test.hostile','1') == null",
        "1); System.setProperty(\"genos.test.hostile\",\"1\"); findings.cell($fact, \"\", \"\", 1",
        "\\\"); System.setProperty(\\\"genos.test.hostile\\\",\\\"1\\\"); //",
        "\\u0022); System.setProperty(\\u0022genos.test.hostile\\u0022,\\u00221\\u0022); //",
        "*/ System.setProperty(\"genos.test.hostile\",\"1\"); /*",
        "end rule \"x\" when then System.setProperty(\"genos.test.hostile\",\"1\"); end",
        "eval(System.setProperty(\"genos.test.hostile\",\"1\") == null)",
        "${System.setProperty('genos.test.hostile','1')}",
        "@{System.setProperty('genos.test.hostile','1')}",
        "#{T(java.lang.System).setProperty('genos.test.hostile','1')}",
        "$param\", System.setProperty(\"genos.test.hostile\",\"1\"), \"",
        "$1, System.setProperty(\"genos.test.hostile\",\"1\")",
        "=HYPERLINK(\"http://example.invalid\")",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "RuleTable otra",
        "RuleSet ar.gov.isj",
        "_x0022_) || true",
        "<script>alert(1)</script>",
        "'; DROP TABLE member; --",
        "000865\u200b",
        "000865\u202e",
        "٠٠٠٨٦٥",
        "1E+11",
        "00086５",
        "\ud83d\ude00"
      })
  void aHostileTextIsRefusedAtItsCellOrStaysText(String text) {
    for (String name : List.of("lineas-automaticas", "coseguro")) {
      List<String> strict = new ArrayList<>();
      List<String> free = new ArrayList<>();
      List<Column> columns = Workbooks.shipped(name).header().columns();
      for (int i = 0; i < columns.size(); i++) {
        String at = SheetAddress.cell(SheetAddress.FIRST_COLUMN + i, SheetAddress.FIRST_ROW + 1);
        (columns.get(i).type() == CellType.TEXT ? free : strict).add(at);
      }
      assertThat(Workbooks.defects(name, with(name, strict, text)))
          .extracting(RulebookDefect::cell)
          .containsAll(strict);

      List<RulebookDefect> defects = new ArrayList<>();
      Optional<Table> table = Workbooks.read(name, with(name, free, text), defects);
      if (table.isPresent()) {
        // The workbook itself spells a character by its number so.
        assertThat(table.get().rows().get(1).text("norma"))
            .isEqualTo(text.replace("_x0022_", "\""));
        assertThat(stockDrl(TableWriter.write(table.get()))).doesNotContain("genos.test.hostile");
      } else {
        assertThat(defects).extracting(RulebookDefect::cell).containsAll(free);
      }
    }
    assertThat(System.getProperty(FIRED)).isNull();
  }

  private static byte[] with(String table, List<String> cells, String text) {
    return Workbooks.edited(
        table,
        workbook ->
            cells.forEach(at -> Workbooks.cell(workbook.getSheetAt(0), at).setCellValue(text)));
  }

  @Test
  void stockDroolsRunsTheSameCellSoTheCorpusBites() {
    byte[] bytes =
        Workbooks.edited(
            "lineas-automaticas",
            workbook ->
                Workbooks.cell(workbook.getSheetAt(0), "C10")
                    .setCellValue(
                        "\" || System.setProperty(\"genos.test.hostile\",\"1\") == null || plan =="
                            + " \"Y"));
    List<RulebookDefect> defects = new ArrayList<>();
    KieBase base = RuleCompiler.compile(Map.of("hostile", stockDrl(bytes)), defects);
    assertThat(defects).isEmpty();
    KieSession session = base.newKieSession();
    session.setGlobal("findings", new Findings());
    session.insert(Probes.matching(Workbooks.shipped("lineas-automaticas").rows().getFirst()));
    session.fireAllRules();
    session.dispose();

    assertThat(System.getProperty(FIRED)).isEqualTo("1");
    assertThat(Workbooks.defects("lineas-automaticas", bytes))
        .extracting(RulebookDefect::cell)
        .containsExactly("C10");
  }

  private static String stockDrl(byte[] workbook) {
    return new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), InputType.XLS);
  }

  /** Keeps the corpus honest: a column type that reaches Drools has a strict form. */
  @Test
  void onlyColumnsForPeopleHoldFreeText() {
    for (Table table : ShippedRulebook.rulebook().tables()) {
      for (Column column : table.header().columns()) {
        if (column.type() == CellType.TEXT) {
          assertThat(column.role()).isEqualTo(Column.Role.NOTE);
        }
      }
    }
  }
}
