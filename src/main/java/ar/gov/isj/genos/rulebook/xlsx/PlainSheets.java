package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to read: text stays text whatever it begins with, numbers are numbers, and nothing is
 * a formula. To be used once.
 */
public final class PlainSheets {

  private static final int WIDTH = 24 * 256;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFCellStyle text = workbook.createCellStyle();

  public PlainSheets() {
    // The apostrophe that a person would type: editing the cell does not make it a formula either.
    text.setQuotePrefixed(true);
  }

  /**
   * @param rows the first is the heading; cells are texts or numbers
   */
  public void sheet(String name, List<? extends List<?>> rows) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      List<?> cells = rows.get(r);
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = row.createCell(c);
        if (cells.get(c) instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          cell.setCellValue(cells.get(c).toString());
          cell.setCellStyle(text);
        }
        sheet.setColumnWidth(c, WIDTH);
      }
    }
    sheet.createFreezePane(0, 1);
  }

  public byte[] bytes() {
    try (workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
