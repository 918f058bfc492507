package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.adjudication.Source;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.rulebook.RowAddress;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reasons in the order given, each with what lifts it and, folded, where it is written. What only
 * informs is folded after what decides.
 */
public final class ReasonList extends Div {

  private static final Set<Role> READERS =
      EnumSet.of(Role.ANALYST, Role.APPROVER, Role.AUDITOR, Role.ADMIN, Role.CONTROLLER);

  public ReasonList(List<Reason> reasons) {
    this(reasons, null);
  }

  /**
   * @param declare goes to where a datum is declared; null where nothing can be declared any more
   */
  ReasonList(List<Reason> reasons, @Nullable Consumer<Datum> declare) {
    addClassName("reason-list");
    List<Reason> decisive =
        reasons.stream().filter(reason -> reason.severity() != Severity.INFO).toList();
    List<Reason> notices =
        reasons.stream().filter(reason -> reason.severity() == Severity.INFO).toList();
    if (!decisive.isEmpty()) {
      add(list(decisive, declare));
    }
    if (!notices.isEmpty()) {
      NativeDetails folded =
          new NativeDetails(
              notices.size() == 1 ? text("reason.notice") : text("reason.notices", notices.size()),
              list(notices, null));
      folded.addClassName("reason-notices");
      add(folded);
    }
  }

  private ReasonList(UnorderedList all) {
    addClassName("reason-list");
    add(all);
  }

  /** Nothing folded: for a place that is there to inform. */
  static ReasonList open(List<Reason> reasons) {
    return new ReasonList(list(reasons, null));
  }

  private static UnorderedList list(List<Reason> reasons, @Nullable Consumer<Datum> declare) {
    UnorderedList list = new UnorderedList();
    list.addClassName("reasons");
    reasons.forEach(reason -> list.add(item(reason, declare)));
    return list;
  }

  private static ListItem item(Reason reason, @Nullable Consumer<Datum> declare) {
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
    Datum datum = reason.datum();
    if (datum != null && declare != null) {
      item.add(declare(datum, declare));
    }
    item.add(source(reason));
    return item;
  }

  static Button declare(Datum datum, Consumer<Datum> declare) {
    Button button = new Button(text("reason.declare", datum.label()), _ -> declare.accept(datum));
    button.addThemeVariants(ButtonVariant.SMALL);
    button.addClassName("reason-declare");
    return button;
  }

  private static NativeDetails source(Reason reason) {
    NativeDetails details = new NativeDetails(text("reason.source", reason.code()));
    details.addClassName("reason-source");
    Paragraph where = new Paragraph(where(reason.source()));
    if (reason.source() instanceof Source.TableRow row && readsRules()) {
      where.add(
          new Text(" "),
          new Anchor(
              RowAddress.of(row.table(), row.row(), row.version()), text("source.table.row")));
    }
    details.setContent(where);
    return details;
  }

  /** The row's page opens to those who work for the insurer; others would be refused there. */
  private static boolean readsRules() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request != null && READERS.stream().anyMatch(role -> request.isUserInRole(role.name()));
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
