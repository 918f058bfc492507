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
  /** Some of the column's values, separated by one blank. */
  WORDS,
  /** ICD-10 categories or ranges of them, separated by one blank: {@code C00-C97 E10 N18.5}. */
  DIAGNOSES,
  /** One line of free text for people; it never takes part in a condition. */
  TEXT
}
