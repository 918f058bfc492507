package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one row between two states of its table.
 *
 * @param before null when the row was not there
 * @param after null when the row is not there any more
 * @param moved whether it stands elsewhere among the rows that both have
 */
public record RowChange(
    String table, String key, @Nullable RowText before, @Nullable RowText after, boolean moved) {

  /** A cell that changed; blank is empty text. */
  public record Cell(String column, String before, String after) {}

  /** Cells that differ, in order of the header; none for a row added, removed or only moved. */
  public List<Cell> cells(TableHeader header) {
    List<Cell> cells = new ArrayList<>();
    if (before != null && after != null) {
      for (Column column : header.columns()) {
        String was = before.cell(column.id());
        String is = after.cell(column.id());
        if (!was.equals(is)) {
          cells.add(new Cell(column.id(), was, is));
        }
      }
    }
    return cells;
  }
}
