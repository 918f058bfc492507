package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.draft.TableFiles;
import ar.gov.isj.genos.shared.ui.EsAr;
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
import com.vaadin.flow.component.upload.UploadI18N;
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
    // A file that was read leaves its place to the corrected one.
    field.addAllFinishedListener(_ -> field.clearFileList());
    field.setMaxFileSize(TableFiles.MAX_BYTES);
    field.setI18n(
        new UploadI18N()
            .setError(
                new UploadI18N.Error()
                    .setFileIsTooBig(text("rules.upload.too-big"))
                    .setIncorrectFileType(text("rules.upload.other-type"))
                    .setTooManyFiles(text("rules.upload.one"))));
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
    switch (editing.files().read(draft, header, bytes, editor)) {
      case TableFiles.Upload.Refused(String why) -> tell(new Notice(Notice.Kind.BLOCKED, why));
      case TableFiles.Upload.Broken(List<RulebookDefect> defects) -> broken(defects);
      case TableFiles.Upload.Read read -> offer(read);
    }
  }

  private void broken(List<RulebookDefect> defects) {
    UnorderedList list = new UnorderedList();
    defects.forEach(defect -> list.add(new ListItem(told(defect))));
    tell(new Notice(Notice.Kind.BLOCKED, text("rules.upload.broken", defects.size()), list));
  }

  /** The sheet too: a workbook has a second one, with the scenarios. */
  private static String told(RulebookDefect defect) {
    if (defect.sheet().isEmpty()) {
      return defect.message().substring(0, 1).toUpperCase(EsAr.LOCALE)
          + defect.message().substring(1);
    }
    return defect.cell().isEmpty()
        ? text("rules.upload.sheet", defect.sheet(), defect.message())
        : text("rules.upload.cell", defect.sheet(), defect.cell(), defect.message());
  }

  private void offer(TableFiles.Upload.Read read) {
    UploadOffer offer = new UploadOffer(header, read);
    if (offer.empty()) {
      tell(new Notice(Notice.Kind.INFO, text("rules.upload.same")));
      return;
    }
    Button take =
        new Button(
            text("rules.upload.take"),
            _ -> {
              if (offer.complete()) {
                take(read, offer);
              }
            });
    take.addThemeVariants(ButtonVariant.PRIMARY);
    tell(offer, take);
  }

  private void take(TableFiles.Upload.Read read, UploadOffer offer) {
    DraftStep step = editing.files().take(draft, read, offer.rows(), offer.scenarios(), editor);
    if (step instanceof DraftStep.Done) {
      onTaken.accept(text("rules.upload.done"));
    } else {
      tell(new Notice(Notice.Kind.WARNING, text("rules.upload.overtaken")));
    }
  }
}
