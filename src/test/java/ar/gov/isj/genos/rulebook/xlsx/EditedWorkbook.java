package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person gives it back: some cells changed, all the rest as it was. */
public final class EditedWorkbook {

  private EditedWorkbook() {}

  public static byte[] of(byte[] workbook, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      edit.accept(opened);
      opened.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a text into a cell. */
  public static void type(XSSFWorkbook workbook, String sheet, String address, String text) {
    XSSFSheet found = workbook.getSheet(sheet);
    CellReference at = new CellReference(address);
    Row row = found.getRow(at.getRow());
    if (row == null) {
      row = found.createRow(at.getRow());
    }
    row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
  }

  /** Address of a column's cell in the row whose first cell of {@code keyColumn} says the key. */
  public static String find(
      XSSFSheet sheet, int titleRow, int keyColumn, String key, String title) {
    for (Row row : sheet) {
      Cell cell = row.getCell(keyColumn);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(key)) {
        for (Cell heading : sheet.getRow(titleRow)) {
          if (heading.getStringCellValue().equals(title)) {
            return new CellReference(row.getRowNum(), heading.getColumnIndex())
                .formatAsString(false);
          }
        }
      }
    }
    throw new IllegalArgumentException(key + ", " + title);
  }
}
