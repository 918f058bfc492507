package ar.gov.isj.genos.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.UUID;

/** For demonstrations without a mail server: each mail becomes a file that a mail reader opens. */
final class MailFolder implements Post {

  private static final MailAddress FROM = new MailAddress("genos@demostracion.example");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;
  private final Clock clock;

  MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail, UUID id) {
    String name = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-" + id;
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(name + ".part");
      try (OutputStream file = Files.newOutputStream(unfinished)) {
        Envelope.of(Session.getInstance(new Properties()), mail, id, FROM, clock.instant())
            .writeTo(file);
      }
      Files.move(unfinished, folder.resolve(name + ".eml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String note() {
    return "Correo: los mensajes no salen; quedan como archivos en "
        + folder.toAbsolutePath().normalize();
  }
}
