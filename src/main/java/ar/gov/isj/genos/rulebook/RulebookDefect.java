package ar.gov.isj.genos.rulebook;

/**
 * Something wrong in the rulebook's files, said so that it can be found and mended.
 *
 * @param file path from the rulebook's folder, with {@code /}
 * @param sheet name of the sheet; empty for a file that has none
 * @param cell address ({@code D17}) or line ({@code línea 12}); empty when it is the whole file
 * @param message Spanish sentence: what was expected and what was found
 */
public record RulebookDefect(String file, String sheet, String cell, String message) {

  @Override
  public String toString() {
    String where = sheet.isEmpty() ? file : file + ", hoja " + sheet;
    return (cell.isEmpty() ? where : where + ", " + cell) + ": " + message;
  }
}
