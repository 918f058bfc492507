package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Rulebooks as an analyst would leave them. */
final class Edits {

  private Edits() {}

  /** The release's, with one cell otherwise. */
  static Rulebook cell(String table, String row, String column, String text) {
    return edited(table, one -> one.key().equals(row) ? one.with(column, text) : one);
  }

  static Rulebook edited(String table, UnaryOperator<RowText> edit) {
    Table shipped = ShippedRulebook.rulebook().table(table);
    List<RowText> rows = TableText.of(shipped).rows().stream().map(edit).toList();
    return of(shipped.header(), rows);
  }

  static Rulebook of(TableHeader header, List<RowText> rows) {
    return ShippedRulebook.with(
        TypedTable.read(header, new TableText(header.table(), rows)).table().orElseThrow());
  }

  /** Rows deleted, doubled with another answer, moved in time, in a random table. */
  static Rulebook random(Random random) {
    while (true) {
      List<Table> tables = ShippedRulebook.rulebook().tables();
      Table table = tables.get(random.nextInt(tables.size()));
      if (table.name().equals("ventana-anulacion")) {
        continue;
      }
      List<RowText> rows = new ArrayList<>(TableText.of(table).rows());
      int at = random.nextInt(rows.size());
      RowText row = rows.get(at);
      switch (random.nextInt(5)) {
        case 0 -> rows.set(at, row.with("hasta", "2020-06-22"));
        case 1 -> rows.set(at, row.with("desde", "2020-06-23").with("hasta", ""));
        case 2 -> rows.add(random.nextInt(rows.size()), copy(table, row, "solo_plan", "PMI"));
        case 3 -> Collections.swap(rows, at, random.nextInt(rows.size()));
        default -> rows.set(at, answer(table, row, random));
      }
      var typed = TypedTable.read(table.header(), new TableText(table.name(), rows)).table();
      if (typed.isPresent()) {
        return ShippedRulebook.with(typed.get());
      }
    }
  }

  private static RowText copy(Table table, RowText row, String column, String text) {
    RowText copy = new RowText(table.header().keyPrefix() + "-9999", row.cells());
    return table.header().has(column) ? copy.with(column, text) : copy;
  }

  private static RowText answer(Table table, RowText row, Random random) {
    for (Column column : table.header().columns()) {
      if (column.id().equals("efecto") && random.nextBoolean()) {
        return row.with("efecto", row.cell("efecto").equals("AVISA") ? "AUDITA" : "AVISA");
      }
      if (column.id().equals("maximo") || column.id().equals("porcentaje")) {
        return row.with(column.id(), column.id().equals("maximo") ? "2" : "35.00");
      }
    }
    return row;
  }
}
