package ar.gov.isj.genos.audit.ui;

import ar.gov.isj.genos.audit.AuditMoved;
import ar.gov.isj.genos.shared.Nodes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens what happens to requests on any node, at once. */
@org.springframework.stereotype.Component
class AuditNews {

  private record Follower(
      UI ui, Predicate<AuditMoved> about, Consumer<AuditMoved> tell, Runnable again) {

    /** The condition is asked in the UI too: it may look at who is signed in. */
    void tell(AuditMoved moved) {
      // What fails in there is told by the UI's own error handler.
      var unused =
          ui.access(
              () -> {
                if (about.test(moved)) {
                  tell.accept(moved);
                }
              });
    }

    void lookAgain() {
      var unused = ui.access(again::run);
    }
  }

  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

  @TransactionalEventListener
  void moved(AuditMoved moved) {
    each(follower -> follower.tell(moved));
  }

  @EventListener
  void told(Nodes.Told told) {
    if (told.topic().equals(AuditMoved.TOPIC)) {
      moved(AuditMoved.of(told.words()));
    }
  }

  @EventListener
  void reachedAgain(Nodes.ReachedAgain again) {
    each(Follower::lookAgain);
  }

  private void each(Consumer<Follower> news) {
    followers.removeIf(follower -> !told(follower, news));
  }

  private static boolean told(Follower follower, Consumer<Follower> news) {
    try {
      news.accept(follower);
      return true;
    } catch (UIDetachedException e) {
      // Closed in between: nobody is there to be told.
      return false;
    }
  }

  /**
   * While {@code screen} is open, {@code tell} is called in its UI.
   *
   * @param about asked in the UI too
   * @param again called in the UI when steps of other nodes may have been missed
   */
  void follow(
      Component screen, Predicate<AuditMoved> about, Consumer<AuditMoved> tell, Runnable again) {
    Follower follower = new Follower(screen.getUI().orElseThrow(), about, tell, again);
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
