package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Narrows the rows to those that have what is typed, and says how many there are. */
final class RowsFilter extends Div {

  private final RowsGrid grid;
  private final Span count = new Span();

  RowsFilter(RowsGrid grid) {
    this.grid = grid;
    addClassName("rules-filter");
    TextField typed = new TextField();
    typed.setPlaceholder(text("rules.filter"));
    typed.setAriaLabel(text("rules.filter"));
    typed.setClearButtonVisible(true);
    typed.setValueChangeMode(ValueChangeMode.LAZY);
    typed.addValueChangeListener(
        changed -> {
          grid.narrow(changed.getValue());
          count();
        });
    count.addClassName("secondary");
    count.getElement().setAttribute("role", "status");
    add(typed, count);
    count();
  }

  void count() {
    count.setText(text("rules.count", grid.shownRows()));
  }
}
