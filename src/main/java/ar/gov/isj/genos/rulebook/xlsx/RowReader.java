package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowTyping;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.check.Repair;
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
  private @Nullable Row current;

  /**
   * @param defects takes the address and the message of what is wrong
   */
  RowReader(TableHeader header, BiConsumer<String, String> defects) {
    this.header = header;
    this.defects = defects;
    this.typing =
        new RowTyping(
            header,
            defect ->
                defects.accept(defect.cell(header), defect.message() + proposal(defect.column())));
  }

  TableRow read(Row row, int position) {
    current = row;
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

  /** What was probably meant, for a person to write; empty if it cannot be told. */
  private String proposal(String id) {
    Column column = header.columns().get(header.indexOf(id));
    Cell cell =
        current == null ? null : current.getCell(SheetAddress.FIRST_COLUMN + header.indexOf(id));
    if (cell == null) {
      return "";
    }
    String text = CellText.shown(cell);
    String guess =
        switch (cell.getCellType()) {
          case NUMERIC -> Repair.ofNumber(column, cell.getNumericCellValue());
          case STRING -> Repair.of(column, text);
          default -> null;
        };
    boolean destroyed =
        cell.getCellType() == CellType.STRING
            ? Repair.destroyedByExcel(text)
            : cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() >= 1e11;
    if (destroyed) {
      return " Excel convirtió el código en un número y perdió sus dígitos: vuelva a escribirlo"
          + " como texto.";
    }
    return guess == null || (guess.equals(text) && cell.getCellType() == CellType.STRING)
        ? ""
        : " Propuesta: escribir como texto «%s».".formatted(guess);
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
