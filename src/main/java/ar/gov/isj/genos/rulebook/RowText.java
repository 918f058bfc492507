package ar.gov.isj.genos.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row as text: what a person wrote, whether or not it reads as its columns ask.
 *
 * @param key permanent; also the cell of the column {@code clave}
 * @param cells canonical text by column id, the key's left out; a blank cell has no entry
 */
public record RowText(String key, Map<String, String> cells) {

  public RowText {
    Map<String, String> filled = new LinkedHashMap<>();
    cells.forEach(
        (column, text) -> {
          if (!text.isEmpty() && !column.equals(KEY)) {
            filled.put(column, text);
          }
        });
    cells = Collections.unmodifiableMap(filled);
  }

  /** Id of the first column of every table. */
  public static final String KEY = "clave";

  /** Empty when blank. */
  public String cell(String column) {
    return column.equals(KEY) ? key : cells.getOrDefault(column, "");
  }

  /** This row with another text in a cell. */
  public RowText with(String column, String text) {
    if (column.equals(KEY)) {
      return new RowText(text, cells);
    }
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(column, text);
    return new RowText(key, changed);
  }
}
