package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.FieldProblem;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of an entry, and what is wrong with each.
 *
 * @param <D> what the fields hold
 */
abstract class EntryForm<D> extends Div {

  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final Div problems = new Div();

  EntryForm() {
    addClassName("entry-form");
    problems.addClassNames("answer", "entry-problems");
    add(problems);
  }

  /** What is in the fields now. */
  abstract D draft();

  /**
   * @param name of the field in the draft and in its problems
   */
  final <F extends Component & HasValidation & HasValue<?, ?>> F field(String name, F field) {
    fields.put(name, field);
    field.addClassName("entry-" + name);
    add(field);
    return field;
  }

  /** Fields that belong to a part of the form; those with this prefix are forgotten. */
  final void forget(String prefix) {
    fields.keySet().removeIf(name -> name.startsWith(prefix));
  }

  final void remember(String name, Component field) {
    fields.put(name, field);
  }

  /** Dates that cannot be read or are missing: nothing is saved as if they had been left empty. */
  final List<FieldProblem> unreadable() {
    List<FieldProblem> unreadable = new ArrayList<>();
    fields.forEach(
        (name, field) -> {
          if (field instanceof DatePicker day) {
            if (day.getDefaultValidator().apply(day.getValue(), new ValueContext(day)).isError()) {
              unreadable.add(new FieldProblem(name, text("calendar.malformed")));
            } else if (day.isRequiredIndicatorVisible() && day.isEmpty()) {
              unreadable.add(new FieldProblem(name, text("admin.day.missing")));
            }
          }
        });
    return unreadable;
  }

  /** Each at its field; what has no field is told above them. The first one has the cursor. */
  final void show(List<FieldProblem> told) {
    problems.removeAll();
    fields.values().forEach(field -> mark(field, ""));
    boolean cursor = false;
    for (FieldProblem problem : told) {
      Component field = fields.get(problem.field());
      if (field == null) {
        problems.add(new Notice(Notice.Kind.BLOCKED, problem.message()));
      } else {
        mark(field, problem.message());
        if (!cursor && field instanceof Focusable<?> first) {
          first.focus();
          cursor = true;
        }
      }
    }
  }

  private static void mark(Component field, String message) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(message);
      validated.setInvalid(!message.isEmpty());
    }
  }

  /** The first field has the cursor. */
  final void arrive() {
    for (Component field : fields.values()) {
      if (field instanceof HasValue<?, ?> value
          && !value.isReadOnly()
          && field instanceof Focusable<?> first) {
        first.focus();
        return;
      }
    }
  }
}
