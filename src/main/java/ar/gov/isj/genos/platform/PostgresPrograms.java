package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the release into the data directory: nobody else can
 * have put others there, and a cleaned temporary directory does not stop a running database.
 */
final class PostgresPrograms {

  private static final long LONGEST_RUN_SECONDS = 120;

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  private final Path bin;
  private final Path output;
  private final List<String> prefix;

  private PostgresPrograms(Path bin, Path output) throws IOException {
    this.bin = bin;
    this.output = output;
    this.prefix = asRoot() ? NAMESPACE : List.of();
    if (asRoot() && execute(Stream.concat(NAMESPACE.stream(), Stream.of("true")).toList()) != 0) {
      throw new CannotStart(
          "PostgreSQL no puede ejecutarse como root aquí. Inicie GENOS con otro usuario o indique una base con GENOS_DB_URL.");
    }
  }

  /**
   * @param directory where they are, or are put if missing or incomplete
   * @param output file to which what they print is added
   */
  static PostgresPrograms in(Path directory, Path output) throws IOException {
    Path complete = directory.resolve("complete-" + archive());
    if (!Files.exists(complete)) {
      delete(directory);
      unpack(directory);
      Files.createFile(complete);
    }
    return new PostgresPrograms(directory.resolve("bin"), output);
  }

  /**
   * Runs one to its end.
   *
   * @return its exit status
   */
  int run(String program, String... arguments) throws IOException {
    Stream<String> command =
        Stream.concat(Stream.of(bin.resolve(program).toString()), Stream.of(arguments));
    return execute(Stream.concat(prefix.stream(), command).toList());
  }

  private int execute(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    try {
      if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " did not end within " + LONGEST_RUN_SECONDS + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(command + " was interrupted", e);
    }
  }

  private static boolean asRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static String archive() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> System.getProperty("os.arch");
        };
    return "postgres-%s-%s.txz".formatted(system, machine);
  }

  private static void unpack(Path directory) throws IOException {
    try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw new CannotStart(
            "Esta versión no trae PostgreSQL para %s %s. Indique uno con GENOS_DB_URL."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, directory);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path directory)
      throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("Outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, directory.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      if (target.getParent() != null && target.getParent().endsWith("bin")) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  /** The last lines that the programs printed. */
  String lastOutput() throws IOException {
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
