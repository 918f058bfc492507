package ar.gov.isj.genos.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to a mail server. */
final class SmtpPost implements Post {

  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final MailAddress from;
  private final Clock clock;

  SmtpPost(MailSettings settings, Clock clock) {
    this.from = new MailAddress(settings.from().strip());
    this.clock = clock;
    server.setHost(settings.host().strip());
    server.setPort(settings.port());
    boolean known = !settings.user().isBlank();
    Properties smtp = server.getJavaMailProperties();
    smtp.setProperty("mail.smtp.connectiontimeout", "10000");
    smtp.setProperty("mail.smtp.timeout", "20000");
    smtp.setProperty("mail.smtp.writetimeout", "20000");
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (settings.tls().equals("implicit")) {
      smtp.setProperty("mail.smtp.ssl.enable", "true");
    } else {
      smtp.setProperty("mail.smtp.starttls.enable", "true");
      // A user's password never travels in the clear.
      boolean required = known || settings.tls().equals("required");
      smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(required));
    }
    if (known) {
      server.setUsername(settings.user());
      server.setPassword(settings.password());
      smtp.setProperty("mail.smtp.auth", "true");
    }
  }

  @Override
  public void send(Mail mail, UUID id) {
    try {
      server.send(Envelope.of(server.getSession(), mail, id, from, clock.instant()));
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    } catch (MailSendException e) {
      for (Exception cause : e.getMessageExceptions()) {
        if (refusedForGood(cause)) {
          throw new Undeliverable(cause);
        }
      }
      throw e;
    }
  }

  /** An address that the server refuses only for now is not among the invalid ones. */
  private static boolean refusedForGood(Exception failure) {
    Address @Nullable [] invalid =
        failure instanceof SendFailedException refused ? refused.getInvalidAddresses() : null;
    return invalid != null && invalid.length > 0;
  }

  @Override
  public String note() {
    return "";
  }
}
