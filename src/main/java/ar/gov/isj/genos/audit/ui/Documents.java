package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.Attachment.Upload;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;

/** Documents that somebody is about to send. */
final class Documents extends Div {

  private final List<Upload> uploads = new ArrayList<>();
  private final Div refused = new Div();

  Documents() {
    addClassName("documents");
    var field =
        new com.vaadin.flow.component.upload.Upload(
            UploadHandler.inMemory(
                (file, content) -> {
                  refused.setText("");
                  uploads.add(new Upload(file.fileName(), content));
                }));
    field.setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
    field.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png");
    field.setMaxFileSize(Attachment.MAX_BYTES);
    field.setMaxFiles(Attachment.MAX_COUNT);
    field.setUploadButton(new Button(text("audit.documents.add")));
    field.setDropLabel(new com.vaadin.flow.component.html.Span(text("audit.documents.drop")));
    field.setI18n(
        new UploadI18N()
            .setError(
                new UploadI18N.Error()
                    .setFileIsTooBig(text("audit.documents.too-big"))
                    .setIncorrectFileType(text("audit.documents.type"))
                    .setTooManyFiles(text("audit.documents.too-many"))));
    field.addFileRejectedListener(event -> refused.setText(event.getErrorMessage()));
    field.addFileRemovedListener(
        event -> uploads.removeIf(upload -> upload.name().equals(event.getFileName())));
    refused.addClassName("line-why");
    refused.getElement().setAttribute("role", "alert");
    add(field, refused);
  }

  List<Upload> uploads() {
    return List.copyOf(uploads);
  }
}
