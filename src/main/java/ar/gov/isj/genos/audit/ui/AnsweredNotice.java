package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditAction;
import ar.gov.isj.genos.audit.AuditMoved;
import ar.gov.isj.genos.identity.CurrentActor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Tells a laboratory at any of its screens that an auditor answered. */
@Component
class AnsweredNotice implements VaadinServiceInitListener {

  private static final int SHOWN_MILLIS = 10_000;

  private final AuditNews news;
  private final CurrentActor current;
  private final AuthenticationContext session;

  AnsweredNotice(AuditNews news, CurrentActor current, AuthenticationContext session) {
    this.news = news;
    this.current = current;
    this.session = session;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(started -> follow(started.getUI()));
  }

  private void follow(UI ui) {
    news.follow(ui, this::concerns, AnsweredNotice::show, () -> {});
  }

  /** Asked at each event: at the start of a page nobody may be signed in yet. */
  private boolean concerns(AuditMoved moved) {
    return (moved.action() == AuditAction.SIGN || moved.action() == AuditAction.ASK_DOCUMENTS)
        && session.isAuthenticated()
        && session.hasRole("LAB")
        && current.chosen().filter(actor -> actor.centre().id().equals(moved.centre())).isPresent();
  }

  private static void show(AuditMoved moved) {
    Notification notice = new Notification();
    Div words =
        new Div(
            new Span(
                text(
                    "audit.news." + moved.action(),
                    moved.number(),
                    moved.state().word().toLowerCase(java.util.Locale.ROOT))));
    RouterLink open =
        new RouterLink(text("audit.news.open"), AuditView.class, AuditView.of(moved.number()));
    open.getElement().addEventListener("click", _ -> notice.close());
    words.add(" ");
    words.add(open);
    notice.add(words);
    notice.setDuration(SHOWN_MILLIS);
    notice.setPosition(Notification.Position.TOP_END);
    notice.open();
  }
}
