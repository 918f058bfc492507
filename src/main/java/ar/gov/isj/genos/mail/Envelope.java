package ar.gov.isj.genos.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail as it travels: text and HTML of the same words, one recipient. */
final class Envelope extends MimeMessage {

  private final String messageId;

  private Envelope(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static MimeMessage of(Session session, Mail mail, UUID id, MailAddress from, Instant now)
      throws MessagingException {
    String domain = from.text().substring(from.text().indexOf('@') + 1);
    Envelope envelope = new Envelope(session, "<" + id + "@" + domain + ">");
    MimeMessageHelper parts =
        new MimeMessageHelper(
            envelope,
            MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
            StandardCharsets.UTF_8.name());
    parts.setFrom(from.text());
    parts.setTo(mail.to().text());
    parts.setSubject(mail.subject());
    parts.setText(mail.text(), mail.html());
    parts.setSentDate(Date.from(now));
    envelope.setHeader("Auto-Submitted", "auto-generated");
    envelope.setHeader("Content-Language", "es-AR");
    return envelope;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
