package ar.gov.isj.genos.identity.ui;

import ar.gov.isj.genos.identity.CurrentActor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Whoever has to choose a password first is led there from wherever he wants to go. */
@Component
class OnlyTheChange implements VaadinServiceInitListener {

  private final CurrentActor current;

  OnlyTheChange(CurrentActor current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(started -> started.getUI().addBeforeEnterListener(this::lead));
  }

  private void lead(BeforeEnterEvent event) {
    if (current.onlyToChangePassword() && event.getNavigationTarget() != PasswordChangeView.class) {
      event.forwardTo(PasswordChangeView.class);
    }
  }
}
