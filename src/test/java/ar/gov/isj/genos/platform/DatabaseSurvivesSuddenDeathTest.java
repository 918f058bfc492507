package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that was committed is there after GENOS is killed, and the next start just works. */
class DatabaseSurvivesSuddenDeathTest {

  @TempDir Path data;

  @Test
  void keepsEveryCommittedRowWhenTheProcessIsKilled() throws Exception {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int committed = 0;
    try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
      while (committed < 200) {
        String line = said.readLine();
        assertThat(line).as("the victim ended before it was killed").isNotNull();
        committed = Integer.parseInt(line);
      }
      assertThatThrownBy(() -> EmbeddedDatabase.start(data))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("ya está en marcha con los datos de " + data);
      victim.destroyForcibly().waitFor();
    }
    ProcessHandle orphan = postmaster();
    assertThat(orphan.isAlive()).as("the killed process leaves its PostgreSQL behind").isTrue();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
      assertThat(rows(database)).isGreaterThanOrEqualTo(committed);
    }
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void startsWhenTheNumberLeftBehindBelongsToAnotherProgram() throws Exception {
    EmbeddedDatabase.start(data).close();
    Files.writeString(
        data.resolve("postgres/postmaster.pid"),
        "%d\n%s\n".formatted(ProcessHandle.current().pid(), data.resolve("postgres")));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(connect(database).isValid(1)).isTrue();
    }
  }

  @Test
  void refusesWhoDoesNotKnowThePassword() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, "otra"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static int rows(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = connect(database);
        var result = connection.createStatement().executeQuery("select count(*) from survivors")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
  }

  /** Commits rows, says how many, until it is killed. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
      try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
          Connection connection = connect(database);
          var statement = connection.createStatement()) {
        statement.execute("create table survivors (id serial primary key)");
        for (int committed = 1; ; committed++) {
          statement.execute("insert into survivors default values");
          System.out.println(committed);
        }
      }
    }
  }
}
