package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.RowText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the database keeps them: JSON of the cells by column, in alphabetical order. */
public final class RowJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

  private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

  private RowJson() {}

  public static @Nullable String write(@Nullable RowText row) {
    return row == null ? null : JSON.writeValueAsString(new TreeMap<>(row.cells()));
  }

  public static @Nullable RowText read(String key, @Nullable String cells) {
    return cells == null ? null : new RowText(key, JSON.readValue(cells, CELLS));
  }

  /** Whole rows, keys included, in order. */
  public static String writeAll(List<RowText> rows) {
    return JSON.writeValueAsString(
        rows.stream()
            .map(
                row -> {
                  Map<String, String> cells = new TreeMap<>(row.cells());
                  cells.put(RowText.KEY, row.key());
                  return cells;
                })
            .toList());
  }

  public static List<RowText> readAll(String rows) {
    return JSON.readValue(rows, ROWS).stream()
        .map(cells -> new RowText(cells.getOrDefault(RowText.KEY, ""), cells))
        .toList();
  }
}
