package ar.gov.isj.genos.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;

/** A grid whose rows are cards where its columns would have to be scrolled sideways. */
final class CardsOnPhone {

  private static final int PHONE = 800;
  private static final String CARD = "card";

  private CardsOnPhone() {}

  /** To be called when the grid has all its columns. */
  static <T> void on(Grid<T> grid, String heading, SerializableFunction<T, Component> card) {
    grid.addComponentColumn(card::apply).setKey(CARD).setHeader(heading).setVisible(false);
    grid.addAttachListener(
        event -> {
          var page = event.getUI().getPage();
          fit(grid, page.getExtendedClientDetails().getWindowInnerWidth());
          page.addBrowserWindowResizeListener(resize -> fit(grid, resize.getWidth()));
        });
  }

  /** A width that is not known yet is that of a desk. */
  private static <T> void fit(Grid<T> grid, int width) {
    boolean phone = width > 0 && width < PHONE;
    grid.getColumns().forEach(column -> column.setVisible(CARD.equals(column.getKey()) == phone));
  }

  static Div card(Component... parts) {
    Div card = new Div(parts);
    card.addClassName("order-card");
    return card;
  }

  static Div name(String words) {
    Div name = new Div(words);
    name.addClassName("order-card-name");
    return name;
  }

  /** Two words at the ends of a line. */
  static Div line(String left, String right) {
    return new Div(new Span(left), new Span(right));
  }
}
