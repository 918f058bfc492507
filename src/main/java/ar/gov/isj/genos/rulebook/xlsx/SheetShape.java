package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.SheetAddress;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a person cannot see, or Excel would sort wrongly, is not taken: each at its cell. */
final class SheetShape {

  private SheetShape() {}

  /** 0-based; less than {@code firstRow} if there is no data. */
  static int lastRow(Sheet sheet, int firstRow) {
    int last = sheet.getLastRowNum();
    while (last >= firstRow && CellText.blank(sheet.getRow(last))) {
      last--;
    }
    return last;
  }

  /**
   * Merged cells, hidden rows and columns, blank rows in between.
   *
   * @param firstRow 0-based, of the data
   * @param titleRow 0-based
   * @param firstColumn 0-based
   * @param defects takes the address and the message
   */
  static void check(
      Sheet sheet,
      int firstRow,
      int titleRow,
      int firstColumn,
      int columns,
      BiConsumer<String, String> defects) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.getLastRow() >= firstRow) {
        defects.accept(
            SheetAddress.cell(region.getFirstColumn(), region.getFirstRow()),
            "se esperaban celdas sin combinar y se encontró el rango combinado %s. Sepárelo con"
                    .formatted(region.formatAsString())
                + " «Combinar y centrar».");
      }
    }
    for (int column = firstColumn; column < firstColumn + columns; column++) {
      if (sheet.isColumnHidden(column)) {
        defects.accept(
            SheetAddress.cell(column, titleRow),
            "se esperaba la columna a la vista y está oculta. Muéstrela: lo que no se ve no se"
                + " revisa.");
      }
    }
    int last = lastRow(sheet, firstRow);
    for (int r = firstRow; r <= last; r++) {
      Row row = sheet.getRow(r);
      if (row == null || CellText.blank(row)) {
        defects.accept(
            SheetAddress.cell(firstColumn, r),
            "se esperaba una fila con datos y se encontró una fila en blanco en medio de la tabla."
                + " Elimínela.");
      } else if (row.getZeroHeight()) {
        defects.accept(
            SheetAddress.cell(firstColumn, r),
            "se esperaba la fila a la vista y está oculta. Muéstrela o quite el filtro.");
      }
    }
  }
}
