package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.Administrator;
import ar.gov.isj.genos.administration.FieldProblem;
import ar.gov.isj.genos.administration.Saved;
import ar.gov.isj.genos.administration.UserDesk;
import ar.gov.isj.genos.administration.UserDraft;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Supplier;

/** What is done to a user at once: enable, disable, send a new password. */
final class UserActs extends Section {

  private static final int SHOWN_MILLIS = 6_000;

  private final Div answer = new Div();

  /**
   * @param who who administers, asked at each act
   */
  UserActs(User user, UserDesk desk, Supplier<Administrator> who) {
    answer.addClassName("answer");
    int version = UserDraft.of(user).version();
    Div buttons = new Div();
    buttons.addClassName("choice");
    if (user.enabled()) {
      buttons.add(
          new Button(
              text("admin.usuarios.disable"),
              _ ->
                  ask(
                      text("admin.usuarios.disable.question", user.name()),
                      text("admin.usuarios.disable.means"),
                      text("admin.usuarios.disable"),
                      () ->
                          tell(
                              desk.disable(user.id(), version, who.get()),
                              text("admin.usuarios.disabled")))),
          new Button(
              text("admin.usuarios.reset"),
              _ ->
                  ask(
                      text("admin.usuarios.reset.question", user.name()),
                      text("admin.usuarios.reset.means"),
                      text("admin.usuarios.reset"),
                      () ->
                          tell(
                              desk.startReset(user.id(), version, who.get()),
                              text("admin.usuarios.reset.done")))));
    } else {
      buttons.add(
          new Button(
              text("admin.usuarios.enable"),
              _ ->
                  tell(
                      desk.enable(user.id(), version, who.get()), text("admin.usuarios.enabled"))));
    }
    add(
        new H2(text("admin.usuarios.access")),
        State.of(user.enabled(), false).mark(),
        answer,
        buttons);
  }

  private static void ask(String title, String means, String act, Runnable onYes) {
    ConfirmDialog question = new ConfirmDialog(title, means, act, _ -> onYes.run());
    question.setCancelable(true);
    question.setCancelText(text("action.back"));
    question.setWidth("460px");
    question.open();
  }

  private void tell(Saved saved, String done) {
    answer.removeAll();
    switch (saved) {
      case Saved.Done _ -> {
        Notification.show(done, SHOWN_MILLIS, Notification.Position.TOP_END);
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
      }
      case Saved.Invalid(var problems) ->
          problems.stream()
              .map(FieldProblem::message)
              .forEach(words -> answer.add(new Notice(Notice.Kind.BLOCKED, words)));
      case Saved.Overtaken() ->
          answer.add(new Notice(Notice.Kind.WARNING, text("admin.usuarios.overtaken")));
    }
  }
}
