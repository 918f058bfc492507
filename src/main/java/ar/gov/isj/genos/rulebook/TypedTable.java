package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a table's text as its header asks.
 *
 * @param rows every row; a cell with a defect is blank in it
 * @param defects all of them, row by row; empty if the table can be used
 */
public record TypedTable(TableHeader header, List<TableRow> rows, List<CellDefect> defects) {

  public TypedTable {
    rows = List.copyOf(rows);
    defects = List.copyOf(defects);
  }

  /** Never fails: whatever is wrong is told. */
  public static TypedTable read(TableHeader header, TableText text) {
    List<CellDefect> defects = new ArrayList<>();
    RowTyping typing = new RowTyping(header, defects::add);
    List<TableRow> rows = new ArrayList<>(text.rows().size());
    for (RowText row : text.rows()) {
      rows.add(typing.read(rows.size(), cells(header, row)));
    }
    return new TypedTable(header, rows, defects);
  }

  /**
   * One row by itself: all that {@link #read} tells of it, but whether its key is repeated.
   *
   * @param position 0 for the first row
   */
  public static TypedTable readRow(TableHeader header, int position, RowText row) {
    List<CellDefect> defects = new ArrayList<>();
    TableRow read = new RowTyping(header, defects::add).read(position, cells(header, row));
    return new TypedTable(header, List.of(read), defects);
  }

  private static List<RowTyping.Cell> cells(TableHeader header, RowText row) {
    List<RowTyping.Cell> cells = new ArrayList<>(header.columns().size());
    for (Column column : header.columns()) {
      cells.add(new RowTyping.Cell.Text(row.cell(column.id())));
    }
    return cells;
  }

  /** Empty if there is any defect. */
  public Optional<Table> table() {
    return defects.isEmpty() ? Optional.of(new Table(header, rows)) : Optional.empty();
  }
}
