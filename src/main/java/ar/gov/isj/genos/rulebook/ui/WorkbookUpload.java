package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.draft.TableFiles;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings a workbook back into a draft. Nothing is stored before the person has seen what changes,
 * and chosen in every cell that changed on both sides.
 */
final class WorkbookUpload extends Div {

  private final TableEditing editing;
  private final Draft draft;
  private final TableHeader header;
  private final Editor editor;
  private final Consumer<String> onTaken;
  private final Div result = new Div();

  WorkbookUpload(
      TableEditing editing,
      Draft draft,
      TableHeader header,
      Editor editor,
      Consumer<String> onTaken) {
    this.editing = editing;
    this.draft = draft;
    this.header = header;
    this.editor = editor;
    this.onTaken = onTaken;
    addClassName("rules-upload");
    Upload field = new Upload(UploadHandler.inMemory((_, bytes) -> read(bytes)));
    field.setAcceptedFileExtensions(".xlsx");
    field.setMaxFiles(1);
    field.setUploadButton(new Button(text("rules.upload.choose")));
    field.setDropLabel(new Span(text("rules.upload.drop")));
    field.addFileRejectedListener(
        event -> tell(new Notice(Notice.Kind.BLOCKED, event.getErrorMessage())));
    result.addClassName("answer");
    add(new Paragraph(text("rules.upload.hint")), field, result);
  }

  private void tell(Component... parts) {
    result.removeAll();
    result.add(parts);
  }

  private void read(byte[] bytes) {
    switch (editing.files().read(draft, header, bytes)) {
      case TableFiles.Upload.Broken(List<RulebookDefect> defects) -> broken(defects);
      case TableFiles.Upload.Read(TableText seen, TableMerge merge) -> offer(seen, merge);
    }
  }

  private void broken(List<RulebookDefect> defects) {
    UnorderedList list = new UnorderedList();
    defects.forEach(
        defect ->
            list.add(
                new ListItem(
                    (defect.cell().isEmpty() ? "" : defect.cell() + ": ") + defect.message())));
    tell(new Notice(Notice.Kind.BLOCKED, text("rules.upload.broken", defects.size()), list));
  }

  private void offer(TableText seen, TableMerge merge) {
    List<RowChange> changes = TableDiff.of(seen, merge.merged());
    if (changes.isEmpty() && merge.conflicts().isEmpty()) {
      tell(new Notice(Notice.Kind.INFO, text("rules.upload.same")));
      return;
    }
    UnorderedList list = new UnorderedList();
    for (RowChange change : changes) {
      CellWords.sentences(header, change).forEach(sentence -> list.add(new ListItem(sentence)));
    }
    ConflictChoice choice = new ConflictChoice(header, merge, text("rules.conflict.file"));
    Button take =
        new Button(
            text("rules.upload.take"),
            _ -> {
              if (choice.complete()) {
                take(seen, merge.choosing(choice.mine()));
              }
            });
    take.addThemeVariants(ButtonVariant.PRIMARY);
    tell(
        new Notice(
            merge.conflicts().isEmpty() ? Notice.Kind.INFO : Notice.Kind.WARNING,
            text("rules.upload.changes", changes.size(), merge.conflicts().size()),
            list),
        choice,
        take);
  }

  private void take(TableText seen, TableText wanted) {
    DraftStep step = editing.desk().become(draft, header.table(), seen, wanted, editor);
    if (step instanceof DraftStep.Done) {
      onTaken.accept(text("rules.upload.done"));
    } else {
      tell(new Notice(Notice.Kind.WARNING, text("rules.upload.overtaken")));
    }
  }
}
