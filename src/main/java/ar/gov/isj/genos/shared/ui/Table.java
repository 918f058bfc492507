package ar.gov.isj.genos.shared.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table that becomes cards on a phone. Columns are named by their texts' keys. */
public final class Table extends NativeTable {

  private final List<String> columns;

  /**
   * @param caption what the table holds, for who does not see it
   * @param columns texts' keys after {@code column.}
   */
  public Table(String caption, String... columns) {
    this.columns = List.of(columns);
    addClassNames("lines", "result-lines");
    setCaptionText(caption);
    NativeTableRow heading = getHead().addRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("column." + column));
      cell.addClassName("col-" + column);
      cell.getElement().setAttribute("scope", "col");
      heading.add(cell);
    }
  }

  /**
   * Adds a row.
   *
   * @param values one for each column: a component, or anything else by its text
   * @param below shown under the row over its whole width
   */
  public void line(List<Object> values, Component... below) {
    NativeTableBody body = addBody();
    NativeTableRow row = body.addRow();
    row.addClassName("line");
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      NativeTableCell cell =
          new NativeTableCell(
              value instanceof Component component ? component : new Text(value.toString()));
      cell.addClassName("col-" + columns.get(i));
      cell.getElement().setAttribute("data-label", text("column." + columns.get(i)));
      row.add(cell);
    }
    if (below.length > 0) {
      NativeTableCell cell = new NativeTableCell(below);
      cell.setColspan(columns.size());
      NativeTableRow more = body.addRow();
      more.addClassName("line-reasons");
      more.add(cell);
    }
  }
}
