package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditFilter;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;

/** A centre's requests, newest first, fetched as they come into sight; cards on a phone. */
final class AuditGrid extends Grid<AuditRow> {

  private static final int PHONE = 800;
  private static final int PAGE = 50;

  private final AuditLists lists;

  AuditGrid(AuditLists lists) {
    this.lists = lists;
    addClassName("register-grid");
    addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(text("audits.none"));
    getElement().setAttribute("aria-label", text("audits.title"));
    addComponentColumn(AuditGrid::card)
        .setKey("card")
        .setHeader(text("audits.title"))
        .setVisible(false);
    addComponentColumn(AuditGrid::open)
        .setKey("result")
        .setHeader(text("column.result"))
        .setWidth("196px")
        .setFlexGrow(0);
    add("sap", row -> row.number().toString(), "84px", 0);
    add("registered", row -> EsAr.dateTime(row.registeredAt()), "138px", 0);
    addComponentColumn(AuditGrid::member)
        .setKey("affiliate")
        .setHeader(text("column.affiliate"))
        .setWidth("180px")
        .setFlexGrow(2);
    add("practices", AuditGrid::practices, "120px", 1);
    add("due", row -> row.state().open() ? EsAr.dateTime(row.dueAt()) : "", "150px", 0);
    add("total", row -> EsAr.amount(row.total()), "112px", 0);
    getColumnByKey("total").setTextAlign(ColumnTextAlign.END);
  }

  private void add(String name, ValueProvider<AuditRow, String> words, String width, int grow) {
    addColumn(words)
        .setKey(name)
        .setHeader(text("column." + name))
        .setWidth(width)
        .setFlexGrow(grow);
  }

  private static Component open(AuditRow row) {
    RouterLink open = new RouterLink("", AuditView.class, AuditView.of(row.number()));
    open.getElement()
        .setAttribute("aria-label", text("audits.open", row.number(), row.state().word()));
    open.add(StateMark.of(row.state()));
    return open;
  }

  private static Component member(AuditRow row) {
    Div cuil = new Div(row.cuil().formatted());
    cuil.addClassName("secondary");
    return new Div(new Div(row.member()), cuil);
  }

  private static String practices(AuditRow row) {
    return row.practices().stream().map(PracticeCode::value).collect(Collectors.joining(" "));
  }

  private static Component card(AuditRow row) {
    Div name = new Div(row.member());
    name.addClassName("order-card-name");
    Div card =
        new Div(
            new Div(open(row), new Span(row.number().toString())),
            name,
            new Div(
                new Span(EsAr.dateTime(row.registeredAt())), new Span(EsAr.pesos(row.total()))));
    card.addClassName("order-card");
    return card;
  }

  void search(AuditFilter filter, Actor actor) {
    setItems(
        DataProvider.fromCallbacks(
            query -> lists.page(filter, actor, query.getOffset(), query.getLimit()).stream(),
            query -> {
              // Vaadin insists that these are read before a count is given.
              query.getOffset();
              query.getLimit();
              return lists.totals(filter, actor).count();
            }));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    fit(event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth());
    event.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
  }

  /** A width that is not known yet is that of a desk. */
  private void fit(int width) {
    boolean phone = width > 0 && width < PHONE;
    getColumns().forEach(column -> column.setVisible("card".equals(column.getKey()) == phone));
  }
}
