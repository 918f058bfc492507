package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;

/** The help of the screen that is open, beside it: F1 opens and closes it. */
public final class HelpPanel extends Aside {

  private final Div page = new Div();
  private final Button close = new Button(Texts.text("action.close"), _ -> hide());
  private Class<? extends Component> view = Component.class;

  private HelpPanel() {
    addClassName("help-panel");
    getElement().setAttribute("aria-label", Texts.text("help.title"));
    close.addClassName("help-close");
    page.addClassName("help-page");
    add(close, page);
    setVisible(false);
    getElement()
        .addEventListener("keydown", _ -> hide())
        .setFilter("event.key === 'Escape'")
        .stopPropagation();
  }

  /** Puts the panel in a page of the browser, for all its screens. */
  static void install(UI ui) {
    HelpPanel panel = new HelpPanel();
    ComponentUtil.setData(ui, HelpPanel.class, panel);
    ui.add(panel);
    Shortcuts.addShortcutListener(ui, panel::toggle, Key.F1);
    ui.addAfterNavigationListener(
        event -> {
          if (event.getActiveChain().getFirst() instanceof Component shown) {
            panel.follow(shown.getClass());
          }
        });
  }

  /** Opens and closes the help of whatever screen is open. */
  public static Button button() {
    Button button =
        ActionBar.button(
            Texts.text("help.open"),
            "F1",
            () -> {
              HelpPanel panel = ComponentUtil.getData(UI.getCurrentOrThrow(), HelpPanel.class);
              if (panel != null) {
                panel.toggle();
              }
            });
    button.addClassName("help-button");
    return button;
  }

  private void follow(Class<? extends Component> shown) {
    view = shown;
    if (isVisible()) {
      show();
    }
  }

  private void toggle() {
    if (isVisible()) {
      hide();
    } else {
      getElement().executeJs("this.cursorWas = document.activeElement");
      show();
      close.focus();
    }
  }

  private void show() {
    String html =
        view.isAnnotationPresent(com.vaadin.flow.router.Route.class)
            ? HelpPages.html(view).orElse("")
            : "";
    page.removeAll();
    page.add(
        new Html(
            "<div>"
                + (html.isEmpty() ? HelpPages.html(Texts.text("help.none")) : html)
                + "</div>"));
    setVisible(true);
  }

  /** The cursor goes back to where it was. */
  private void hide() {
    UI.getCurrentOrThrow().getPage().executeJs("$0.cursorWas?.focus()", getElement());
    setVisible(false);
    page.removeAll();
  }
}
