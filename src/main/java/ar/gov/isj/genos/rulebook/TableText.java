package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table as text, in order: what a draft holds and what checks look at.
 *
 * @param table name of the table: {@code frecuencia}
 */
public record TableText(String table, List<RowText> rows) {

  public TableText {
    rows = List.copyOf(rows);
  }

  public static TableText of(Table table) {
    List<RowText> rows = new ArrayList<>(table.rows().size());
    for (TableRow row : table.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 1; i < table.header().columns().size(); i++) {
        Object value = row.value(i);
        if (value != null) {
          cells.put(table.header().columns().get(i).id(), Column.write(value));
        }
      }
      rows.add(new RowText(row.key(), cells));
    }
    return new TableText(table.name(), rows);
  }

  /** The rows of {@link Table#canonicalText}, cells as they are written there. */
  public static TableText of(TableHeader header, String canonicalText) {
    List<RowText> rows = new ArrayList<>();
    for (String line : canonicalText.lines().toList()) {
      String[] texts = line.split("\t", -1);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 1; i < Math.min(texts.length, header.columns().size()); i++) {
        cells.put(header.columns().get(i).id(), texts[i]);
      }
      rows.add(new RowText(texts[0], cells));
    }
    return new TableText(header.table(), rows);
  }
}
