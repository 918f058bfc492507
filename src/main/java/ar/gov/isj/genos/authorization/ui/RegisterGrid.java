package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.OrderRegister.Totals;
import ar.gov.isj.genos.authorization.RegisterFilter;
import ar.gov.isj.genos.authorization.RegisterRow;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders, newest first, fetched as they come into sight; one column of cards on a phone. */
final class RegisterGrid extends Grid<RegisterRow> {

  private static final int PHONE = 800;
  private static final int PAGE = 50;
  private static final long UNKNOWN = -1;

  private static final String LINK =
      """
      <a href="registros/${item.number}" aria-label="${item.label}">${item.number}</a>
      """;

  private static final String STATE =
      """
      <span class="outcome ${item.style}"><span class="outcome-shape" aria-hidden="true">\
      ${item.shape}</span><span>${item.state}</span></span>
      """;

  /** Two lines: both are read, and neither is cut at the width of a desk's screen. */
  private static final String MEMBER =
      """
      <div>${item.member}</div><div class="secondary">${item.cuil}</div>
      """;

  private static final String CARD =
      """
      <div class="order-card">
        <div><a href="registros/${item.number}" aria-label="${item.label}">${item.number}</a>
          <span>${item.issued}</span></div>
        <div class="order-card-name">${item.member}</div>
        <div><span>${item.total}</span> %s</div>
      </div>
      """
          .formatted(STATE);

  private final OrderRegister register;
  private final RegisterScope scope;

  RegisterGrid(OrderRegister register, RegisterScope scope) {
    this.register = register;
    this.scope = scope;
    addClassName("register-grid");
    addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    setPageSize(PAGE);
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(text("register.empty"));
    getElement().setAttribute("aria-label", text("register.title"));
    addColumn(renderer(CARD)).setKey("card").setHeader(text("register.order")).setVisible(false);
    addColumn(renderer(LINK))
        .setKey("number")
        .setHeader(text("register.order"))
        .setWidth("84px")
        .setFlexGrow(0);
    add("issued", row -> EsAr.dateTime(row.issuedAt()), "138px", 0);
    if (scope instanceof RegisterScope.EveryCentre) {
      add("centre", RegisterRow::centre, "150px", 1);
    }
    addColumn(renderer(MEMBER))
        .setKey("member")
        .setHeader(text("register.column.member"))
        .setWidth("180px")
        .setFlexGrow(2);
    add("plan", RegisterRow::plan, "124px", 0);
    addAmount("copay", RegisterRow::copay);
    addAmount("total", RegisterRow::total);
    addAmount("insurer", RegisterRow::insurerPays);
    addColumn(renderer(STATE))
        .setKey("state")
        .setHeader(text("register.state"))
        .setWidth("124px")
        .setFlexGrow(0);
  }

  private void add(String name, Function<RegisterRow, String> words, String width, int grow) {
    addColumn(words::apply)
        .setKey(name)
        .setHeader(text("register.column." + name))
        .setWidth(width)
        .setFlexGrow(grow);
  }

  private void addAmount(String name, Function<RegisterRow, Money> amount) {
    addColumn(row -> EsAr.amount(amount.apply(row)))
        .setKey(name)
        .setHeader(text("totals." + name))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("112px")
        .setFlexGrow(0);
  }

  private static LitRenderer<RegisterRow> renderer(String template) {
    return LitRenderer.<RegisterRow>of(template)
        .withProperty("number", row -> row.number().toString())
        .withProperty("label", row -> text("register.detail", row.number()))
        .withProperty("issued", row -> EsAr.dateTime(row.issuedAt()))
        .withProperty("member", RegisterRow::member)
        .withProperty("cuil", row -> row.cuil().formatted())
        .withProperty("total", row -> EsAr.pesos(row.total()))
        .withProperty("shape", row -> row.cancelledAt() == null ? "●" : "✕")
        .withProperty(
            "style", row -> row.cancelledAt() == null ? "outcome-authorized" : "outcome-rejected")
        .withProperty("state", row -> state(row.cancelledAt()));
  }

  private static String state(@Nullable Instant cancelledAt) {
    return cancelledAt == null
        ? text("order.holds")
        : text("order.cancelled.at", EsAr.dateTime(cancelledAt));
  }

  /**
   * The count is known from the totals. It is asked for only where rows turn out to be fewer: some
   * are not of the filter any more.
   */
  void search(RegisterFilter filter, Totals totals) {
    AtomicLong known = new AtomicLong(totals.orders());
    setItems(
        DataProvider.fromCallbacks(
            query -> register.page(filter, scope, query.getOffset(), query.getLimit()).stream(),
            query -> {
              // Vaadin insists that these are read before a count is given.
              query.getOffset();
              query.getLimit();
              long count = known.getAndSet(UNKNOWN);
              return (int)
                  Math.min(
                      count == UNKNOWN ? register.totals(filter, scope).orders() : count,
                      Integer.MAX_VALUE);
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
