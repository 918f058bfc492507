package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.demo.DemoProgress.Step;
import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.StartupNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts the demonstration how to enter. The database keeps only the hash of the demo
 * token, so the token itself waits for the next start in a file that only its owner reads.
 */
@Component
@ConditionalOnBooleanProperty("genos.demo")
class DemoAccess implements StartupNote {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccess.class);
  private static final String CENTRE = "A";

  private final DemoProgress progress;
  private final ApiTokens tokens;
  private final Path tokenFile;

  DemoAccess(DemoProgress progress, ApiTokens tokens, @Value("${genos.data}") String data) {
    this.progress = progress;
    this.tokens = tokens;
    this.tokenFile = Path.of(data, "demo-token");
  }

  @Override
  public List<String> lines() {
    if (progress.done(Step.REGISTERS).isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Usuarios de demostración (CUIL y contraseña):");
    for (Csv.Row user : Csv.read(DemoRegisters.USERS)) {
      lines.add(
          "  %-16s %s  %s".formatted(user.get("roles"), user.get("cuil"), user.get("password")));
    }
    lines.add("Token: " + token());
    return lines;
  }

  /** The one of the last start if it still opens, else a new one. */
  String token() {
    return kept().filter(token -> tokens.actor(token).isPresent()).orElseGet(this::issue);
  }

  private Optional<String> kept() {
    try {
      return Files.exists(tokenFile)
          ? Optional.of(Files.readString(tokenFile).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String issue() {
    String token = tokens.issue("API de demostración", DemoRegisters.centreId(CENTRE));
    try {
      keep(token);
    } catch (IOException e) {
      // The token still opens; only the next start will have to issue another.
      LOG.warn("No se pudo guardar el token de demostración en {}.", tokenFile, e);
    }
    return token;
  }

  private void keep(String token) throws IOException {
    Files.createDirectories(tokenFile.toAbsolutePath().getParent());
    Files.deleteIfExists(tokenFile);
    if (tokenFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          tokenFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(tokenFile, token);
  }
}
