package ar.gov.isj.genos.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the index finds is what looking at every row would find, in the order of the rows. */
class RowIndexTest {

  private static final long SEED = 5_961L;

  private static final TableHeader HEADER =
      Headers.parse(
              """
              tables:
                - table: prueba
                  key: PRU
                  fact: LineFact
                  policy: ALL
                  columns:
                    - {id: plan, title: Plan, type: CHOICE, values: [A, B, C], when: plan ==}
                    - {id: desde_edad, title: Desde, type: INTEGER, max: 200, when: age >=}
                    - {id: hasta_edad, title: Hasta, type: INTEGER, max: 200, when: age <=}
                    - {id: sexo, title: Sexo, type: CHOICE, values: [F, M], when: sex ==}
                    - {id: mas_de, title: Más de, type: INTEGER, max: 200, when: days >}
                    - {id: menos_de, title: Menos de, type: INTEGER, max: 200, when: days <}
                    - {id: desde, title: Desde, type: DATE, when: date >=}
                    - {id: hasta, title: Hasta, type: DATE, when: date <}
                    - {id: codigo, title: Código, type: CHOICE, values: [PRU-01], then: true}
              """)
          .tables()
          .getFirst();

  private static final LocalDate DAY = LocalDate.of(2020, 6, 22);

  @Test
  void blankCellsHoldForAnything() {
    assertThat(found(row("")).find(values("A", 5, "F", 7, DAY))).hasSize(1);
  }

  @Test
  void everyComparisonTurnsAtItsThreshold() {
    assertThat(holds(row("desde_edad", 18), 17, 0, DAY)).isFalse();
    assertThat(holds(row("desde_edad", 18), 18, 0, DAY)).isTrue();
    assertThat(holds(row("hasta_edad", 18), 18, 0, DAY)).isTrue();
    assertThat(holds(row("hasta_edad", 18), 19, 0, DAY)).isFalse();
    assertThat(holds(row("mas_de", 18), 0, 18, DAY)).isFalse();
    assertThat(holds(row("mas_de", 18), 0, 19, DAY)).isTrue();
    assertThat(holds(row("menos_de", 18), 0, 17, DAY)).isTrue();
    assertThat(holds(row("menos_de", 18), 0, 18, DAY)).isFalse();
    assertThat(holds(row("desde", DAY), 0, 0, DAY.minusDays(1))).isFalse();
    assertThat(holds(row("desde", DAY), 0, 0, DAY)).isTrue();
    assertThat(holds(row("hasta", DAY), 0, 0, DAY.minusDays(1))).isTrue();
    assertThat(holds(row("hasta", DAY), 0, 0, DAY)).isFalse();
  }

  @Test
  void rowsAreFoundAsEachOfThemSaysAndInTheirOrder() {
    SplittableRandom random = new SplittableRandom(SEED);
    int several = 0;
    for (int table = 0; table < 60; table++) {
      List<TableRow> rows = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        rows.add(any(random, rows.size()));
      }
      RowIndex index = new RowIndex(HEADER, rows);
      for (int i = 0; i < 100; i++) {
        Object[] values =
            values(
                pick(random, "A", "B", "C", "Z"),
                random.nextInt(12),
                pick(random, "F", "M"),
                random.nextInt(12),
                DAY.plusDays(random.nextInt(12)));
        List<TableRow> expected = rows.stream().filter(row -> accepts(row, values)).toList();
        assertThat(index.find(values)).isEqualTo(expected);
        several += expected.size() > 1 ? 1 : 0;
      }
    }
    // One row or none at a time would say nothing of their order.
    assertThat(several).isGreaterThan(1_000);
  }

  @Test
  void whatWasFoundCannotBeChanged() {
    List<TableRow> rows = List.of(row(""), row("plan", "A"), row("desde_edad", 18));
    for (Object[] values :
        List.of(
            values("A", 20, "F", 0, DAY),
            values("A", 5, "F", 0, DAY),
            values("B", 5, "F", 0, DAY))) {
      List<TableRow> found = new RowIndex(HEADER, rows).find(values);
      assertThat(found).isNotEmpty();
      assertThatThrownBy(found::removeFirst).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void theRowsOfOneTableMayBeOthersWithoutTouchingTheRest() {
    RowIndex first = new RowIndex(HEADER, List.of(row("plan", "A")));
    RowIndex other = new RowIndex(HEADER, List.of(row("plan", "B")));
    FactTables tables = new FactTables(List.of(HEADER), List.of(first));

    assertThat(tables.at(0)).isSameAs(first);
    assertThat(tables.with(HEADER.table(), other).at(0)).isSameAs(other);
    assertThat(tables.with("otra-tabla", other).at(0)).isSameAs(first);
    assertThat(tables.at(0)).isSameAs(first);
  }

  /** Written apart from the index, cell by cell. */
  private static boolean accepts(TableRow row, Object[] values) {
    return (row.value("plan") == null || row.value("plan").equals(values[0]))
        && (row.value("desde_edad") == null || (int) values[1] >= row.integer("desde_edad"))
        && (row.value("hasta_edad") == null || (int) values[2] <= row.integer("hasta_edad"))
        && (row.value("sexo") == null || row.value("sexo").equals(values[3]))
        && (row.value("mas_de") == null || (int) values[4] > row.integer("mas_de"))
        && (row.value("menos_de") == null || (int) values[5] < row.integer("menos_de"))
        && (!(row.value("desde") instanceof LocalDate from)
            || !((LocalDate) values[6]).isBefore(from))
        && (!(row.value("hasta") instanceof LocalDate until)
            || ((LocalDate) values[7]).isBefore(until));
  }

  private static TableRow any(SplittableRandom random, int position) {
    Object[] cells = new Object[HEADER.columns().size()];
    cells[0] = "PRU-%04d".formatted(position);
    for (int i = 1; i < cells.length - 1; i++) {
      Column column = HEADER.columns().get(i);
      boolean filled = random.nextInt(column.equality() ? 2 : 6) == 0;
      cells[i] =
          !filled
              ? null
              : switch (column.type()) {
                case CHOICE -> column.values().get(random.nextInt(column.values().size()));
                case DATE -> DAY.plusDays(random.nextInt(12));
                default -> random.nextInt(12);
              };
    }
    cells[cells.length - 1] = "PRU-01";
    return new TableRow(HEADER, position, "B10", Arrays.asList(cells));
  }

  private static TableRow row(String column, Object... value) {
    Object[] cells = new Object[HEADER.columns().size()];
    cells[0] = "PRU-0001";
    if (!column.isEmpty()) {
      cells[HEADER.indexOf(column)] = value[0];
    }
    return new TableRow(HEADER, 0, "B10", Arrays.asList(cells));
  }

  private static boolean holds(TableRow row, int age, int days, LocalDate date) {
    return !found(row).find(values("A", age, "F", days, date)).isEmpty();
  }

  private static RowIndex found(TableRow row) {
    return new RowIndex(HEADER, List.of(row));
  }

  /** In the order of the conditions: plan, age twice, sex, days twice, date twice. */
  private static Object[] values(String plan, int age, String sex, int days, LocalDate date) {
    return new Object[] {plan, age, age, sex, days, days, date, date};
  }

  private static String pick(SplittableRandom random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
