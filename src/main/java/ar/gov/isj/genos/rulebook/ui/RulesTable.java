package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A short table that becomes cards on a phone. Columns are named by their texts' keys. */
final class RulesTable extends NativeTable {

  private final List<String> columns;

  RulesTable(String caption, String... columns) {
    this.columns = List.of(columns);
    addClassNames("lines", "rules-table");
    setCaptionText(caption);
    NativeTableRow heading = getHead().addRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("rules.column." + column));
      cell.addClassName("col-" + column);
      cell.getElement().setAttribute("scope", "col");
      heading.add(cell);
    }
  }

  /**
   * @param values one for each column: a component, or anything else by its text
   */
  void line(Object... values) {
    NativeTableRow row = addBody().addRow();
    row.addClassName("line");
    for (int i = 0; i < values.length; i++) {
      NativeTableCell cell =
          new NativeTableCell(
              values[i] instanceof Component component
                  ? component
                  : new Text(values[i].toString()));
      cell.addClassName("col-" + columns.get(i));
      cell.getElement().setAttribute("data-label", text("rules.column." + columns.get(i)));
      row.add(cell);
    }
  }
}
