package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What whoever looks may do next with a draft. */
final class DraftSteps extends Div {

  private final DraftScreen screen;
  private final Draft draft;
  private final Editor editor;
  private final Consumer<DraftStep> onStep;

  DraftSteps(DraftScreen screen, Draft draft, Editor editor, Consumer<DraftStep> onStep) {
    this.screen = screen;
    this.draft = draft;
    this.editor = editor;
    this.onStep = onStep;
    addClassName("rules-steps");
    if (editor.writes()) {
      addWriting();
    }
    if (editor.approves() && draft.state() == DraftState.REVIEW) {
      add(
          editor.id().equals(draft.authorId())
              ? new Notice(Notice.Kind.INFO, text("rules.approve.own"))
              : new ApprovalForm(screen, draft, editor, onStep));
    }
  }

  private void addWriting() {
    boolean late = draft.base() != screen.activeVersion();
    switch (draft.state()) {
      case DRAFT -> {
        if (draft.authorId() == null) {
          add(step("rules.take", () -> screen.desk().take(draft, editor)));
        } else if (late) {
          addUpdate();
        } else {
          add(new SubmitForm(screen, draft, editor, onStep));
        }
        add(step("rules.discard", () -> screen.desk().discard(draft, editor)));
      }
      case REVIEW, SCHEDULED ->
          add(step("rules.withdraw", () -> screen.review().withdraw(draft, editor)));
      case REJECTED -> {
        add(step("rules.reopen", () -> screen.desk().take(draft, editor)));
        add(step("rules.discard", () -> screen.desk().discard(draft, editor)));
      }
      case ACTIVE, REPLACED, DISCARDED -> {}
    }
  }

  private Button step(String label, Supplier<DraftStep> work) {
    return new Button(text(label), _ -> onStep.accept(work.get()));
  }

  /** The active version moved on: what both changed has to be chosen first. */
  private void addUpdate() {
    Map<String, TableMerge> merges = screen.desk().merges(draft);
    Map<String, ConflictChoice> choices = new HashMap<>();
    Div conflicts = new Div();
    for (TableHeader header : screen.desk().headers(draft)) {
      TableMerge merge = merges.get(header.table());
      if (merge != null && !merge.conflicts().isEmpty()) {
        ConflictChoice choice = new ConflictChoice(header, merge, text("rules.conflict.draft"));
        choices.put(header.table(), choice);
        conflicts.add(new H3(TableName.of(header.table())), choice);
      }
    }
    Button update =
        new Button(
            text("rules.update"),
            _ -> {
              if (choices.values().stream()
                  .map(ConflictChoice::complete)
                  .reduce(true, (a, b) -> a && b)) {
                Map<String, Set<String>> mine = new HashMap<>();
                choices.forEach((table, choice) -> mine.put(table, choice.mine()));
                onStep.accept(screen.desk().update(draft, mine, editor));
              }
            });
    update.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new Notice(Notice.Kind.WARNING, text("rules.late", draft.base(), screen.activeVersion())),
        conflicts,
        update);
  }
}
