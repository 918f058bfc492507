package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Source;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Reasons in the order given, each with what lifts it and, folded, where it is written. */
public final class ReasonList extends UnorderedList {

  public ReasonList(List<Reason> reasons) {
    addClassName("reasons");
    reasons.forEach(reason -> add(item(reason)));
  }

  private static ListItem item(Reason reason) {
    ListItem item = new ListItem();
    item.addClassNames("reason", "reason-" + reason.severity().name().toLowerCase(Locale.ROOT));
    Span severity = new Span(text("severity." + reason.severity().name()));
    severity.addClassName("reason-severity");
    item.add(severity, new Span(reason.message()));
    if (reason.lift() != null) {
      Span lift = new Span(reason.lift());
      lift.addClassName("reason-lift");
      item.add(lift);
    }
    item.add(source(reason));
    return item;
  }

  private static NativeDetails source(Reason reason) {
    NativeDetails details = new NativeDetails(text("reason.source", reason.code()));
    details.addClassName("reason-source");
    details.setContent(new Paragraph(where(reason.source())));
    return details;
  }

  private static String where(Source source) {
    return switch (source) {
      case Source.Rule(String rule, String norm, int version) ->
          text("source.rule", rule, norm, version).strip();
      case Source.TableRow(String table, String row, String cells, String norm, int version) ->
          text("source.table", table, row, cells, version, norm).strip();
    };
  }
}
