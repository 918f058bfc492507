package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Autorizaciones: from a card to a printed order, one step at a time. */
@Route("autorizaciones")
@RolesAllowed("LAB")
@Menu(title = "Autorizaciones", order = 1, icon = "vaadin:clipboard-check")
class AuthorizationsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String QUESTION_MARK =
      "event.key === '?' && !event.composedPath()[0].value && (event.preventDefault(), true)";

  private final CurrentActor current;
  private final OrderFlow.Services services;
  private final Div place = new Div();
  private final KeyboardMap keys = new KeyboardMap();
  private Optional<Step> step = Optional.empty();

  AuthorizationsView(CurrentActor current, OrderFlow.Services services) {
    this.current = current;
    this.services = services;
    addClassName("authorizations");
    place.addClassName("place");
    Div tools = new Div(keys.toggleButton());
    tools.addClassName("tools");
    add(tools, keys, place);
    Shortcuts.addShortcutListener(this, this::back, Key.ESCAPE);
    // A card's track ends with "?": in a field that holds something it is part of what is typed.
    getElement().addEventListener("keydown", _ -> keys.toggle()).setFilter(QUESTION_MARK);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String order = event.getLocation().getQueryParameters().getSingleParameter("orden").orElse("");
    // Without a centre the frame leads to the choice of one.
    current.chosen().ifPresent(actor -> new OrderFlow(services, actor, this::show).resume(order));
  }

  private void show(Step next, String query) {
    step = Optional.of(next);
    place.removeAll();
    place.add(next);
    keys.closed();
    UI ui = UI.getCurrentOrThrow();
    ui.getPage().setTitle(getPageTitle());
    ui.getPage().getHistory().replaceState(null, "autorizaciones" + query);
    next.arrive();
  }

  private void back() {
    if (!keys.closed()) {
      step.ifPresent(Step::back);
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", step.map(Step::title).orElse(text("member.title")));
  }
}
