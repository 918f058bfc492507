package ar.gov.isj.genos.audit.ui;

import ar.gov.isj.genos.audit.AuditMoved;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens what happens to requests, at once. */
@org.springframework.stereotype.Component
class AuditNews {

  private final Set<Consumer<AuditMoved>> followers = ConcurrentHashMap.newKeySet();

  @TransactionalEventListener
  void moved(AuditMoved moved) {
    followers.removeIf(follower -> !told(follower, moved));
  }

  private static boolean told(Consumer<AuditMoved> follower, AuditMoved moved) {
    try {
      follower.accept(moved);
      return true;
    } catch (UIDetachedException e) {
      // Closed in between: nobody is there to be told.
      return false;
    }
  }

  /**
   * While {@code screen} is open, {@code tell} is called in its UI.
   *
   * @param about asked in the UI too: it may look at who is signed in
   */
  void follow(Component screen, Predicate<AuditMoved> about, Consumer<AuditMoved> tell) {
    UI ui = screen.getUI().orElseThrow();
    Consumer<AuditMoved> follower =
        moved -> {
          // What fails in there is told by the UI's own error handler.
          var unused =
              ui.access(
                  () -> {
                    if (about.test(moved)) {
                      tell.accept(moved);
                    }
                  });
        };
    followers.add(follower);
    Registration[] leave = new Registration[1];
    leave[0] =
        screen.addDetachListener(
            _ -> {
              followers.remove(follower);
              leave[0].remove();
            });
  }
}
