package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.SheetAddress;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** What cells hold and how to say it, without evaluating anything. */
final class CellText {

  private CellText() {}

  static boolean blank(@Nullable Row row) {
    if (row != null) {
      for (Cell cell : row) {
        if (!shown(cell).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the cell holds, without evaluating anything. */
  static String shown(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "VERDADERO" : "FALSO";
      case FORMULA -> "=" + cell.getCellFormula();
      case ERROR -> "un error";
      case BLANK, _NONE -> "";
    };
  }

  static String kind(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> "un número o una fecha de Excel (" + shown(cell) + ")";
      case BOOLEAN -> "un valor lógico";
      case FORMULA -> "una fórmula (" + quoted(shown(cell)) + ")";
      default -> shown(cell);
    };
  }

  /** Short enough for a message, and without control characters. */
  static String quoted(String text) {
    if (text.isEmpty()) {
      return "una celda vacía";
    }
    String plain = text.replaceAll("\\p{Cntrl}", "·");
    return "«" + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + "»";
  }

  static String address(Cell cell) {
    return SheetAddress.cell(cell.getColumnIndex(), cell.getRowIndex());
  }
}
