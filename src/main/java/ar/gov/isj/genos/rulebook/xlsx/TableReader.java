package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.TableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table's workbook, cell by cell as its header asks. Raw values only: a formula is a
 * defect, never a result. All defects are told, each at its cell.
 */
public final class TableReader {

  /** Of a workbook. */
  public static final int MAX_BYTES = WorkbookContainer.MAX_BYTES;

  /**
   * What a workbook holds.
   *
   * @param table null if anything is wrong in it
   * @param side rows of the sheet beside the table; null if there is none
   * @param mark that the workbook was handed out with; null if it has none
   */
  public record Contents(@Nullable Table table, @Nullable TableText side, @Nullable String mark) {}

  private static final Contents NOTHING = new Contents(null, null, null);

  private final TableHeader header;
  private final SideSheet.@Nullable Form form;
  private final String file;
  private final List<RulebookDefect> defects;

  private TableReader(
      TableHeader header,
      SideSheet.@Nullable Form form,
      String file,
      List<RulebookDefect> defects) {
    this.header = header;
    this.form = form;
    this.file = file;
    this.defects = defects;
  }

  /**
   * A workbook of one sheet.
   *
   * @param file path to name in defects
   * @param defects where what is wrong is added
   * @return the table; empty if anything was wrong
   */
  public static Optional<Table> read(
      TableHeader header, String file, byte[] bytes, List<RulebookDefect> defects) {
    return Optional.ofNullable(read(header, null, file, bytes, defects).table());
  }

  /**
   * Also with a sheet beside the table, which may be missing.
   *
   * @param form what that sheet asks for; null if there must be none
   */
  public static Contents read(
      TableHeader header,
      SideSheet.@Nullable Form form,
      String file,
      byte[] bytes,
      List<RulebookDefect> defects) {
    List<RulebookDefect> found = new ArrayList<>();
    Contents contents = new TableReader(header, form, file, found).read(bytes);
    defects.addAll(found);
    return found.isEmpty() ? contents : new Contents(null, contents.side(), contents.mark());
  }

  private Contents read(byte[] bytes) {
    Optional<String> refusal = WorkbookContainer.refusal(bytes);
    if (refusal.isPresent()) {
      defects.add(new RulebookDefect(file, "", "", refusal.get() + "."));
      return NOTHING;
    }
    try (XSSFWorkbook workbook = OpenedWorkbook.of(bytes)) {
      Sheet sheet = workbook.getSheet(header.table());
      Sheet side = form == null ? null : workbook.getSheet(form.header().table());
      for (Sheet other : workbook) {
        if (other != sheet && other != side) {
          defects.add(
              new RulebookDefect(file, other.getSheetName(), "", "%s.".formatted(sheets())));
        }
      }
      for (Sheet one : workbook) {
        if (workbook.getSheetVisibility(workbook.getSheetIndex(one)) != SheetVisibility.VISIBLE) {
          defects.add(
              new RulebookDefect(
                  file,
                  one.getSheetName(),
                  "",
                  "se esperaba la hoja a la vista y está oculta. Muéstrela o quítela."));
        }
      }
      if (sheet == null) {
        defects.add(
            new RulebookDefect(
                file, header.table(), "", "se esperaba esta hoja y el libro no la tiene."));
        return NOTHING;
      }
      checkHeader(sheet);
      TableText beside = side == null ? null : side(side);
      return new Contents(new Table(header, rows(sheet)), beside, mark(workbook));
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
              "se esperaba un libro de Excel (.xlsx) y su contenido no se puede leer. Ábralo en"
                  + " Excel, guárdelo otra vez y vuelva a subirlo."));
      return NOTHING;
    }
  }

  private static @Nullable String mark(XSSFWorkbook workbook) {
    var property = workbook.getProperties().getCustomProperties().getProperty(TableWriter.MARK);
    return property == null ? null : property.getLpwstr();
  }

  private String sheets() {
    return form == null
        ? "se esperaba una sola hoja, llamada «%s»".formatted(header.table())
        : "se esperaban sólo las hojas «%s» y «%s»: quite ésta y vuelva a subir el archivo"
            .formatted(header.table(), form.header().table());
  }

  private TableText side(Sheet sheet) {
    SideSheet.Form asked = Objects.requireNonNull(form);
    return new SideSheetReader(
            asked,
            (cell, message) ->
                defects.add(new RulebookDefect(file, asked.header().table(), cell, message)))
        .read(sheet);
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

  private List<TableRow> rows(Sheet sheet) {
    int last = SheetShape.lastRow(sheet, SheetAddress.FIRST_ROW);
    if (last < SheetAddress.FIRST_ROW) {
      defect(
          SheetAddress.cell(SheetAddress.FIRST_COLUMN, SheetAddress.FIRST_ROW),
          "se esperaba al menos una fila de datos.");
    }
    SheetShape.check(
        sheet,
        SheetAddress.FIRST_ROW,
        SheetHeader.TITLE_ROW,
        SheetAddress.FIRST_COLUMN,
        header.columns().size(),
        this::defect);
    RowReader reader = new RowReader(header, this::defect);
    List<TableRow> rows = new ArrayList<>();
    for (int r = SheetAddress.FIRST_ROW; r <= last; r++) {
      ReadingTime.goOn();
      Row row = sheet.getRow(r);
      if (row != null && !CellText.blank(row)) {
        rows.add(reader.read(row, r - SheetAddress.FIRST_ROW));
      }
    }
    return rows;
  }

  private void defect(String cell, String message) {
    defects.add(new RulebookDefect(file, header.table(), cell, message));
  }
}
