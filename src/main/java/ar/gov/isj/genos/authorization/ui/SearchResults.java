package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Practice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the search found, best first, each with its Agregar; arrows move, Enter adds. */
final class SearchResults extends Div {

  /** Arrows and Escape answer in the browser: no wait for the server between two keys. */
  private static final String KEYS =
      """
      const panel = this, box = $0;
      const open = () => !panel.hidden && panel.querySelector('vaadin-button');
      const buttons = () => [...panel.querySelectorAll('vaadin-button')];
      box.addEventListener('keydown', e => {
        if (e.key === 'ArrowDown' && open()) { e.preventDefault(); buttons()[0].focus(); }
        if (e.key === 'Escape' && !panel.hidden) {
          e.stopPropagation();
          panel.dispatchEvent(new CustomEvent('leave'));
        }
      });
      panel.addEventListener('keydown', e => {
        const all = buttons(), at = all.indexOf(document.activeElement);
        if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
          e.preventDefault();
          const next = at + (e.key === 'ArrowDown' ? 1 : -1);
          if (next < 0) box.focus(); else all[Math.min(next, all.length - 1)].focus();
        }
        if (e.key === 'Escape') {
          e.stopPropagation();
          panel.dispatchEvent(new CustomEvent('leave'));
        }
      });
      """;

  private final Consumer<Practice> onChosen;
  private final List<Button> buttons = new ArrayList<>();
  private String shownFor = "";

  /**
   * @param onLeave called when the search was closed with Escape
   */
  SearchResults(Consumer<Practice> onChosen, Runnable onLeave) {
    this.onChosen = onChosen;
    addClassName("search-results");
    setVisible(false);
    getElement()
        .addEventListener(
            "leave",
            _ -> {
              close();
              onLeave.run();
            });
  }

  void movesFrom(Component box) {
    addAttachListener(_ -> getElement().executeJs(KEYS, box.getElement()));
  }

  /** Shows what {@code search} finds for {@code words}; nothing moves if it is shown already. */
  void show(String words, Function<String, List<Practice>> search) {
    if (isVisible() && words.equals(shownFor)) {
      return;
    }
    close();
    shownFor = words;
    setVisible(true);
    draw(search.apply(words));
  }

  private void draw(List<Practice> found) {
    if (found.isEmpty()) {
      Div nothing = new Div(text("practice.search.none"));
      nothing.addClassName("search-nothing");
      add(nothing);
      return;
    }
    NativeTable table = new NativeTable();
    table.addClassNames("lines", "found-lines");
    table.setCaptionText(text("practice.search.found", found.size()));
    NativeTableRow heading = table.getHead().addRow();
    for (String column : List.of("action", "code", "description", "nomenclator")) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(text("column." + column));
      cell.addClassName("col-" + column);
      heading.add(cell);
    }
    found.forEach(practice -> table.getBody().addRow().add(cells(practice)));
    add(table);
  }

  private Component[] cells(Practice practice) {
    Button add = new Button(text("practice.add"), _ -> choose(practice));
    add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    add.setAriaLabel(text("practice.add.this", practice.code(), practice.description()));
    buttons.add(add);
    Div description = new Div(new Span(practice.description()));
    if (practice.byQuotation()) {
      Span tag = new Span(text("practice.by-quotation"));
      tag.addClassName("tag");
      description.add(new Text(" "), tag);
    }
    return new Component[] {
      cell("action", add),
      cell("code", new Text(practice.code().value())),
      cell("description", description),
      cell("nomenclator", new Text(Integer.toString(practice.nomenclator())))
    };
  }

  private static NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("col-" + column);
    return cell;
  }

  private void choose(Practice practice) {
    close();
    onChosen.accept(practice);
  }

  void close() {
    setVisible(false);
    removeAll();
    buttons.clear();
  }

  boolean isEmpty() {
    return buttons.isEmpty();
  }

  void focusFirst() {
    buttons.getFirst().focus();
  }
}
