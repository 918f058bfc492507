package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Which key does what; opened with {@code ?} and beside the work, never over it. */
final class KeyboardMap extends Section {

  private static final List<String> KEYS =
      List.of("enter", "code", "zero", "arrows", "f4", "f9", "f10", "f8", "f2", "esc", "question");

  private final Button toggle = new Button(text("keys.toggle"), _ -> toggle());

  KeyboardMap() {
    addClassName("keyboard-map");
    setVisible(false);
    toggle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    toggle.addClassName("keyboard-toggle");
    toggle.getElement().setAttribute("aria-expanded", "false");
    DescriptionList list = new DescriptionList();
    for (String key : KEYS) {
      Div pair = new Field(text("keys." + key), text("keys." + key + ".does"));
      list.getElement().appendChild(pair.getElement());
    }
    add(new H2(text("keys.title")), list);
  }

  Button toggleButton() {
    return toggle;
  }

  void toggle() {
    setVisible(!isVisible());
    toggle.getElement().setAttribute("aria-expanded", Boolean.toString(isVisible()));
  }

  /** True if it was open and is closed now. */
  boolean closed() {
    boolean wasOpen = isVisible();
    if (wasOpen) {
      toggle();
    }
    return wasOpen;
  }
}
