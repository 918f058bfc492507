package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.AuditCase;
import ar.gov.isj.genos.audit.AuditEvent;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;

/** What laboratory and auditors said to each other, oldest first, with its documents. */
final class Conversation extends Section {

  private final Function<Attachment, Optional<Attachment.Content>> read;
  private final boolean inThePage;

  /**
   * @param read gives a document to whoever looks, or not
   * @param inThePage whether documents are shown; else they are links
   */
  Conversation(
      AuditCase shown, Function<Attachment, Optional<Attachment.Content>> read, boolean inThePage) {
    this.read = read;
    this.inThePage = inThePage;
    addClassName("thread");
    add(new H2(text("audit.thread")));
    if (shown.thread().isEmpty()) {
      Paragraph none = new Paragraph(text("audit.thread.none"));
      none.addClassName("secondary");
      add(none);
    }
    shown.thread().forEach(event -> add(message(shown, event)));
  }

  private Article message(AuditCase shown, AuditEvent event) {
    Paragraph who =
        new Paragraph(
            text(
                "audit.thread.who",
                event.side().word(),
                event.by().shown(),
                event.action().past(),
                EsAr.dateTime(event.by().at())));
    who.addClassName("secondary");
    Article message = new Article(who);
    message.addClassNames("message", "message-" + event.side().name());
    if (!event.message().isEmpty()) {
      Paragraph said = new Paragraph(event.message());
      said.addClassName("said");
      message.add(said);
    }
    shown.sentWith(event).forEach(attachment -> message.add(document(attachment)));
    return message;
  }

  private Component document(Attachment attachment) {
    Anchor link = new Anchor(handler(attachment), attachment.name());
    link.setTarget(AnchorTarget.BLANK);
    Div document = new Div(link);
    document.addClassName("document");
    if (inThePage) {
      if (attachment.mediaType().equals("application/pdf")) {
        IFrame page = new IFrame(handler(attachment));
        page.setTitle(attachment.name());
        document.add(page);
      } else {
        document.add(new Image(handler(attachment), attachment.name()));
      }
    }
    return document;
  }

  private DownloadHandler handler(Attachment attachment) {
    return DownloadHandler.fromInputStream(
            _ ->
                read.apply(attachment)
                    .map(
                        content ->
                            new DownloadResponse(
                                new ByteArrayInputStream(content.bytes()),
                                attachment.name(),
                                attachment.mediaType(),
                                content.bytes().length))
                    .orElseGet(() -> DownloadResponse.error(404)))
        .inline();
  }
}
