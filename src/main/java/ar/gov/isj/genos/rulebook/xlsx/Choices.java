package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Choices that drop down in a sheet, also in rows that are still to be written. */
final class Choices {

  /** What Excel takes as a list within a validation. */
  private static final int MOST_LIST_CHARACTERS = 255;

  private static final int NEW_ROWS = 1_000;

  private Choices() {}

  /**
   * @param firstRow 0-based, of the data
   * @param lastRow 0-based, of the data that is there
   * @param firstColumn 0-based
   */
  static void offer(
      XSSFSheet sheet, List<Column> columns, int firstRow, int lastRow, int firstColumn) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int i = 0; i < columns.size(); i++) {
      List<String> values = columns.get(i).values();
      if (values.isEmpty() || String.join(",", values).length() > MOST_LIST_CHARACTERS) {
        continue;
      }
      DataValidation validation =
          helper.createValidation(
              helper.createExplicitListConstraint(values.toArray(String[]::new)),
              new CellRangeAddressList(
                  firstRow, lastRow + NEW_ROWS, firstColumn + i, firstColumn + i));
      validation.setEmptyCellAllowed(true);
      validation.setShowErrorBox(true);
      validation.createErrorBox("Valor no admitido", "Elija uno de los valores de la lista.");
      sheet.addValidationData(validation);
    }
  }
}
