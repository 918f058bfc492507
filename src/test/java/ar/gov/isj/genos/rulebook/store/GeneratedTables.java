package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables of any sound rows, from a seed: contradictions and overlaps included. */
final class GeneratedTables {

  private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

  private GeneratedTables() {}

  /** One table for each header of the release. */
  static List<Table> of(Random random, int rows) {
    return ShippedRulebook.rulebook().tables().stream()
        .map(table -> table(table.header(), random, rows))
        .toList();
  }

  private static Table table(TableHeader header, Random random, int count) {
    List<RowText> rows = new ArrayList<>();
    while (rows.size() < count) {
      RowText row = row(header, rows.size() + 1, random);
      if (TypedTable.read(header, new TableText(header.table(), List.of(row)))
          .defects()
          .isEmpty()) {
        rows.add(row);
      }
    }
    return TypedTable.read(header, new TableText(header.table(), rows)).table().orElseThrow();
  }

  private static RowText row(TableHeader header, int number, Random random) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : header.columns()) {
      boolean answer = column.role() == Column.Role.ACTION;
      if (column.role() != Column.Role.KEY && (answer || random.nextInt(5) < 2)) {
        cells.put(column.id(), cell(column, random));
      }
    }
    return new RowText("%s-%04d".formatted(header.keyPrefix(), number), cells);
  }

  private static final List<String> DIAGNOSES = List.of("C00-C97", "E10", "N18.5", "O00-O99");

  private static String cell(Column column, Random random) {
    return switch (column.type()) {
      case KEY -> "";
      case CODE -> "%06d".formatted(1 + random.nextInt(12));
      case CHOICE -> column.values().get(random.nextInt(column.values().size()));
      case INTEGER ->
          Integer.toString(
              Math.min(column.max(), column.min() + random.nextInt(Math.min(60, column.max()))));
      case DECIMAL -> "%d.%02d".formatted(random.nextInt(100), random.nextInt(100));
      case DATE -> DAY.plusDays(random.nextInt(900)).toString();
      case WORDS -> String.join(" ", some(column.values(), random));
      case DIAGNOSES -> String.join(" ", some(DIAGNOSES, random));
      case TEXT ->
          column.role() == Column.Role.NOTE
              ? "texto «" + random.nextInt() + "» \"entre comillas\""
              : "texto " + random.nextInt(1_000);
    };
  }

  /** One value or several, in their order. */
  private static List<String> some(List<String> values, Random random) {
    int first = random.nextInt(values.size());
    return values.subList(first, first + 1 + random.nextInt(values.size() - first));
  }
}
