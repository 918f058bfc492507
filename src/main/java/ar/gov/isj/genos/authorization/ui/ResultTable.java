package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was decided, line by line, with every reason under its line. */
final class ResultTable extends NativeTable {

  /** Columns in order; also the names of the cells' labels where the table becomes cards. */
  private static final List<String> COLUMNS =
      List.of(
          "outcome",
          "nomenclator",
          "code",
          "description",
          "module",
          "quantity",
          "fees",
          "expenses",
          "total",
          "copay");

  private final @Nullable Consumer<Datum> declare;

  ResultTable(List<LineDecision> lines) {
    this(lines, null);
  }

  /**
   * @param declare goes to where a datum is declared; null where nothing can be declared any more
   */
  ResultTable(List<LineDecision> lines, @Nullable Consumer<Datum> declare) {
    this.declare = declare;
    addClassNames("lines", "result-lines");
    setCaptionText(text("result.caption"));
    NativeTableRow heading = getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("column." + column));
      cell.addClassName("col-" + column);
      cell.getElement().setAttribute("scope", "col");
      heading.add(cell);
    }
    lines.forEach(this::addLine);
  }

  /** One body per line keeps the line and its reasons together, also for a screen reader. */
  private void addLine(LineDecision line) {
    NativeTableBody body = addBody();
    body.addClassName(line.authorized() > 0 ? "line-issued" : "line-refused");
    NativeTableRow row = body.addRow();
    row.addClassName("line");
    row.add(
        cell("outcome", new OutcomeMark(line.outcome())),
        cell("nomenclator", line.nomenclator()),
        cell("code", line.practice()),
        cell("description", description(line)),
        cell("module", line.module()),
        cell("quantity", text("quantity.of", line.authorized(), line.requested())),
        cell("fees", line.fees()),
        cell("expenses", line.expenses()),
        cell("total", line.total()),
        cell("copay", line.copay()));
    if (!line.reasons().isEmpty()) {
      NativeTableCell reasons = new NativeTableCell(new ReasonList(line.reasons(), declare));
      reasons.setColspan(COLUMNS.size());
      NativeTableRow below = body.addRow();
      below.addClassName("line-reasons");
      below.add(reasons);
    }
  }

  private static Component description(LineDecision line) {
    Span description = new Span(line.description());
    if (line.automatic()) {
      Span automatic = new Span(text("line.automatic"));
      automatic.addClassName("tag");
      description.add(new Text(" "), automatic);
    }
    return description;
  }

  private static NativeTableCell cell(String column, Object value) {
    return cell(
        column, new Text(value instanceof Money money ? EsAr.amount(money) : value.toString()));
  }

  private static NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("col-" + column);
    cell.getElement().setAttribute("data-label", text("column." + column));
    return cell;
  }
}
