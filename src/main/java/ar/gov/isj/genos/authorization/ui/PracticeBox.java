package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.shared.ui.ScanField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One box for a practice's code, a pasted list of codes, or a word that opens the search in place.
 */
final class PracticeBox extends Div {

  private static final int PAUSE_MILLIS = 300;
  private static final int MOST_RESULTS = 12;

  /** What is taken at once: codes apart from blanks and commas, but not the lone 0. */
  private static final String CODES = "^(?!\\s*0+\\s*$)[\\d\\s,;.]+$";

  private final Catalog catalog;
  private final Function<String, String> onCodes;
  private final ScanField box;
  private final SearchResults results;
  private final Div message = new Div();

  /**
   * @param onCodes takes a list of codes as typed, returns what could not be used
   * @param onChosen takes a practice picked from the search
   * @param onTyping is told what the box holds
   */
  PracticeBox(
      Catalog catalog,
      Function<String, String> onCodes,
      Consumer<Practice> onChosen,
      Consumer<String> onTyping) {
    this.catalog = catalog;
    this.onCodes = onCodes;
    addClassName("practice-entry");
    box = new ScanField(text("practice.box"), CODES, this::entered);
    box.addClassName("practice-box");
    box.setPlaceholder(text("practice.example"));
    box.setMaxLength(2_000);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.setValueChangeTimeout(PAUSE_MILLIS);
    box.addValueChangeListener(
        changed -> {
          onTyping.accept(changed.getValue());
          if (changed.isFromClient()) {
            typing(changed.getValue());
          }
        });
    Button add =
        new Button(
            text("practice.add"),
            _ -> {
              String typed = box.getValue();
              if (typed.matches(CODES)) {
                box.clear();
              }
              entered(typed);
            });
    add.addClassName("practice-add");
    results =
        new SearchResults(
            practice -> {
              box.clear();
              onChosen.accept(practice);
              focus();
            },
            this::focus);
    message.addClassName("practice-message");
    message.getElement().setAttribute("role", "status");
    Div line = new Div(box, add, message);
    line.addClassName("practice-line");
    add(line, results);
    results.movesFrom(box);
  }

  void focus() {
    box.focus();
  }

  String pending() {
    return box.getValue().strip();
  }

  void restore(String typed) {
    box.setValue(typed);
  }

  /** Uses what is still in the box; false if something in it could not be used. */
  boolean settle() {
    if (pending().isEmpty()) {
      return true;
    }
    String typed = pending();
    box.clear();
    entered(typed);
    return pending().isEmpty() && !results.isVisible();
  }

  void tell(String what, boolean problem) {
    message.setText(what);
    message.setClassName("practice-problem", problem);
  }

  private void typing(String typed) {
    if (typed.isBlank()) {
      results.close();
    } else if (!typed.matches(CODES) && !typed.strip().matches("0+")) {
      results.show(typed.strip(), this::find);
    }
  }

  private void entered(String typed) {
    tell("", false);
    String text = typed.strip();
    if (text.isEmpty() || text.matches("0+")) {
      box.clear();
      results.close();
      tell(text("practice.search.how"), false);
      focus();
    } else if (typed.matches(CODES)) {
      results.close();
      String unused = onCodes.apply(text);
      if (!unused.isEmpty()) {
        box.setValue(unused);
        box.giveBack(unused);
      }
      focus();
    } else {
      search(text);
    }
  }

  private List<Practice> find(String words) {
    return catalog.search(words, MOST_RESULTS);
  }

  private void search(String words) {
    if (pending().isEmpty()) {
      box.setValue(words);
    }
    results.show(words, this::find);
    if (results.isEmpty()) {
      tell(text("practice.search.nothing", words), true);
      focus();
    } else {
      results.focusFirst();
    }
  }
}
