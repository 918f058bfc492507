package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet beside the table: headings, how to fill them in, and a row for each case. */
final class SideSheetWriter {

  private static final int NAME_WIDTH = 60;
  private static final int WIDTH = 24;

  private final XSSFWorkbook workbook;
  private final SideSheet side;

  SideSheetWriter(XSSFWorkbook workbook, SideSheet side) {
    this.workbook = workbook;
    this.side = side;
  }

  void write() {
    List<Column> columns = side.form().header().columns();
    XSSFSheet sheet = workbook.createSheet(side.form().header().table());
    XSSFCellStyle title = heading(true);
    XSSFCellStyle hint = heading(false);
    XSSFCellStyle text = workbook.createCellStyle();
    text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("text"));
    text.setLocked(false);
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    Row titles = sheet.createRow(SideSheet.TITLE_ROW);
    Row hints = sheet.createRow(SideSheet.HINT_ROW);
    for (int i = 0; i < columns.size(); i++) {
      put(titles, i, columns.get(i).title(), title);
      put(hints, i, side.form().hints().get(i), hint);
      sheet.setColumnWidth(i, (i == 0 ? NAME_WIDTH : WIDTH) * 256);
      sheet.setDefaultColumnStyle(i, text);
    }
    for (int r = 0; r < side.rows().rows().size(); r++) {
      RowText row = side.rows().rows().get(r);
      Row written = sheet.createRow(SideSheet.FIRST_ROW + r);
      for (int i = 0; i < columns.size(); i++) {
        put(written, i, row.cell(columns.get(i).id()), text);
      }
    }
    Choices.offer(
        sheet, columns, SideSheet.FIRST_ROW, SideSheet.FIRST_ROW + side.rows().rows().size(), 0);
    sheet.createFreezePane(1, SideSheet.FIRST_ROW);
    TableWriter.protect(sheet);
  }

  private static void put(Row row, int column, String value, XSSFCellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!value.isEmpty()) {
      cell.setCellValue(value);
    }
  }

  private XSSFCellStyle heading(boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setBold(bold);
    font.setItalic(!bold);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
