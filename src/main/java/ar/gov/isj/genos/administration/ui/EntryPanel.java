package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.FieldProblem;
import ar.gov.isj.genos.administration.Saved;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.List;
import java.util.function.Function;

/**
 * One entry of a register: its form, how saving went, and what else belongs to it.
 *
 * @param <D> what the form holds
 */
final class EntryPanel<D> extends Div {

  private final String address;
  private final EntryForm<D> form;
  private final Function<D, Saved> save;
  private final Div answer = new Div();
  private D stored;

  /**
   * @param register of the address {@code administracion/<register>}
   * @param more shown under the form: what depends on the entry, and its history
   */
  EntryPanel(
      String title,
      String register,
      EntryForm<D> form,
      Function<D, Saved> save,
      Component... more) {
    this.address = "administracion/" + register;
    this.form = form;
    this.save = save;
    this.stored = form.draft();
    addClassName("entry-panel");
    answer.addClassName("answer");
    Div content = new Div(form);
    content.addClassName("entry-content");
    content.add(more);
    add(
        new H1(title),
        answer,
        content,
        new ActionBar()
            .action(ActionBar.primary(text("admin.save"), "F10", this::save))
            .action(ActionBar.button(text("action.back"), "Esc", this::leave)));
    // What is being typed is sent before the key acts.
    Shortcuts.addShortcutListener(this, this::save, Key.F10).resetFocusOnActiveElement();
    Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).resetFocusOnActiveElement();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    form.arrive();
  }

  private void leave() {
    UI.getCurrentOrThrow().navigate(address);
  }

  private void save() {
    answer.removeAll();
    List<FieldProblem> unreadable = form.unreadable();
    if (!unreadable.isEmpty()) {
      form.show(unreadable);
      return;
    }
    D draft = form.draft();
    switch (save.apply(draft)) {
      case Saved.Done(String id) -> {
        stored = draft;
        form.show(List.of());
        SavedNotice.announce();
        UI.getCurrentOrThrow().navigate(address + "/" + id);
      }
      case Saved.Invalid(var problems) -> form.show(problems);
      case Saved.Overtaken() -> {
        form.show(List.of());
        answer.add(
            new Notice(
                Notice.Kind.WARNING,
                text("admin.overtaken"),
                new Button(text("admin.overtaken.reload"), _ -> reload())));
      }
    }
  }

  private void reload() {
    stored = form.draft();
    UI.getCurrentOrThrow().refreshCurrentRoute(false);
  }

  /** What was typed and not saved is not lost without a question. */
  void mayLeave(BeforeLeaveEvent event) {
    if (form.draft().equals(stored)) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
    ConfirmDialog question = new ConfirmDialog();
    question.setHeader(text("admin.unsaved"));
    question.setText(text("admin.unsaved.question"));
    // Enter and Escape both stay.
    question.setConfirmText(text("admin.unsaved.stay"));
    question.addConfirmListener(_ -> leave.cancel());
    question.setRejectable(true);
    question.setRejectText(text("admin.unsaved.leave"));
    question.addRejectListener(_ -> leave.proceed());
    question.addCancelListener(_ -> leave.cancel());
    question.setWidth("460px");
    question.open();
  }
}
