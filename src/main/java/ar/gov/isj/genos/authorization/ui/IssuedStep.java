package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** The order has a number: print it and go on with the next affiliate. */
final class IssuedStep extends Step {

  private final Flow flow;
  private final Anchor print;

  IssuedStep(OrderDesk desk, Actor actor, IssuedOrder order, Flow flow) {
    super("issued");
    this.flow = flow;
    Span number = new Span(order.number().toString());
    number.addClassName("order-number");
    H1 heading = new H1(new Span(text("issued.heading")), number);
    heading.addClassName("issued-heading");
    print = new Anchor(pdf(desk, actor, order), text("action.print"));
    print.setTarget(AnchorTarget.BLANK);
    print.addClassNames("print-link");
    Div done =
        new Div(
            heading,
            new Paragraph(
                text(
                    "issued.what",
                    EsAr.dateTime(order.issuedAt()),
                    order.member().name(),
                    order.member().cuil().formatted(),
                    order.centre().name())));
    done.addClassName("issued");
    List<LineDecision> lines =
        order.decision().lines().stream().filter(line -> line.authorized() > 0).toList();
    add(
        done,
        new ResultTable(lines),
        new ActionBar()
            .summary(new Totals(order.decision()))
            .action(print)
            .action(ActionBar.button(text("action.new-order"), "F2", flow::startOver)));
    Shortcuts.addShortcutListener(this, flow::startOver, Key.F2);
  }

  /** What was issued is not what was on screen: somebody consumed a limit in between. */
  void warnThatItDiffers() {
    addComponentAsFirst(new Notice(Notice.Kind.WARNING, text("issued.differs")));
  }

  private static DownloadHandler pdf(OrderDesk desk, Actor actor, IssuedOrder order) {
    return DownloadHandler.fromInputStream(
            _ -> {
              Optional<byte[]> bytes = desk.orderPdf(order.number(), actor);
              return bytes
                  .map(
                      found ->
                          new DownloadResponse(
                              new ByteArrayInputStream(found),
                              text("issued.file", order.number()),
                              "application/pdf",
                              found.length))
                  .orElseGet(() -> DownloadResponse.error(404));
            })
        .inline();
  }

  @Override
  void arrive() {
    print.getElement().callJsFunction("focus");
  }

  @Override
  void back() {
    flow.startOver();
  }

  @Override
  String title() {
    return text("issued.title");
  }
}
