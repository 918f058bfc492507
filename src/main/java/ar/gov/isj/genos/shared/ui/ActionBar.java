package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The bar at the foot of a step: what it will do on the left, its one primary button rightmost. */
public final class ActionBar extends Div {

  private final Div summary = new Div();
  private final Div actions = new Div();

  public ActionBar() {
    addClassName("action-bar");
    summary.addClassName("action-summary");
    actions.addClassName("actions");
    add(summary, actions);
  }

  public ActionBar summary(Component... parts) {
    summary.removeAll();
    summary.add(parts);
    return this;
  }

  /** Added left of those added before it: the first one is rightmost. */
  public ActionBar action(Component action) {
    actions.addComponentAsFirst(action);
    return this;
  }

  /**
   * @param key name of the key that does the same ({@code F9}); empty when there is none
   */
  public static Button button(String label, String key, Runnable onClick) {
    Button button = new Button(label, _ -> onClick.run());
    if (!key.isEmpty()) {
      Span hint = new Span(key);
      hint.addClassName("key");
      hint.getElement().setAttribute("aria-hidden", "true");
      button.setSuffixComponent(hint);
      button.getElement().setAttribute("aria-keyshortcuts", key);
    }
    // A second click while the first is on its way must not be sent.
    button.setDisableOnClick(false);
    return button;
  }

  public static Button primary(String label, String key, Runnable onClick) {
    Button button = button(label, key, onClick);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
