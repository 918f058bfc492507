package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A register as a list: it is found by words while they are typed, and what was typed is still
 * there after an entry was looked at.
 *
 * @param <T> an entry
 */
final class SearchPanel<T> extends Div {

  /** More than this nobody reads: one more word finds it. */
  private static final int MOST = 100;

  private final String register;
  private final BiFunction<String, Integer, List<T>> search;
  private final Function<List<T>, Table> table;
  private final TextField words = new TextField();
  private final Span count = new Span();
  private final Div found = new Div();

  /**
   * @param register of the texts {@code admin.<register>.…} and of the address
   * @param search what the typed words find, at most so many
   */
  SearchPanel(
      String register,
      BiFunction<String, Integer, List<T>> search,
      Function<List<T>, Table> table,
      Component... filters) {
    this.register = register;
    this.search = search;
    this.table = table;
    addClassName("search-panel");
    words.setLabel(text("admin." + register + ".search"));
    words.setMaxLength(100);
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.addClassName("search-words");
    words.setValue(kept());
    words.addValueChangeListener(_ -> show());
    Div filter = new Div(words);
    filter.addClassName("filter");
    filter.add(filters);
    filter.add(
        ActionBar.primary(
            text("admin." + register + ".new"),
            "",
            () -> UI.getCurrentOrThrow().navigate("administracion/" + register + "/" + Entry.NEW)));
    count.addClassName("counter");
    count.getElement().setAttribute("role", "status");
    found.addClassName("found");
    add(filter, count, found);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show();
    words.focus();
  }

  /** Searches again with what is typed. */
  void show() {
    ComponentUtil.setData(UI.getCurrentOrThrow(), key(), words.getValue());
    List<T> rows = search.apply(words.getValue(), MOST + 1);
    found.removeAll();
    if (rows.isEmpty()) {
      count.setText("");
      found.add(new Notice(Notice.Kind.INFO, text("admin." + register + ".none")));
    } else if (rows.size() > MOST) {
      count.setText(text("admin.more", MOST));
      found.add(table.apply(rows.subList(0, MOST)));
    } else {
      count.setText(text("admin.count", rows.size()));
      found.add(table.apply(rows));
    }
  }

  private String kept() {
    return ComponentUtil.getData(UI.getCurrentOrThrow(), key()) instanceof String typed
        ? typed
        : "";
  }

  private String key() {
    return "administration." + register + ".words";
  }
}
