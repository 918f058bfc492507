package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.ScanField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;

/** Who is it? One box for a card, a credential's number or a CUIL. */
final class MemberStep extends Step {

  private final OrderDesk desk;
  private final DraftInHand draft;
  private final Flow flow;
  private final ScanField box;
  private final Div answer = new Div();

  MemberStep(OrderDesk desk, DraftInHand draft, Flow flow) {
    super("member");
    this.desk = desk;
    this.draft = draft;
    this.flow = flow;
    box = new ScanField(text("member.box"), "", this::check);
    box.addClassName("member-box");
    box.setPlaceholder(text("member.example"));
    box.setHelperText(text("member.help"));
    box.setMaxLength(200);
    box.setValue(draft.now().member());
    answer.addClassName("answer");
    Div form = new Div(new H1(text("member.title")), box, answer);
    form.addClassName("member-form");
    add(form);
    if (!draft.now().lines().isEmpty()) {
      answer.add(pending());
    }
    add(
        new ActionBar()
            .action(
                ActionBar.primary(
                    text("action.check-member"), "Enter", () -> check(box.getValue()))));
  }

  /** Lines typed before somebody came back here are kept, and said to be kept. */
  private Notice pending() {
    Button drop = new Button(text("member.pending.drop"), _ -> flow.startOver());
    return new Notice(
        Notice.Kind.INFO, text("member.pending", draft.now().lines().size()), new Div(drop));
  }

  void check(String typed) {
    draft.change(now -> now.withMember(typed.strip()));
    box.setInvalid(false);
    answer.removeAll();
    switch (desk.checkMember(typed, draft.actor())) {
      case MemberCheck.Eligible eligible -> {
        draft.change(now -> now.at(OrderDraft.Step.ENTRY));
        flow.enter(eligible, List.of());
      }
      case MemberCheck.NotEligible refused -> {
        refuse(refused);
        box.focus();
      }
      case MemberCheck.Unknown(FieldError error) -> {
        box.setErrorMessage(error.message());
        box.setInvalid(true);
        box.focus();
      }
    }
  }

  void refuse(MemberCheck.NotEligible refused) {
    answer.removeAll();
    answer.add(
        new Notice(Notice.Kind.BLOCKED, text("member.refused"), new ReasonList(refused.reasons())));
  }

  @Override
  void arrive() {
    box.focus();
  }

  @Override
  void back() {
    box.setInvalid(false);
    answer.removeAll();
    box.clear();
    box.focus();
  }

  @Override
  String title() {
    return text("member.title");
  }
}
