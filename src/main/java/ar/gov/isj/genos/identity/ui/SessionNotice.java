package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.SessionState;
import ar.gov.isj.genos.identity.SessionState.Ended;
import ar.gov.isj.genos.identity.SessionState.EndsSoon;
import ar.gov.isj.genos.identity.WatchedSession;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says in good time that the session is about to end, and leads to the sign-in when it has. It
 * appears without the browser answering anything: an answer would be taken for somebody at work.
 */
final class SessionNotice extends Div {

  private @Nullable WatchedSession session;
  private @Nullable Consumer<SessionState> follower;

  SessionNotice() {
    addClassName("session-notice");
    setVisible(false);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    VaadinSession screens = ui.getSession();
    if (screens.getSession() != null
        && screens.getSession().getAttribute(WatchedSession.KEY) instanceof WatchedSession open) {
      Consumer<SessionState> tell = state -> inScreen(ui, state);
      open.follow(tell);
      session = open;
      follower = tell;
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (session != null && follower != null) {
      session.unfollow(follower);
    }
  }

  private void inScreen(UI ui, SessionState state) {
    try {
      var unused = ui.access(() -> show(ui, state));
    } catch (UIDetachedException e) {
      // Closed in between: nobody is there to be told.
      return;
    }
  }

  private void show(UI ui, SessionState state) {
    removeAll();
    switch (state) {
      case SessionState.Open _ -> setVisible(false);
      case EndsSoon soon -> {
        add(soon.inAll() ? inAll(soon) : idle(soon));
        setVisible(true);
      }
      case Ended ended -> ui.getPage().setLocation("login?aviso=" + ended.why());
    }
  }

  private Notice idle(EndsSoon soon) {
    // The click reaches the server, and with that somebody is at work again.
    Button goOn = new Button(text("session.go-on"), _ -> setVisible(false));
    goOn.addThemeVariants(ButtonVariant.PRIMARY);
    return new Notice(
        Notice.Kind.WARNING,
        text("session.ends.IDLE", EsAr.time(soon.at())),
        new Paragraph(text("session.ends.saved")),
        goOn);
  }

  private static Notice inAll(EndsSoon soon) {
    return new Notice(
        Notice.Kind.WARNING,
        text("session.ends.LONG", EsAr.time(soon.at())),
        new Paragraph(text("session.ends.saved")));
  }
}
