package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table's workbook, cell by cell as its header asks. Raw values only: a formula is a
 * defect, never a result. All defects are told, each at its cell.
 */
public final class TableReader {

  private final TableHeader header;
  private final String file;
  private final List<RulebookDefect> defects;

  private TableReader(TableHeader header, String file, List<RulebookDefect> defects) {
    this.header = header;
    this.file = file;
    this.defects = defects;
  }

  /**
   * @param file path to name in defects
   * @param defects where what is wrong is added
   * @return the table; empty if anything was wrong
   */
  public static Optional<Table> read(
      TableHeader header, String file, byte[] bytes, List<RulebookDefect> defects) {
    List<RulebookDefect> found = new ArrayList<>();
    Table table = new TableReader(header, file, found).read(bytes);
    defects.addAll(found);
    return found.isEmpty() ? Optional.ofNullable(table) : Optional.empty();
  }

  /** The mark that the workbook was handed out with; empty if it has none or cannot be read. */
  public static Optional<String> mark(byte[] bytes) {
    if (WorkbookContainer.refusal(bytes).isPresent()) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var property = workbook.getProperties().getCustomProperties().getProperty(TableWriter.MARK);
      return Optional.ofNullable(property).map(found -> found.getLpwstr());
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private @Nullable Table read(byte[] bytes) {
    Optional<String> refusal = WorkbookContainer.refusal(bytes);
    if (refusal.isPresent()) {
      defects.add(new RulebookDefect(file, "", "", refusal.get() + "."));
      return null;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheet(header.table());
      for (Sheet other : workbook) {
        if (other != sheet) {
          defects.add(
              new RulebookDefect(
                  file,
                  other.getSheetName(),
                  "",
                  "se esperaba una sola hoja, llamada «%s».".formatted(header.table())));
        }
      }
      if (sheet == null) {
        defects.add(
            new RulebookDefect(
                file, header.table(), "", "se esperaba esta hoja y el libro no la tiene."));
        return null;
      }
      checkHeader(sheet);
      checkMerges(sheet);
      return new Table(header, rows(sheet));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | IllegalStateException e) {
      defects.add(
          new RulebookDefect(
              file,
              "",
              "",
              "se esperaba un libro de Excel (.xlsx) y su contenido no se puede leer."));
      return null;
    }
  }

  private void checkHeader(Sheet sheet) {
    Map<SheetHeader.Position, String> expected = SheetHeader.cells(header);
    for (Map.Entry<SheetHeader.Position, String> entry : expected.entrySet()) {
      SheetHeader.Position at = entry.getKey();
      Row row = sheet.getRow(at.row());
      Cell cell = row == null ? null : row.getCell(at.column());
      String found = cell == null ? "" : CellText.shown(cell);
      if (cell == null
          || cell.getCellType() != CellType.STRING
          || !found.equals(entry.getValue())) {
        defect(
            at.address(),
            "el encabezado cambió: se esperaba «%s» y se encontró %s. El encabezado pertenece a la"
                    .formatted(entry.getValue(), CellText.quoted(found))
                + " versión del programa y no se edita.");
      }
    }
    for (int r = 0; r < SheetAddress.FIRST_ROW; r++) {
      Row row = sheet.getRow(r);
      if (row == null) {
        continue;
      }
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK
            && !CellText.shown(cell).isEmpty()
            && !expected.containsKey(new SheetHeader.Position(r, cell.getColumnIndex()))) {
          defect(
              CellText.address(cell),
              "se esperaba una celda vacía en el encabezado y se encontró %s."
                  .formatted(CellText.quoted(CellText.shown(cell))));
        }
      }
    }
  }

  private void checkMerges(Sheet sheet) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.getLastRow() >= SheetAddress.FIRST_ROW) {
        defect(
            SheetAddress.cell(region.getFirstColumn(), region.getFirstRow()),
            "se esperaban celdas sin combinar y se encontró el rango combinado %s."
                .formatted(region.formatAsString()));
      }
    }
  }

  private List<TableRow> rows(Sheet sheet) {
    int last = sheet.getLastRowNum();
    while (last >= SheetAddress.FIRST_ROW && CellText.blank(sheet.getRow(last))) {
      last--;
    }
    if (last < SheetAddress.FIRST_ROW) {
      defect(
          SheetAddress.cell(SheetAddress.FIRST_COLUMN, SheetAddress.FIRST_ROW),
          "se esperaba al menos una fila de datos.");
    }
    for (int c = 0; c < header.columns().size(); c++) {
      int column = SheetAddress.FIRST_COLUMN + c;
      if (sheet.isColumnHidden(column)) {
        defect(
            SheetAddress.cell(column, SheetHeader.TITLE_ROW),
            "se esperaba la columna a la vista y está oculta.");
      }
    }
    RowReader reader = new RowReader(header, this::defect);
    List<TableRow> rows = new ArrayList<>();
    for (int r = SheetAddress.FIRST_ROW; r <= last; r++) {
      Row row = sheet.getRow(r);
      if (row == null || CellText.blank(row)) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN, r),
            "se esperaba una fila con datos y se encontró una fila en blanco en medio de la tabla.");
        continue;
      }
      if (row.getZeroHeight()) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN, r),
            "se esperaba la fila a la vista y está oculta.");
      }
      rows.add(reader.read(row, rows.size()));
    }
    return rows;
  }

  private void defect(String cell, String message) {
    defects.add(new RulebookDefect(file, header.table(), cell, message));
  }
}
