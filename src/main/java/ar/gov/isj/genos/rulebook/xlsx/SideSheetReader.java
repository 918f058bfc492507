package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableText;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Reads the sheet beside the table as text: what a cell means is for who keeps its rows. A date of
 * Excel becomes {@code 31/12/2026}, a number {@code 180,5}; a formula is never evaluated.
 */
final class SideSheetReader {

  private static final int MOST_CHARACTERS = 2_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final SideSheet.Form form;
  private final BiConsumer<String, String> defects;

  /**
   * @param defects takes the address and the message of what is wrong
   */
  SideSheetReader(SideSheet.Form form, BiConsumer<String, String> defects) {
    this.form = form;
    this.defects = defects;
  }

  TableText read(Sheet sheet) {
    checkHeadings(sheet);
    int columns = form.header().columns().size();
    SheetShape.check(sheet, SideSheet.FIRST_ROW, SideSheet.TITLE_ROW, 0, columns, defects);
    List<RowText> rows = new ArrayList<>();
    int last = SheetShape.lastRow(sheet, SideSheet.FIRST_ROW);
    for (int r = SideSheet.FIRST_ROW; r <= last; r++) {
      rows.add(row(sheet.getRow(r)));
    }
    return new TableText(form.header().table(), rows);
  }

  private void checkHeadings(Sheet sheet) {
    Row titles = sheet.getRow(SideSheet.TITLE_ROW);
    List<Column> columns = form.header().columns();
    int last = titles == null ? 0 : Math.max(0, titles.getLastCellNum());
    for (int i = 0; i < Math.max(columns.size(), last); i++) {
      Cell cell = titles == null ? null : titles.getCell(i);
      String found = cell == null ? "" : CellText.shown(cell);
      String expected = i < columns.size() ? columns.get(i).title() : "";
      if (!found.equals(expected)) {
        defects.accept(
            SheetAddress.cell(i, SideSheet.TITLE_ROW),
            "el encabezado cambió: se esperaba %s y se encontró %s. Descargue la tabla otra vez y"
                    .formatted(CellText.quoted(expected), CellText.quoted(found))
                + " copie allí sus pruebas.");
      }
    }
  }

  private RowText row(@org.jspecify.annotations.Nullable Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<Column> columns = form.header().columns();
    if (row != null) {
      for (Cell cell : row) {
        String text = text(cell);
        if (cell.getColumnIndex() < columns.size()) {
          cells.put(columns.get(cell.getColumnIndex()).id(), text);
        } else if (!text.isEmpty()) {
          tell(cell, "se esperaba una celda vacía fuera de la tabla y se encontró %s.", text);
        }
      }
    }
    String key = cells.getOrDefault(RowText.KEY, "");
    return new RowText(key, cells);
  }

  private String text(Cell cell) {
    return switch (cell.getCellType()) {
      case BLANK, _NONE -> "";
      case STRING -> plain(cell);
      case NUMERIC -> number(cell);
      case BOOLEAN, FORMULA, ERROR -> {
        defects.accept(
            CellText.address(cell),
            "se esperaba un texto y se encontró %s. Escriba el valor."
                .formatted(CellText.kind(cell)));
        yield "";
      }
    };
  }

  private String plain(Cell cell) {
    String text = cell.getStringCellValue().strip();
    if (text.length() > MOST_CHARACTERS) {
      tell(cell, "se esperaba un texto de hasta 2.000 caracteres y se encontró %s.", text);
    } else if (!Column.readable(text.replace('\n', ' '))) {
      tell(cell, "se esperaba un texto sin caracteres de control y se encontró %s.", text);
    }
    return text;
  }

  private String number(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().format(DAY);
    }
    BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    if (value.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0 || value.scale() > 2) {
      tell(
          cell,
          "se esperaba un texto y se encontró el número %s, en el que Excel puede haber perdido"
              + " dígitos: vuelva a escribirlo como texto.",
          value.toPlainString());
      return "";
    }
    return value.toPlainString().replace('.', ',');
  }

  private void tell(Cell cell, String message, String found) {
    defects.accept(
        CellText.address(cell),
        message.formatted(cell.getCellType() == CellType.NUMERIC ? found : CellText.quoted(found)));
  }
}
