package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a genuine Drools workbook: every cell is text in its canonical form, the rows
 * that Drools needs are hidden, the headings are in Spanish and stay in sight.
 */
public final class TableWriter {

  /** Width of the narrowest column, in characters. */
  private static final int MIN_WIDTH = 12;

  private static final int MAX_WIDTH = 70;

  /** Name of the property that holds a file's mark. */
  static final String MARK = "genos-descarga";

  private TableWriter() {}

  public static byte[] write(Table table) {
    return write(table.header(), TableText.of(table), "", null);
  }

  /**
   * Also rows that are not as their columns ask, as they are in a draft.
   *
   * @param mark what {@link TableReader.Contents#mark} finds in the file again; empty for none
   * @param side a sheet beside the table; null for none
   */
  public static byte[] write(
      TableHeader header, TableText table, String mark, @Nullable SideSheet side) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet(header.table());
      CellStyle text = workbook.createCellStyle();
      text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("text"));
      text.setLocked(false);
      writeHeader(workbook, sheet, header);
      for (int i = 0; i < table.rows().size(); i++) {
        writeRow(sheet, header, table.rows().get(i), i, text);
      }
      layOut(sheet, header, table, text);
      Choices.offer(
          sheet,
          header.columns(),
          SheetAddress.FIRST_ROW,
          SheetAddress.FIRST_ROW + table.rows().size(),
          SheetAddress.FIRST_COLUMN);
      protect(sheet);
      if (side != null) {
        new SideSheetWriter(workbook, side).write();
      }
      if (!mark.isEmpty()) {
        workbook.getProperties().getCustomProperties().addProperty(MARK, mark);
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeHeader(XSSFWorkbook workbook, XSSFSheet sheet, TableHeader header) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle heading = workbook.createCellStyle();
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (int row = 0; row < SheetHeader.TITLE_ROW; row++) {
      sheet.createRow(row).setZeroHeight(true);
    }
    sheet.createRow(SheetHeader.TITLE_ROW);
    for (Map.Entry<SheetHeader.Position, String> entry : SheetHeader.cells(header).entrySet()) {
      SheetHeader.Position at = entry.getKey();
      Cell cell = sheet.getRow(at.row()).createCell(at.column());
      cell.setCellValue(entry.getValue());
      if (at.row() == SheetHeader.TITLE_ROW) {
        cell.setCellStyle(heading);
      }
    }
    int[] conditions = SheetHeader.conditions(header);
    if (conditions[1] > conditions[0]) {
      // Drools reads the merged cell's blanks too: without them the generated rules are broken.
      for (int column = conditions[0] + 1; column <= conditions[1]; column++) {
        sheet.getRow(SheetHeader.FACT_ROW).createCell(column);
      }
      sheet.addMergedRegion(
          new CellRangeAddress(
              SheetHeader.FACT_ROW, SheetHeader.FACT_ROW, conditions[0], conditions[1]));
    }
  }

  private static void writeRow(
      XSSFSheet sheet, TableHeader header, RowText row, int position, CellStyle text) {
    Row sheetRow = sheet.createRow(SheetAddress.FIRST_ROW + position);
    for (int i = 0; i < header.columns().size(); i++) {
      Cell cell = sheetRow.createCell(SheetAddress.FIRST_COLUMN + i);
      cell.setCellStyle(text);
      String value = row.cell(header.columns().get(i).id());
      if (!value.isEmpty()) {
        // Always a text cell, whatever it begins with: it never becomes a formula.
        cell.setCellValue(value);
      }
    }
  }

  /** The header cannot be touched; rows can be written, added, removed, sorted and filtered. */
  static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private static void layOut(XSSFSheet sheet, TableHeader header, TableText table, CellStyle text) {
    for (int i = 0; i < header.columns().size(); i++) {
      int width = Math.max(MIN_WIDTH, header.columns().get(i).title().length() / 2 + 4);
      for (RowText row : table.rows()) {
        width = Math.max(width, row.cell(header.columns().get(i).id()).length() + 2);
      }
      int column = SheetAddress.FIRST_COLUMN + i;
      sheet.setColumnWidth(column, Math.min(width, MAX_WIDTH) * 256);
      // New rows typed by a person stay text too.
      sheet.setDefaultColumnStyle(column, text);
    }
    sheet.setColumnWidth(0, 2 * 256);
    sheet.createFreezePane(SheetAddress.FIRST_COLUMN + 1, SheetAddress.FIRST_ROW);
    sheet.setAutoFilter(
        new CellRangeAddress(
            SheetHeader.TITLE_ROW,
            Math.max(SheetHeader.TITLE_ROW, SheetHeader.TITLE_ROW + table.rows().size()),
            SheetAddress.FIRST_COLUMN,
            SheetAddress.FIRST_COLUMN + header.columns().size() - 1));
  }
}
