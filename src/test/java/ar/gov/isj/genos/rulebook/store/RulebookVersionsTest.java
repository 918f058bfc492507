package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New content becomes the next version; every version can be had again, from the database alone.
 */
class RulebookVersionsTest {

  @TempDir Path folder;

  private JdbcClient jdbc;
  private TransactionTemplate transactions;

  @BeforeEach
  void emptyDatabaseAndACopyOfTheShippedRulebook() throws IOException {
    var source = new DriverManagerDataSource(TestDatabase.newDatabase(), "postgres", "");
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    for (String name : List.of("rules", "decision-tables")) {
      try (Stream<Path> files = Files.walk(ShippedRulebook.FOLDER.resolve(name))) {
        files.forEach(this::copy);
      }
    }
  }

  @Test
  void aSecondStartWithTheSameFilesKeepsTheVersion() {
    RulebookRef first = start().current().ref();

    assertThat(start().current().ref()).isEqualTo(first);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void changedContentIsTheNextVersionAndTheOldOneCanBeHadAgain() throws IOException {
    Rulebook first = start().current();
    Path messages = folder.resolve("rules/mensajes.properties");
    Files.writeString(
        messages, Files.readString(messages).replace("{practica} ya está", "{practica} está"));
    RulebookVersions second = start();

    assertThat(second.current().ref().version()).isEqualTo(2);
    assertThat(second.current().ref().hash()).isNotEqualTo(first.ref().hash());
    Rulebook again = second.version(first.ref());
    assertThat(again.ref()).isEqualTo(first.ref());
    assertThat(again.messages().fill("CMB-01.mensaje", name -> name))
        .isEqualTo("practica ya está incluida en panel.");
    assertThat(again.table("frecuencia").canonicalText())
        .isEqualTo(first.table("frecuencia").canonicalText());
    assertThat(second.version(second.current().ref())).isSameAs(second.current());
  }

  @Test
  void aVersionThatNeverWasIsRefusedAndAChangedOneIsNoticed() {
    RulebookRef ref = start().current().ref();

    assertThatThrownBy(() -> start().version(new RulebookRef(7, ref.hash())))
        .isInstanceOf(IllegalArgumentException.class);
    RulebookVersions versions = start();
    jdbc.sql(
            """
            insert into rulebook_version (version, hash, content, activated_at)
            select 2, :hash, content, activated_at from rulebook_version
            """)
        .param("hash", "0".repeat(64))
        .update();
    assertThatThrownBy(() -> versions.version(new RulebookRef(2, "0".repeat(64))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no es el original");
  }

  @Test
  void aBrokenRulebookIsNeverStored() throws IOException {
    Files.delete(folder.resolve("decision-tables/coseguro/coseguro.drl.xlsx"));

    assertThatThrownBy(this::start).isInstanceOf(BrokenRulebook.class);
    assertThat(jdbc.sql("SELECT count(*) FROM rulebook_version").query(Long.class).single())
        .isZero();
  }

  private RulebookVersions start() {
    return new RulebookVersions(
        jdbc,
        new VersionStore(jdbc),
        transactions,
        new BusinessClock(Clock.systemUTC()),
        folder.toString());
  }

  private void copy(Path from) {
    Path to = folder.resolve(ShippedRulebook.FOLDER.relativize(from).toString());
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
