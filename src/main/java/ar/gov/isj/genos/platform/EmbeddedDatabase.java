package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL run by GENOS itself on loopback, durable: its directory outlives the process, and also
 * the sudden death of it.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String USER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Set<PosixFilePermission> ONLY_OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** Another process may take a free port before PostgreSQL does. */
  private static final int START_ATTEMPTS = 3;

  private final DataDirectory directory;
  private final PostgresPrograms programs;
  private final Path cluster;
  private final String password;
  private int port;

  private EmbeddedDatabase(DataDirectory directory) throws IOException {
    this.directory = directory;
    Path output = directory.resolve("postgres.log");
    this.programs = PostgresPrograms.in(directory.resolve("postgres-programs"), output);
    this.cluster = directory.resolve("postgres");
    Path passwordFile = directory.resolve("postgres.password");
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      create(passwordFile);
    }
    this.password = Files.readString(passwordFile).strip();
    stopOrphan();
    launch(output);
  }

  /**
   * @param dataDirectory made if missing; held until closed
   * @throws CannotStart if it is held by another process or PostgreSQL does not start
   */
  static EmbeddedDatabase start(Path dataDirectory) throws IOException {
    DataDirectory directory = DataDirectory.hold(dataDirectory);
    try {
      return new EmbeddedDatabase(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    if (control("stop", "-m", "fast") != 0) {
      LOG.warn("PostgreSQL did not stop: {}", programs.lastOutput());
    }
    directory.close();
  }

  private void create(Path passwordFile) throws IOException {
    Files.deleteIfExists(passwordFile);
    Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
    Files.writeString(passwordFile, Secrets.random());
    // Made beside its place and moved there when whole: an interrupted start leaves no half
    // cluster.
    Path unfinished = directory.resolve("postgres.new");
    FileSystemUtils.deleteRecursively(unfinished);
    int status =
        programs.run(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The machine's own locale would sort differently elsewhere.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (status != 0) {
      throw new CannotStart(
          "No se pudo crear la base de datos en %s: %s".formatted(cluster, programs.lastOutput()));
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * When GENOS was killed, its PostgreSQL may still run. The directory is ours alone, so whoever
   * serves it is that one. A process number left behind may also belong to a stranger by now.
   */
  private void stopOrphan() throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
    if (lines.size() > 1 && runs(lines.get(0), lines.get(1))) {
      LOG.info("Stopping the PostgreSQL of an interrupted run");
      if (control("stop", "-m", "fast") != 0) {
        throw new CannotStart(
            "Sigue en marcha el PostgreSQL de una ejecución interrumpida (proceso %s). Deténgalo y vuelva a intentar."
                .formatted(lines.getFirst()));
      }
    }
    Files.deleteIfExists(pidFile);
  }

  private boolean runs(String pid, String servedDirectory) throws IOException {
    Path served = Path.of(servedDirectory);
    return pid.strip().matches("\\d{1,18}")
        && Files.exists(served)
        && Files.isSameFile(served, cluster)
        && ProcessHandle.of(Long.parseLong(pid.strip()))
            .flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("/postgres"))
            .isPresent();
  }

  private void launch(Path output) throws IOException {
    for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      port = freePort();
      String settings =
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100 -c timezone=UTC -c log_error_verbosity=terse"
              .formatted(port);
      if (control("start", "-l", output.toString(), "-o", settings) == 0) {
        return;
      }
    }
    throw new CannotStart(
        "PostgreSQL no pudo iniciar con los datos de %s: %s Vea %s."
            .formatted(cluster, programs.lastOutput(), output));
  }

  private int control(String action, String... arguments) throws IOException {
    List<String> all =
        Stream.concat(
                Stream.of(action, "-D", cluster.toString(), "-w", "-t", "60"), Stream.of(arguments))
            .toList();
    return programs.run("pg_ctl", all.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
