package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.AutomaticLine;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.QuantityLimit;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.shared.PracticeCode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** One practice to validate: what it is, how many, and why it may not be otherwise. */
final class LineRow extends NativeTableRow {

  private final PracticeCode code;
  private final Div why = new Div();
  private final Div described;
  private final Div outcome = new Div();
  private final LiveReasons reasons = new LiveReasons();

  private LineRow(
      PracticeCode code,
      int nomenclator,
      String description,
      Component action,
      Component quantity) {
    this.code = code;
    outcome.addClassName("line-outcome");
    described = new Div(new Span(description), why, reasons);
    why.addClassName("line-why");
    why.getElement().setAttribute("role", "status");
    add(
        cell("action", action),
        cell("nomenclator", new Text(Integer.toString(nomenclator))),
        cell("code", new Text(code.value())),
        cell("description", described),
        cell("live", outcome),
        cell("quantity", quantity));
  }

  /** A line that the rules add: it says why it is there and why it stays. */
  static LineRow automatic(Practice practice, AutomaticLine line) {
    LineRow row =
        added(practice.code(), practice.nomenclator(), practice.description(), line.quantity());
    row.explain(line.message() + " " + text("line.automatic.stays"));
    return row;
  }

  /** A line that the rules add because of what was typed; its reasons say why. */
  static LineRow of(LineDecision line) {
    return added(line.practice(), line.nomenclator(), line.description(), line.requested());
  }

  private static LineRow added(PracticeCode code, int nomenclator, String description, int units) {
    Span action = new Span(text("line.automatic"));
    action.addClassName("tag");
    Span quantity = new Span(Integer.toString(units));
    quantity.addClassName("quantity-value");
    LineRow row = new LineRow(code, nomenclator, description, action, quantity);
    row.addClassName("line-automatic");
    return row;
  }

  /** A line that was typed; it changes its own quantity within {@code limit}. */
  static LineRow typed(
      Practice practice,
      int units,
      QuantityLimit limit,
      IntConsumer onQuantity,
      Runnable onRemove) {
    Button remove = new Button(text("line.remove"), _ -> onRemove.run());
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(text("line.remove.this", practice.code(), practice.description()));
    Quantity quantity = new Quantity(practice, units, limit, onQuantity);
    LineRow row =
        new LineRow(
            practice.code(), practice.nomenclator(), practice.description(), remove, quantity);
    quantity.onRefused = row::explain;
    return row;
  }

  /** Shows the balance under the practice. */
  LineRow with(LineBalance balance) {
    described.add(balance);
    return this;
  }

  PracticeCode code() {
    return code;
  }

  /** What would be decided of the line now. */
  void show(LineDecision decision, Consumer<Datum> declare) {
    outcome.removeAll();
    outcome.add(new OutcomeMark(decision.outcome()));
    reasons.show(decision.reasons(), declare);
  }

  void forget() {
    outcome.removeAll();
    reasons.forget();
  }

  void explain(String sentence) {
    why.setText(sentence);
  }

  private static NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.addClassName("col-" + column);
    cell.getElement().setAttribute("data-label", text("column." + column));
    return cell;
  }

  /** Menos, the number, más: the buttons never go dead, at the end of the way they say why. */
  private static final class Quantity extends Div {

    private final Span value = new Span();
    private final Button less;
    private final Button more;
    private final QuantityLimit limit;
    private final IntConsumer onChange;
    private Consumer<String> onRefused = _ -> {};
    private int units;

    Quantity(Practice practice, int units, QuantityLimit limit, IntConsumer onChange) {
      this.limit = limit;
      this.onChange = onChange;
      this.units = units;
      addClassName("quantity");
      value.addClassName("quantity-value");
      value.getElement().setAttribute("aria-live", "polite");
      less = button("−", text("line.less", practice.code()), -1);
      more = button("+", text("line.more", practice.code()), 1);
      add(less, value, more);
      draw();
    }

    private Button button(String sign, String name, int step) {
      Button button = new Button(sign, _ -> change(step));
      button.addThemeVariants(ButtonVariant.SMALL);
      button.setAriaLabel(name);
      return button;
    }

    private void change(int step) {
      int wanted = units + step;
      if (wanted < 1) {
        onRefused.accept(text("line.less.refused"));
      } else if (wanted > limit.max()) {
        onRefused.accept(limit.why());
      } else {
        onRefused.accept("");
        units = wanted;
        draw();
        onChange.accept(units);
      }
    }

    private void draw() {
      value.setText(Integer.toString(units));
      less.setClassName("at-end", units <= 1);
      more.setClassName("at-end", units >= limit.max());
    }
  }
}
