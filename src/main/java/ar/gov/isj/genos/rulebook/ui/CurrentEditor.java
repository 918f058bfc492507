package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.rulebook.draft.Editor;
import org.springframework.stereotype.Component;

/** Who is signed in, as somebody who works on the rulebook or looks at it. */
@Component
class CurrentEditor {

  private final CurrentActor current;

  CurrentEditor(CurrentActor current) {
    this.current = current;
  }

  /**
   * @throws IllegalStateException if nobody is signed in
   */
  Editor editor() {
    User user = current.user();
    return new Editor(
        user.id().value(),
        user.cuil().digits(),
        user.name(),
        user.roles().contains(Role.ANALYST),
        user.roles().contains(Role.APPROVER));
  }
}
