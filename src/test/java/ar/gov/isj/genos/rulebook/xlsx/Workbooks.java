package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Shipped workbooks, spoiled on purpose. */
final class Workbooks {

  private Workbooks() {}

  static Table shipped(String table) {
    return ShippedRulebook.rulebook().table(table);
  }

  /** The bytes of a shipped table after {@code edit}. */
  static byte[] edited(String table, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(TableWriter.write(shipped(table))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell at {@code address}, made if missing. */
  static Cell cell(XSSFSheet sheet, String address) {
    CellReference at = new CellReference(address);
    Row row = sheet.getRow(at.getRow());
    if (row == null) {
      row = sheet.createRow(at.getRow());
    }
    return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static Optional<Table> read(String table, byte[] bytes, List<RulebookDefect> defects) {
    TableHeader header = shipped(table).header();
    return TableReader.read(header, table + ".drl.xlsx", bytes, defects);
  }

  static List<RulebookDefect> defects(String table, byte[] bytes) {
    List<RulebookDefect> defects = new ArrayList<>();
    read(table, bytes, defects);
    return defects;
  }
}
