package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The practices to validate. */
final class LinesTable extends NativeTable {

  private static final List<String> COLUMNS =
      List.of("action", "nomenclator", "code", "description", "live", "quantity");

  LinesTable() {
    addClassNames("lines", "entry-lines");
    setCaptionText(text("lines.caption"));
    NativeTableRow heading = getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("column." + column));
      cell.addClassName("col-" + column);
      cell.getElement().setAttribute("scope", "col");
      heading.add(cell);
    }
  }

  void clear() {
    getBody().removeAll();
  }

  void add(LineRow row) {
    getBody().add(row);
  }
}
