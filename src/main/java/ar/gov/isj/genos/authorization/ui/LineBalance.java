package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.Balance.Limit;
import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.adjudication.Balance.Use;
import ar.gov.isj.genos.adjudication.Source;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What limits leave of a line's practice: the strictest in words, and folded behind it all of them
 * with what consumed them. Nothing at all when no limit counts in time.
 */
final class LineBalance extends Div {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  LineBalance(Balance balance) {
    addClassName("line-balance");
    // The number of one order is told by the buttons that change it.
    List<Limit> limits =
        balance.limits().stream()
            .filter(limit -> limit.measure() != Measure.UNITS_PER_ORDER)
            .toList();
    if (limits.isEmpty()) {
      return;
    }
    Limit strictest = limits.getFirst();
    setClassName("line-balance-gone", strictest.stops() && strictest.left() == 0);
    UnorderedList list = new UnorderedList();
    limits.forEach(limit -> list.add(item(limit)));
    NativeDetails details = new NativeDetails(strictest.sentence(), list);
    details.getSummary().getElement().setAttribute("title", text("balance.open"));
    add(details);
  }

  private static ListItem item(Limit limit) {
    Source.TableRow source = limit.source();
    Span row = new Span(text("balance.row", source.row(), source.version()));
    row.addClassName("secondary");
    ListItem item = new ListItem(new Span(limit.sentence() + " "), row);
    if (!limit.uses().isEmpty()) {
      UnorderedList uses = new UnorderedList();
      limit.uses().forEach(use -> uses.add(item(use)));
      item.add(uses);
    }
    return item;
  }

  private static ListItem item(Use use) {
    String when = DATE.format(use.date());
    String units = use.units() == 1 ? text("balance.unit") : text("balance.units", use.units());
    ListItem item = new ListItem();
    if (use.order() != null) {
      Anchor order = new Anchor("registros/" + use.order(), text("balance.order", use.order()));
      order.setTarget(AnchorTarget.BLANK);
      item.add(new Span(text("balance.use", when, units) + " "), order);
    } else {
      item.setText(text(use.reserved() ? "balance.held" : "balance.elsewhere", when, units));
    }
    return item;
  }
}
