package ar.gov.isj.genos.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.check.CheckFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 50 defects of logic, one in each table: all found, at their row, and nothing else. */
class SeededDefectsAreFoundTest {

  private static final int ROWS = 200;
  private static final LogicCheck CHECK =
      new LogicCheck(
          ShippedTablesAreSoundTest.PRACTICES,
          ImpossibleCases.ofTheRelease(),
          LocalDate.of(2027, 3, 15));

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OVERLAP", "CONFLICT", "SHADOWED", "GAP", "DUPLICATE"})
  void tenOfEachKind(Kind kind) {
    for (int seed = 0; seed < 10; seed++) {
      List<RowText> rows = new ArrayList<>(CleanTables.copay(ROWS, new Random(seed)));
      String at = seedDefect(kind, rows, new Random(seed));
      Table table = CleanTables.table("coseguro", rows);
      List<CheckFinding> found = CHECK.check(table.header(), table.rows());
      assertThat(found)
          .describedAs("%s, %d", kind, seed)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.kind()).isEqualTo(kind);
                assertThat(finding.row()).isEqualTo(at);
                assertThat(finding.witness()).isNotNull();
                assertThat(finding.fix()).isNotNull();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"coseguro", "frecuencia"})
  void nothingIsFoundInCleanTables(String name) {
    for (int seed = 100; seed < 125; seed++) {
      Random random = new Random(seed);
      List<RowText> rows =
          name.equals("coseguro")
              ? CleanTables.copay(ROWS + seed, random)
              : CleanTables.frequency(ROWS + seed, random);
      Table table = CleanTables.table(name, rows);
      assertThat(CHECK.check(table.header(), table.rows())).isEmpty();
    }
  }

  /**
   * @return key of the row where it must be told; empty for a gap
   */
  private static String seedDefect(Kind kind, List<RowText> rows, Random random) {
    int earlier = followed(rows, random);
    RowText one = rows.get(earlier);
    RowText next = rows.get(earlier + 1);
    LocalDate border = LocalDate.parse(next.cell("desde"));
    return switch (kind) {
      case OVERLAP -> {
        rows.set(earlier, one.with("hasta", border.plusDays(30).toString()));
        rows.set(earlier + 1, next.with("porcentaje", one.cell("porcentaje")));
        yield next.key();
      }
      case CONFLICT -> {
        rows.set(earlier, one.with("hasta", border.plusDays(1).toString()));
        yield next.key();
      }
      case SHADOWED -> {
        rows.add(new RowText("COS-9001", one.cells()).with("porcentaje", "99.00"));
        rows.set(rows.size() - 1, rows.getLast().with("hasta", border.minusDays(1).toString()));
        yield "COS-9001";
      }
      case GAP -> {
        int plan = random.nextInt(4);
        rows.set(plan, rows.get(plan).with("desde", "2000-01-02"));
        yield "";
      }
      default -> {
        rows.add(new RowText("COS-9001", one.cells()).with("norma", "Otra norma."));
        yield "COS-9001";
      }
    };
  }

  /** A row that another period of the same practice follows. */
  private static int followed(List<RowText> rows, Random random) {
    while (true) {
      int i = 4 + random.nextInt(rows.size() - 5);
      if (!rows.get(i).cell("hasta").isEmpty()
          && rows.get(i).cell("hasta").equals(rows.get(i + 1).cell("desde"))) {
        return i;
      }
    }
  }
}
