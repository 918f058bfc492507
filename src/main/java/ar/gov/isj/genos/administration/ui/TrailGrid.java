package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.TrailSearch;
import ar.gov.isj.genos.trail.TrailSearch.Filter;
import ar.gov.isj.genos.trail.TrailSearch.Row;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Entries of the trail, newest first, fetched as they come into sight; a click shows all of one.
 */
final class TrailGrid extends Grid<Row> {

  private static final int PHONE = 800;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss xxx").withZone(BusinessClock.ZONE);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(BusinessClock.ZONE);

  private final TrailSearch trail;
  private final Providers providers;

  TrailGrid(TrailSearch trail, Providers providers) {
    this.trail = trail;
    this.providers = providers;
    addClassName("register-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    setPageSize(50);
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(text("trail.empty"));
    getElement().setAttribute("aria-label", text("trail.title"));
    addComponentColumn(TrailGrid::card)
        .setKey("card")
        .setHeader(text("trail.title"))
        .setVisible(false);
    add("at", row -> SHORT.format(row.at()), "158px", 0);
    add("who", row -> who(row.actor()), "150px", 1);
    add("what", row -> TrailWords.action(row.action()), "190px", 2);
    add("subject", row -> TrailWords.subject(row.action(), row.subject()), "180px", 2);
    add("result", row -> TrailWords.result(row.result()), "150px", 1);
    add("address", row -> Objects.requireNonNullElse(row.address(), ""), "130px", 0);
    setItemDetailsRenderer(new ComponentRenderer<>(this::details));
  }

  private void add(String name, Function<Row, String> words, String width, int grow) {
    addColumn(words::apply)
        .setKey(name)
        .setHeader(text("trail.column." + name))
        .setWidth(width)
        .setFlexGrow(grow)
        .setTooltipGenerator(words::apply);
  }

  private static Component card(Row row) {
    Div what = new Div(TrailWords.action(row.action()));
    what.addClassName("order-card-name");
    Div card =
        new Div(
            new Div(new Span(SHORT.format(row.at())), new Span(who(row.actor()))),
            what,
            new Div(
                new Span(TrailWords.result(row.result())),
                new Span(TrailWords.subject(row.action(), row.subject()))));
    card.addClassName("order-card");
    return card;
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

  void show(Filter filter, long entries) {
    int count = (int) Math.min(entries, Integer.MAX_VALUE);
    setItems(
        DataProvider.fromCallbacks(
            query -> trail.page(filter, query.getOffset(), query.getLimit()).stream(),
            query -> {
              query.getOffset();
              query.getLimit();
              return count;
            }));
  }

  private DescriptionList details(Row row) {
    DescriptionList list = new DescriptionList();
    list.addClassName("trail-details");
    all(row)
        .forEach(
            (name, value) -> {
              list.add(new DescriptionList.Term(name));
              list.add(new DescriptionList.Description(value.isEmpty() ? "—" : value));
            });
    return list;
  }

  static List<String> headings() {
    return List.of(
            "at", "who", "centre", "what", "subject", "result", "address", "node", "reference")
        .stream()
        .map(name -> text("trail.column." + name))
        .toList();
  }

  /** For a file: everything, up to what a file takes. */
  List<List<String>> texts(Filter filter) {
    return trail.page(filter, 0, TrailSearch.MAX_EXPORT).stream()
        .map(row -> List.copyOf(all(row).values()))
        .toList();
  }

  private Map<String, String> all(Row row) {
    List<String> values =
        List.of(
            MOMENT.format(row.at()),
            who(row.actor()),
            row.centre() == null
                ? ""
                : providers.centre(new CentreId(row.centre())).map(Centre::name).orElse(""),
            TrailWords.action(row.action()),
            TrailWords.subject(row.action(), row.subject()),
            TrailWords.result(row.result()),
            Objects.requireNonNullElse(row.address(), ""),
            Objects.requireNonNullElse(row.node(), ""),
            Objects.requireNonNullElse(row.reference(), ""));
    List<String> names = headings();
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), values.get(i));
    }
    return all;
  }

  private static String who(String actor) {
    return Cuil.parse(actor).map(Cuil::formatted).orElse(actor);
  }
}
