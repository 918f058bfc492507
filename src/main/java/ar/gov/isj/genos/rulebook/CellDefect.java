package ar.gov.isj.genos.rulebook;

/**
 * A cell that does not read as its column asks, or that other cells of the row contradict.
 *
 * @param position 0 for the table's first row
 * @param key of the row, as written
 * @param column id
 * @param message Spanish sentence: what was expected and what was found
 */
public record CellDefect(int position, String key, String column, String message) {

  /** Where it is in the table's sheet: {@code D17}. */
  public String cell(TableHeader header) {
    return SheetAddress.cell(
        SheetAddress.FIRST_COLUMN + header.indexOf(column), SheetAddress.FIRST_ROW + position);
  }
}
