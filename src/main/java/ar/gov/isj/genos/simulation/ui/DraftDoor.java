package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.Editor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a route to its draft, and from the session to who works on it. */
@Component
final class DraftDoor {

  static final String DRAFT = "draft";

  private final DraftDesk drafts;
  private final CurrentActor current;

  DraftDoor(DraftDesk drafts, CurrentActor current) {
    this.drafts = drafts;
    this.current = current;
  }

  Optional<Draft> draft(RouteParameters parameters) {
    return parameters
        .get(DRAFT)
        .filter(number -> number.matches("[1-9]\\d{0,17}"))
        .flatMap(number -> drafts.find(Long.parseLong(number)));
  }

  Editor editor() {
    User user = current.user();
    return new Editor(
        user.id().value(),
        user.cuil().digits(),
        user.name(),
        user.roles().contains(Role.ANALYST),
        user.roles().contains(Role.APPROVER));
  }

  /** Whether who is signed in may still change the draft. */
  boolean writable(Draft draft) {
    return draft.state() == DraftState.DRAFT && editor().writes();
  }

  /** The ways between the pages of one draft. */
  static Nav ways(Draft draft) {
    String base = "reglas/borradores/" + draft.id();
    Nav nav =
        new Nav(
            new Anchor(base, text("simulation.draft")),
            new Anchor(base + "/pruebas", text("simulation.tests")),
            new Anchor(base + "/impacto", text("simulation.impact")));
    nav.addClassName("draft-ways");
    nav.getElement().setAttribute("aria-label", text("simulation.ways"));
    return nav;
  }
}
