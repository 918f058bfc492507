package ar.gov.isj.genos.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a decision table: typed values and where they are. Immutable. */
public final class TableRow {

  private final TableHeader header;
  private final int position;
  private final String cells;
  private final @Nullable Object[] values;
  private final int rank;

  /**
   * @param position 0 for the first row
   * @param cells the row's range in the sheet: {@code B17:L17}
   * @param values by column of the header; null when blank
   */
  public TableRow(
      TableHeader header, int position, String cells, List<? extends @Nullable Object> values) {
    this.header = header;
    this.position = position;
    this.cells = cells;
    this.values = values.toArray();
    int bits = 0;
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).equality()) {
        bits = bits << 1 | (this.values[i] == null ? 0 : 1);
      }
    }
    this.rank = bits;
  }

  public String table() {
    return header.table();
  }

  public TableHeader header() {
    return header;
  }

  public String key() {
    return String.valueOf(values[0]);
  }

  public int position() {
    return position;
  }

  public String cells() {
    return cells;
  }

  /** Higher is more specific: one bit per equality column that is filled, leftmost highest. */
  public int rank() {
    return rank;
  }

  public @Nullable Object value(int column) {
    return values[column];
  }

  /** Null when blank. */
  public @Nullable Object value(String column) {
    return values[header.indexOf(column)];
  }

  /** The text of a column; empty when blank or when the table has no such column. */
  public String text(String column) {
    int index = header.find(column);
    Object value = index < 0 ? null : values[index];
    return value == null ? "" : Column.write(value);
  }

  /**
   * @throws IllegalStateException if blank
   */
  public int integer(String column) {
    if (value(column) instanceof Integer number) {
      return number;
    }
    throw new IllegalStateException(key() + " no tiene número en " + column);
  }

  /**
   * @throws IllegalStateException if blank
   */
  public BigDecimal decimal(String column) {
    if (value(column) instanceof BigDecimal number) {
      return number;
    }
    throw new IllegalStateException(key() + " no tiene número en " + column);
  }

  @Override
  public String toString() {
    return key();
  }
}
