package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.ImpactComparison;
import ar.gov.isj.genos.simulation.ImpactReport;
import ar.gov.isj.genos.simulation.ImpactReport.ChangedCase;
import ar.gov.isj.genos.simulation.ImpactReport.Group;
import ar.gov.isj.genos.simulation.ImpactRuns;
import ar.gov.isj.genos.simulation.ImpactSheets;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A result of impact: figures, groups, and each case with both explanations. */
final class ImpactResult extends Div {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  ImpactResult(Draft draft, ImpactRuns.Kept kept, ImpactComparison comparison) {
    ImpactReport report = kept.report();
    addClassName("impact-result");
    if (kept.stale()) {
      add(new Notice(Notice.Kind.WARNING, text("impact.stale")));
    }
    add(
        new Paragraph(
            text(
                "impact.run",
                EsAr.date(report.from()),
                EsAr.date(report.until()),
                count(report.orders()),
                count(report.lines()),
                report.active().version(),
                EsAr.dateTime(report.at()),
                kept.by())));
    add(figures(report), download(draft, report));
    if (report.changedLines() == 0) {
      add(new Notice(Notice.Kind.INFO, text("impact.nothing")));
      return;
    }
    add(
        groups("impact.rows", report.rows()),
        groups("impact.changes", report.changes()),
        groups("impact.practices", report.practices()),
        groups("impact.plans", report.plans()),
        groups("impact.centres", report.centres()));
    add(cases(draft, report, comparison));
  }

  private static Div figures(ImpactReport report) {
    Div figures =
        new Div(
            figure("impact.orders", count(report.changedOrders())),
            figure("impact.lines", count(report.changedLines())),
            figure("impact.members", count(report.members())),
            figure("impact.fees", pesos(report.fees())),
            figure("impact.copay", pesos(report.copay())),
            figure("impact.audits-more", count(report.auditsMore())),
            figure("impact.audits-less", count(report.auditsLess())));
    figures.addClassName("impact-figures");
    return figures;
  }

  private static Div figure(String name, String value) {
    Div number = new Div(value);
    number.addClassName("impact-number");
    Div figure = new Div(number, new Div(text(name)));
    figure.addClassName("impact-figure");
    return figure;
  }

  private static Section groups(String name, List<Group> groups) {
    Grid<Group> grid = new Grid<>();
    grid.addColumn(group -> TopicName.row(group.name()))
        .setHeader(text(name + ".one"))
        .setFlexGrow(3);
    figures(grid.addColumn(group -> count(group.lines())), "impact.lines.short");
    figures(grid.addColumn(group -> pesos(group.fees())), "impact.fees.short");
    figures(grid.addColumn(group -> pesos(group.copay())), "impact.copay.short");
    CardsOnPhone.on(
        grid,
        text(name),
        group ->
            CardsOnPhone.card(
                CardsOnPhone.name(TopicName.row(group.name())),
                CardsOnPhone.line(text("impact.lines.short"), count(group.lines())),
                CardsOnPhone.line(text("impact.fees.short"), pesos(group.fees())),
                CardsOnPhone.line(text("impact.copay.short"), pesos(group.copay()))));
    grid.setItems(groups);
    grid.setAllRowsVisible(groups.size() <= 12);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", text(name));
    NativeDetails details = new NativeDetails(text(name) + " (" + groups.size() + ")", grid);
    details.setOpen(name.equals("impact.rows") || name.equals("impact.changes"));
    return new Section(details);
  }

  private static Section cases(Draft draft, ImpactReport report, ImpactComparison comparison) {
    Grid<ChangedCase> grid = new Grid<>();
    grid.addColumn(ChangedCase::order)
        .setHeader(text("impact.order"))
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(ChangedCase::practice).setHeader(text("impact.practices.one")).setFlexGrow(2);
    grid.addColumn(one -> said(one.before())).setHeader(text("impact.before")).setFlexGrow(2);
    grid.addColumn(one -> said(one.after())).setHeader(text("impact.after")).setFlexGrow(2);
    figures(grid.addColumn(one -> pesos(one.copay())), "impact.copay.short");
    grid.addColumn(ImpactResult::rows).setHeader(text("impact.rows.one")).setFlexGrow(2);
    SerializableFunction<ChangedCase, Button> compare =
        one ->
            new Button(
                text("impact.compare"),
                _ -> new ComparisonDialog(comparison.of(one.order(), draft)).open());
    grid.addComponentColumn(compare::apply).setWidth("130px").setFlexGrow(0);
    CardsOnPhone.on(
        grid,
        text("impact.cases"),
        one ->
            CardsOnPhone.card(
                CardsOnPhone.line(
                    text("impact.order") + " " + one.order(),
                    text("impact.copay.short") + " " + pesos(one.copay())),
                CardsOnPhone.name(one.practice()),
                new Span(text("impact.from-to", said(one.before()), said(one.after()))),
                new Span(rows(one)),
                compare.apply(one)));
    grid.setItems(report.cases());
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", text("impact.cases"));
    Section section = new Section(new H2(text("impact.cases")), grid);
    if (report.cases().size() < report.changedLines()) {
      section.add(new Paragraph(text("impact.first", report.cases().size())));
    }
    return section;
  }

  private static <T> void figures(Grid.Column<T> column, String heading) {
    column.setHeader(text(heading)).setTextAlign(ColumnTextAlign.END);
  }

  private static String rows(ChangedCase one) {
    return String.join(", ", one.rows().stream().map(TopicName::row).toList());
  }

  /** A line that is only on one side. */
  private static String said(String outcome) {
    return outcome.isEmpty() ? text("impact.no-line") : outcome;
  }

  private static Anchor download(Draft draft, ImpactReport report) {
    Anchor anchor =
        new Anchor(
            DownloadHandler.fromInputStream(
                _ -> {
                  byte[] bytes = ImpactSheets.xlsx(draft.title(), report);
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes),
                      "impacto-borrador-" + draft.id() + ".xlsx",
                      XLSX,
                      bytes.length);
                }),
            text("impact.download"));
    anchor.getElement().setAttribute("download", true);
    anchor.addClassName("file-link");
    return anchor;
  }

  static String count(long number) {
    return EsAr.count(number);
  }

  /** With its sign, since it is a difference. */
  static String pesos(Money money) {
    return money.compareTo(Money.ZERO) > 0 ? "+" + EsAr.pesos(money) : EsAr.pesos(money);
  }
}
