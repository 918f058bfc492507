package ar.gov.isj.genos.rulebook;

/** What the cells of a column hold. In the file every cell is text in one canonical form. */
public enum CellType {
  /** Permanent key of the row: {@code FRE-0012}. */
  KEY,
  /** Code of a practice: 6 digits. */
  CODE,
  /** One of the column's values, as written there. */
  CHOICE,
  /** Whole number, without sign padding or separators: {@code 90}. */
  INTEGER,
  /** Decimal with a dot and at most two decimals: {@code 20.00}. */
  DECIMAL,
  /** {@code yyyy-MM-dd}. */
  DATE,
  /** One line of free text for people; it never takes part in a condition. */
  TEXT
}
