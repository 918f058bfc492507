package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.Fix;
import ar.gov.isj.genos.rulebook.check.FollowedChecks;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table in a draft: its rows, what can be done with them, and what is wrong in them. */
final class DraftTable extends Div {

  private final TableEditing editing;
  private final Draft draft;
  private final TableHeader header;
  private final Editor editor;
  private final FollowedChecks checks;
  private final RowsGrid grid;
  private final RowsFilter filter;
  private final EditHistory history = new EditHistory();
  private final Div answer = new Div();
  private final Div transfer = new Div();
  private final Findings findings;
  private final Button undo = new Button(text("rules.undo"), _ -> undo());
  private final Button redo = new Button(text("rules.redo"), _ -> redo());

  DraftTable(TableEditing editing, Draft draft, TableHeader header, Editor editor, boolean writes) {
    this.editing = editing;
    this.draft = draft;
    this.header = header;
    this.editor = editor;
    this.checks = editing.following(header);
    this.grid =
        new RowsGrid(header, key -> RulesNavigation.draftRow(header.table(), key, draft.id()));
    this.filter = new RowsFilter(grid);
    this.findings = new Findings(grid::goTo, writes ? this::mend : null);
    addClassName("rules-rows");
    answer.addClassName("answer");
    transfer.addClassName("answer");
    add(bar(writes), answer, transfer, filter, grid, findings);
    if (writes) {
      grid.editable(editing.catalog(), this::save);
      Shortcuts.addShortcutListener(this, this::undo, Key.KEY_Z, KeyModifier.CONTROL);
      Shortcuts.addShortcutListener(this, this::redo, Key.KEY_Y, KeyModifier.CONTROL);
    }
    show();
  }

  private Div bar(boolean writes) {
    Div bar = new Div();
    bar.addClassNames("choice", "rules-bar");
    bar.add(
        RulesNavigation.link(
            RulesNavigation.draft(draft.id()),
            text("rules.draft.named", draft.id(), draft.title())),
        DraftMark.of(draft));
    if (writes) {
      bar.add(
          new Button(text("rules.add"), _ -> add(null, new RowText("", Map.of()))),
          new Button(text("rules.duplicate"), _ -> selected(row -> add(row.key(), row.shown()))),
          new Button(text("rules.remove"), _ -> selected(this::remove)),
          undo,
          redo,
          new Button(text("rules.paste"), _ -> open(new PasteBlock(header, this::take))),
          new Button(
              text("rules.upload"),
              _ -> open(new WorkbookUpload(editing, draft, header, editor, this::taken))));
    }
    bar.add(
        TableEditing.download(
            header.table(), () -> editing.files().download(draft, header, editor)));
    return bar;
  }

  private void show() {
    List<DraftRow> rows = editing.desk().rows(draft, header.table());
    TableText now =
        new TableText(
            header.table(), rows.stream().map(DraftRow::now).filter(Objects::nonNull).toList());
    List<CheckFinding> found = checks.check(editing.desk().messages(draft), now);
    grid.show(rows, found);
    filter.count();
    findings.show(found);
    undo.setEnabled(history.last().isPresent());
    redo.setEnabled(history.next().isPresent());
  }

  private void selected(Consumer<GridRow> work) {
    answer.removeAll();
    Optional<GridRow> row = grid.getSelectedItems().stream().findFirst();
    row.ifPresentOrElse(
        work, () -> answer.add(new Notice(Notice.Kind.INFO, text("rules.choose-row"))));
  }

  private void save(GridRow row, RowText edited) {
    if (!edited.equals(row.row().now())) {
      write(row.row(), edited);
    }
  }

  private void remove(GridRow row) {
    if (row.row().now() != null) {
      write(row.row(), null);
    }
  }

  /** What a finding proposes, as if the person had written it: it can be undone. */
  private void mend(Fix fix) {
    for (Fix.Change change : fix.changes()) {
      switch (change) {
        case Fix.Change.SetCell(String key, String column, String text) ->
            grid.find(key)
                .filter(row -> row.row().now() != null)
                .ifPresent(
                    row -> {
                      write(row.row(), row.shown().with(column, text));
                      grid.goTo(key);
                    });
        case Fix.Change.DeleteRow(String key) -> grid.find(key).ifPresent(this::remove);
        case Fix.Change.AddRow(Map<String, String> cells) -> add(null, new RowText("", cells));
      }
    }
  }

  /** Shows a row. */
  void goTo(String key) {
    grid.goTo(key);
  }

  private void write(DraftRow seen, @Nullable RowText after) {
    if (write(seen, after, true)) {
      history.did(new EditHistory.Edit(seen.key(), seen.now(), after));
      show();
      grid.find(seen.key()).ifPresent(grid::select);
    }
  }

  private boolean write(DraftRow seen, @Nullable RowText after, boolean mayInsist) {
    DraftStep step = editing.desk().write(draft, header.table(), seen, after, editor);
    return told(
        step,
        overtaken -> {
          show();
          answer.add(
              new RowOvertakenNotice(
                  header,
                  overtaken.now(),
                  after,
                  mayInsist ? () -> write(overtaken.now(), after) : null));
        });
  }

  private void add(@Nullable String behind, RowText cells) {
    List<String> before = keys();
    if (told(editing.desk().add(draft, header.table(), behind, cells, editor), _ -> {})) {
      show();
      editing.desk().rows(draft, header.table()).stream()
          .filter(row -> !before.contains(row.key()))
          .findFirst()
          .ifPresent(
              row -> {
                history.did(new EditHistory.Edit(row.key(), null, row.now()));
                undo.setEnabled(true);
                grid.goTo(row.key());
                grid.find(row.key()).ifPresent(added -> grid.edit(added, null));
              });
    }
  }

  private List<String> keys() {
    return editing.desk().rows(draft, header.table()).stream().map(DraftRow::key).toList();
  }

  private void undo() {
    history
        .last()
        .ifPresent(edit -> again(edit.key(), edit.after(), edit.before(), history::undid));
  }

  private void redo() {
    history
        .next()
        .ifPresent(edit -> again(edit.key(), edit.before(), edit.after(), history::redid));
  }

  /** Only over what this person left: what somebody else wrote since then stays. */
  private void again(String key, @Nullable RowText now, @Nullable RowText then, Runnable done) {
    grid.getEditor().cancel();
    answer.removeAll();
    DraftRow seen = editing.desk().row(draft, header.table(), key).orElseThrow();
    if (!Objects.equals(seen.now(), now)) {
      answer.add(new Notice(Notice.Kind.WARNING, text("rules.undo.overtaken", key)));
    } else if (write(seen, then, false)) {
      done.run();
      show();
    }
  }

  private void open(Component part) {
    transfer.removeAll();
    transfer.add(part);
  }

  /** What was pasted, over the rows that are there. */
  private void take(Function<TableText, TableText> change) {
    TableText seen = editing.desk().text(draft, header.table());
    if (told(
        editing.desk().become(draft, header.table(), seen, change.apply(seen), editor), _ -> {})) {
      taken(text("rules.pasted"));
    }
  }

  private void taken(String words) {
    transfer.removeAll();
    history.forget();
    show();
    answer.removeAll();
    answer.add(new Notice(Notice.Kind.INFO, words));
  }

  private boolean told(DraftStep step, Consumer<DraftStep.RowOvertaken> onOvertaken) {
    answer.removeAll();
    switch (step) {
      case DraftStep.Done _, DraftStep.Live _ -> {
        return true;
      }
      case DraftStep.RowOvertaken overtaken -> onOvertaken.accept(overtaken);
      case DraftStep.Overtaken _ ->
          answer.add(new Notice(Notice.Kind.WARNING, text("rules.overtaken")));
      case DraftStep.Refused(List<String> reasons) ->
          reasons.forEach(reason -> answer.add(new Paragraph(reason)));
      case DraftStep.Unproven _ -> {}
    }
    return false;
  }
}
