package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tables over so few values that every case can be gone through. */
final class SmallTables {

  static final List<String> PRACTICES = List.of("000001", "000002", "000003");
  static final List<String> PLANS = List.of("NORMAL", "PMI", "ADHERENTE");
  static final int AGES = 5;
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final int DAYS = 5;

  private static final String YAML =
      """
      facts: {}
      tables:
        - table: chica
          key: CHI
          fact: LineFact
          policy: %s
          %s
          columns:
            - {id: practica, title: Práctica, type: CODE, when: practice ==}
            - {id: plan, title: Plan, type: CHOICE, values: [NORMAL, PMI, ADHERENTE], when: plan ==}
            - {id: edad_desde, title: Edad desde, type: INTEGER, min: 0, max: 4, when: ageYears >=}
            - {id: edad_hasta, title: Edad menor que, type: INTEGER, min: 1, max: 5, when: ageYears <}
            - {id: desde, title: Desde, type: DATE, when: date >=}
            - {id: hasta, title: Hasta, type: DATE, above: desde, when: date <}
            - {id: codigo, title: Código, type: CHOICE, values: [A, B], then: true}
            - {id: tope, title: Tope, type: INTEGER, min: 1, max: 9, then: true}
      """;

  static final TableHeader ALL = header("ALL", "");
  static final TableHeader ONE = header("MOST_SPECIFIC", "complete: \"2026-01-01\"");

  private SmallTables() {}

  /** A case of the small world. */
  record Point(String practice, String plan, int age, LocalDate date) {}

  static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (String practice : PRACTICES) {
      for (String plan : PLANS) {
        // 0 to one more than any column can hold, as the checker's own domain.
        for (int age = 0; age <= AGES + 1; age++) {
          for (int day = -1; day <= DAYS; day++) {
            points.add(new Point(practice, plan, age, FIRST.plusDays(day)));
          }
        }
      }
    }
    return points;
  }

  static boolean matches(TableRow row, Point point) {
    return (row.value(1) == null || point.practice().equals(row.value(1)))
        && (row.value(2) == null || point.plan().equals(row.value(2)))
        && (!(row.value(3) instanceof Integer least) || point.age() >= least)
        && (!(row.value(4) instanceof Integer below) || point.age() < below)
        && (!(row.value(5) instanceof LocalDate from) || !point.date().isBefore(from))
        && (!(row.value(6) instanceof LocalDate until) || point.date().isBefore(until));
  }

  static Table random(TableHeader header, Random random) {
    List<RowText> rows = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      put(cells, "practica", pick(random, PRACTICES));
      put(cells, "plan", pick(random, PLANS));
      int from = random.nextInt(AGES);
      put(cells, "edad_desde", random.nextInt(3) == 0 ? Integer.toString(from) : null);
      int until = from + 1 + random.nextInt(AGES - from);
      put(cells, "edad_hasta", random.nextInt(3) == 0 ? Integer.toString(until) : null);
      int day = random.nextInt(DAYS - 1);
      put(cells, "desde", random.nextInt(2) == 0 ? FIRST.plusDays(day).toString() : null);
      LocalDate end = FIRST.plusDays(day + 1 + random.nextInt(DAYS - day - 1));
      put(cells, "hasta", random.nextInt(3) == 0 ? end.toString() : null);
      put(cells, "codigo", random.nextBoolean() ? "A" : "B");
      put(cells, "tope", Integer.toString(1 + random.nextInt(2)));
      rows.add(new RowText("CHI-%04d".formatted(i + 1), cells));
    }
    return table(header, rows);
  }

  static Table table(TableHeader header, List<RowText> rows) {
    StringBuilder text = new StringBuilder();
    for (RowText row : rows) {
      text.append(
              String.join(
                  "\t", header.columns().stream().map(column -> row.cell(column.id())).toList()))
          .append('\n');
    }
    return Table.of(header, text.toString());
  }

  private static @Nullable String pick(Random random, List<String> values) {
    return random.nextBoolean() ? values.get(random.nextInt(values.size())) : null;
  }

  private static void put(Map<String, String> cells, String column, @Nullable String text) {
    if (text != null) {
      cells.put(column, text);
    }
  }

  private static TableHeader header(String policy, String more) {
    return Headers.parse(YAML.formatted(policy, more)).tables().getFirst();
  }
}
