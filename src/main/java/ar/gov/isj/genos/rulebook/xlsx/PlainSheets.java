package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
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
  private final XSSFCellStyle heading = workbook.createCellStyle();
  private final XSSFCellStyle day = workbook.createCellStyle();
  private final XSSFCellStyle amount = workbook.createCellStyle();

  public PlainSheets() {
    // The apostrophe that a person would type: editing the cell does not make it a formula either.
    text.setQuotePrefixed(true);
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setQuotePrefixed(true);
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
  }

  /**
   * @param rows the first is the heading; cells are texts, days, or numbers, of which those with
   *     decimals are amounts
   */
  public void sheet(String name, List<? extends List<?>> rows) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      List<?> cells = rows.get(r);
      for (int c = 0; c < cells.size(); c++) {
        write(row.createCell(c), cells.get(c), r == 0);
        sheet.setColumnWidth(c, WIDTH);
      }
    }
    sheet.createFreezePane(0, 1);
  }

  private void write(Cell cell, Object value, boolean first) {
    switch (value) {
      case BigDecimal number -> {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(amount);
      }
      case Number number -> cell.setCellValue(number.doubleValue());
      case LocalDate date -> {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      }
      default -> {
        cell.setCellValue(value.toString());
        cell.setCellStyle(first ? heading : text);
      }
    }
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
