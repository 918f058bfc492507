package ar.gov.isj.genos.rulebook;

/** Where things are in a table's sheet, in A1 notation. */
public final class SheetAddress {

  /** The table starts at column B; A is left free, as in every Drools spreadsheet. */
  public static final int FIRST_COLUMN = 1;

  /** 0-based row of the first data row: above are eight rows for Drools and one of headings. */
  public static final int FIRST_ROW = 9;

  private SheetAddress() {}

  /** A cell, both numbers 0-based: (1, 9) is {@code B10}. */
  public static String cell(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  /** The cells of the row at {@code position} (0 is the first data row): {@code B10:L10}. */
  public static String row(TableHeader header, int position) {
    int row = FIRST_ROW + position;
    return cell(FIRST_COLUMN, row) + ":" + cell(FIRST_COLUMN + header.columns().size() - 1, row);
  }
}
