package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.Scenario;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes a scenario: the case, and what must come of it, a word and its value on each line. */
final class ScenarioForm extends Dialog {

  private final ComboBox<String> topic = new ComboBox<>(text("tests.topic"));
  private final TextField name = new TextField(text("tests.case"));
  private final TextArea given = new TextArea(text("tests.given"));
  private final TextArea expected = new TextArea(text("tests.expectation"));
  private final Div problems = new Div();
  private final Scenario before;

  /**
   * @param expectation what the draft decides for a case
   * @param save false when the draft may no longer be written
   */
  ScenarioForm(
      Scenario scenario,
      List<String> topics,
      Function<Scenario, Map<String, String>> expectation,
      Predicate<Scenario> save) {
    this.before = scenario;
    setHeaderTitle(text(scenario.expected().isEmpty() ? "tests.add" : "tests.edit-one"));
    setWidth("min(720px, 96vw)");
    topic.setItems(topics);
    if (topics.contains(scenario.topic())) {
      topic.setValue(scenario.topic());
    }
    name.setValue(scenario.name());
    name.setMaxLength(200);
    name.setReadOnly(!scenario.name().isEmpty() && !scenario.expected().isEmpty());
    topic.setReadOnly(name.isReadOnly());
    given.setValue(lines(scenario.given()));
    given.setHelperText(text("tests.given.help"));
    expected.setValue(lines(scenario.expected()));
    expected.setHelperText(text("tests.expectation.help"));
    problems.getElement().setAttribute("role", "alert");
    for (HasSize field : List.<HasSize>of(topic, name, given, expected)) {
      field.setWidthFull();
    }
    Button fill =
        new Button(
            text("tests.fill"),
            _ -> attempt(() -> expected.setValue(lines(expectation.apply(read())))));
    add(topic, name, given, fill, expected, problems);
    Button done =
        new Button(
            text("tests.save"),
            _ ->
                attempt(
                    () -> {
                      if (save.test(complete(read()))) {
                        close();
                      } else {
                        tell(text("tests.closed"));
                      }
                    }));
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(text("action.cancel"), _ -> close()), done);
  }

  private Scenario read() {
    return new Scenario(
        topic.getOptionalValue().orElse(""),
        name.getValue().strip(),
        values(given.getValue()),
        values(expected.getValue()),
        before.says());
  }

  private static Scenario complete(Scenario scenario) {
    if (scenario.topic().isEmpty() || scenario.name().isEmpty()) {
      throw new IllegalArgumentException(text("tests.name-it"));
    }
    for (String word : scenario.expected().keySet()) {
      if (!Scenario.EXPECTED.contains(word)) {
        throw new IllegalArgumentException(text("tests.word", word));
      }
    }
    if (scenario.expected().isEmpty()) {
      throw new IllegalArgumentException(text("tests.expect-something"));
    }
    return scenario;
  }

  private void attempt(Runnable work) {
    problems.removeAll();
    try {
      work.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String problem) {
    problems.add(new Notice(Notice.Kind.WARNING, text("tests.problem"), new Paragraph(problem)));
  }

  private static String lines(Map<String, String> values) {
    return String.join(
        "\n",
        values.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).toList());
  }

  private static Map<String, String> values(String lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(text("tests.line", line));
      }
      values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return values;
  }
}
