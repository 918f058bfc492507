package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.RowTyping;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Reads the data rows of one sheet; what is no text, or lies outside the table, is a defect. */
final class RowReader {

  private final TableHeader header;
  private final BiConsumer<String, String> defects;
  private final RowTyping typing;

  /**
   * @param defects takes the address and the message of what is wrong
   */
  RowReader(TableHeader header, BiConsumer<String, String> defects) {
    this.header = header;
    this.defects = defects;
    this.typing =
        new RowTyping(header, defect -> defects.accept(defect.cell(header), defect.message()));
  }

  TableRow read(Row row, int position) {
    int width = header.columns().size();
    for (Cell cell : row) {
      int column = cell.getColumnIndex() - SheetAddress.FIRST_COLUMN;
      if ((column < 0 || column >= width) && !CellText.shown(cell).isEmpty()) {
        defects.accept(
            CellText.address(cell),
            "se esperaba una celda vacía fuera de la tabla y se encontró %s."
                .formatted(CellText.quoted(CellText.shown(cell))));
      }
    }
    List<RowTyping.Cell> cells = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      cells.add(cell(row.getCell(SheetAddress.FIRST_COLUMN + i)));
    }
    return typing.read(position, cells);
  }

  private static RowTyping.Cell cell(@Nullable Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK || CellText.shown(cell).isEmpty()) {
      return new RowTyping.Cell.Text("");
    }
    return cell.getCellType() == CellType.STRING
        ? new RowTyping.Cell.Text(CellText.shown(cell))
        : new RowTyping.Cell.Other(CellText.kind(cell));
  }
}
