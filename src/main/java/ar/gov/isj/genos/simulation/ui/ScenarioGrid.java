package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.simulation.Scenario;
import ar.gov.isj.genos.simulation.ScenarioResult;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios with what came of them, red ones first. */
final class ScenarioGrid extends Grid<ScenarioResult> {

  /** Characters of a difference: the rest is read by running the case. */
  private static final int LONGEST = 240;

  ScenarioGrid(
      List<ScenarioResult> results,
      boolean writable,
      Consumer<Scenario> edit,
      Consumer<Scenario> remove) {
    addClassName("scenario-grid");
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", text("tests.scenarios"));
    addComponentColumn(ScenarioGrid::state)
        .setHeader(text("tests.result"))
        .setWidth("150px")
        .setFlexGrow(0);
    addColumn(result -> TopicName.of(result.scenario().topic()))
        .setHeader(text("tests.topic"))
        .setWidth("190px")
        .setFlexGrow(0);
    addColumn(result -> result.scenario().name()).setHeader(text("tests.case")).setFlexGrow(3);
    addComponentColumn(ScenarioGrid::outcome).setHeader(text("tests.outcome")).setFlexGrow(4);
    addColumn(result -> String.join(", ", result.rows()))
        .setHeader(text("tests.rows"))
        .setFlexGrow(2);
    if (writable) {
      addComponentColumn(result -> actions(result, edit, remove))
          .setHeader(text("tests.actions"))
          .setWidth("200px")
          .setFlexGrow(0);
    }
    CardsOnPhone.on(
        this,
        text("tests.scenarios"),
        result -> {
          Div card =
              CardsOnPhone.card(
                  new Div(state(result), new Span(TopicName.of(result.scenario().topic()))),
                  CardsOnPhone.name(result.scenario().name()),
                  outcome(result),
                  new Span(String.join(", ", result.rows())));
          if (writable) {
            card.add(actions(result, edit, remove));
          }
          return card;
        });
    setItems(results.stream().sorted(Comparator.comparing(ScenarioResult::green)).toList());
  }

  private static Div actions(
      ScenarioResult result, Consumer<Scenario> edit, Consumer<Scenario> remove) {
    Div actions =
        new Div(
            new Button(text("tests.edit"), _ -> edit.accept(result.scenario())),
            new Button(text("tests.remove"), _ -> remove.accept(result.scenario())));
    actions.addClassName("scenario-actions");
    return actions;
  }

  private static Span state(ScenarioResult result) {
    Span mark = new Span(text(result.green() ? "tests.ok" : "tests.differs"));
    mark.addClassNames("scenario-state", result.green() ? "scenario-green" : "scenario-red");
    return mark;
  }

  private static Div outcome(ScenarioResult result) {
    Div outcome = new Div();
    outcome.addClassName("scenario-outcome");
    if (result.green()) {
      outcome.add(new Div(result.scenario().expectedText()));
    }
    for (ScenarioResult.Difference one : result.differences()) {
      outcome.add(
          new Div(text("tests.expected", word(one), shown(one, one.expected()))),
          new Div(text("tests.actual", word(one), shown(one, one.actual()))));
    }
    return outcome;
  }

  /** The words that an expectation is written with are plain; these are read. */
  private static String word(ScenarioResult.Difference one) {
    return switch (one.word()) {
      case "copago" -> text("tests.word.copay");
      case "lineas" -> text("tests.word.lines");
      default -> one.word();
    };
  }

  private static String shown(ScenarioResult.Difference one, String value) {
    return one.word().equals("copago") && value.matches("[0-9]{1,9}[.][0-9]{2}")
        ? EsAr.pesos(Money.of(value))
        : shown(value);
  }

  private static String shown(String value) {
    if (value.length() > LONGEST) {
      return value.substring(0, LONGEST) + "…";
    }
    return value.isEmpty() ? text("tests.nothing") : value;
  }
}
