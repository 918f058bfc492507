package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.Cancellation;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Who registered, issued, authorised and annulled the order, and when. */
final class OrderStamps extends NativeTable {

  OrderStamps(IssuedOrder order) {
    addClassName("stamps");
    setCaptionText(text("stamps.caption"));
    NativeTableRow heading = getHead().addRow();
    for (String column : List.of("what", "who", "when")) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("stamps." + column));
      cell.getElement().setAttribute("scope", "col");
      heading.add(cell);
    }
    NativeTableBody body = addBody();
    String when = EsAr.dateTime(order.issuedAt());
    String by = text("stamps.at", order.issuedBy(), order.centre().name());
    add(body, "registered", by, when);
    add(body, "issued", by, when);
    // What needs no auditor is authorised by the rulebook alone.
    add(
        body,
        "authorized",
        text(
            order.facts().verdicts().isEmpty() ? "stamps.rules" : "stamps.auditor",
            order.decision().rulebook().version()),
        when);
    Cancellation cancellation = order.cancellation();
    add(
        body,
        "cancelled",
        cancellation == null ? text("stamps.nobody") : cancellation.by(),
        cancellation == null ? "" : EsAr.dateTime(cancellation.at()));
    if (cancellation != null) {
      add(
          body,
          "reason",
          text("stamps.reason.is", cancellation.reason().spanish(), cancellation.text()),
          "");
    }
  }

  private static void add(NativeTableBody body, String what, String who, String when) {
    NativeTableHeaderCell name = new NativeTableHeaderCell(text("stamps." + what));
    name.getElement().setAttribute("scope", "row");
    NativeTableRow row = body.addRow();
    row.addClassName("stamp-" + what);
    row.add(name, new NativeTableCell(who), new NativeTableCell(when));
  }
}
