package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A row on the screen: as it is stored, and what is being typed over it. */
final class GridRow {

  private DraftRow row;
  private final Map<String, String> typed = new LinkedHashMap<>();

  GridRow(DraftRow row) {
    this.row = row;
  }

  DraftRow row() {
    return row;
  }

  /** As it stands now; what was being typed is forgotten. */
  void stands(DraftRow now) {
    row = now;
    typed.clear();
  }

  String key() {
    return row.key();
  }

  /** What is shown: a removed row shows what it said. */
  RowText shown() {
    RowText now = row.now();
    RowText base = row.base();
    return now != null ? now : base != null ? base : new RowText(row.key(), Map.of());
  }

  String cell(String column) {
    return shown().cell(column);
  }

  void type(String column, String text) {
    typed.put(column, text);
  }

  /** The row with what was typed. */
  RowText edited() {
    RowText edited = shown();
    for (Map.Entry<String, String> cell : typed.entrySet()) {
      edited = edited.with(cell.getKey(), cell.getValue());
    }
    return edited;
  }

  boolean has(String text) {
    return key().toLowerCase(Locale.ROOT).contains(text)
        || shown().cells().values().stream()
            .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text));
  }
}
