package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.xlsx.TableReader;
import ar.gov.isj.genos.rulebook.xlsx.TableWriter;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A start with other rows in the release's files: a draft to merge, and what decides stays. */
class AReleaseOnlyProposesRowsTest {

  private static final String TABLE = "cantidad-por-orden";

  @TempDir Path folder;

  private JdbcClient jdbc;
  private TransactionTemplate transactions;

  @BeforeEach
  void version1OfTheShippedRulebook() throws IOException {
    var source = new DriverManagerDataSource(TestDatabase.newDatabase(), "postgres", "");
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    for (String name : List.of("rules", "decision-tables")) {
      try (Stream<Path> files = Files.walk(ShippedRulebook.FOLDER.resolve(name))) {
        files.forEach(this::copy);
      }
    }
    assertThat(start().current().ref().version()).isEqualTo(1);
  }

  @Test
  void changedRowsBecomeADraftOfNobodyAndTheActiveVersionStays() {
    RulebookRef before = start().current().ref();
    release(TABLE, row -> row.key().equals("QTY-0001") ? row.with("maximo", "17") : row);

    RulebookVersions after = start();

    assertThat(after.current().ref()).isEqualTo(before);
    assertThat(maximum(TableText.of(after.current().table(TABLE)))).isNotEqualTo("17");
    Map<String, Object> draft =
        jdbc.sql("select id, state, base_version, author_id, stopped from rulebook_draft")
            .query()
            .singleRow();
    assertThat(draft).containsEntry("state", "DRAFT").containsEntry("base_version", 1);
    assertThat(draft.get("author_id")).isNull();
    assertThat(draft.get("stopped")).isNull();
    assertThat(proposed(id(draft), after)).containsExactly("QTY-0001");
  }

  @Test
  void aSecondStartProposesNothingAgain() {
    release(TABLE, row -> row.key().equals("QTY-0001") ? row.with("maximo", "17") : row);

    start();
    start();

    assertThat(jdbc.sql("select count(*) from rulebook_draft").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void aCellThatAnalystsChangedTooStaysTheirsAndTheOtherIsTold() {
    analysts(row -> row.key().equals("QTY-0001") ? row.with("maximo", "12") : row);
    release(
        TABLE,
        row ->
            switch (row.key()) {
              case "QTY-0001" -> row.with("maximo", "17");
              case "QTY-0002" -> row.with("maximo", "18");
              default -> row;
            });

    RulebookVersions after = start();

    assertThat(after.current().ref().version()).isEqualTo(2);
    assertThat(maximum(TableText.of(after.current().table(TABLE)))).isEqualTo("12");
    Map<String, Object> draft =
        jdbc.sql("select id, stopped from rulebook_draft").query().singleRow();
    assertThat(String.valueOf(draft.get("stopped")))
        .contains("cantidad-por-orden QTY-0001, maximo: «17» en lugar de «12»")
        .doesNotContain("QTY-0002");
    TableText proposal = proposal(id(draft), after);
    assertThat(maximum(proposal)).isEqualTo("12");
    assertThat(proposed(id(draft), after)).containsExactly("QTY-0002");
  }

  @Test
  void codeOfAReleaseRunsAtOnceOverTheRowsOfTheAnalysts() throws IOException {
    analysts(row -> row.key().equals("QTY-0001") ? row.with("maximo", "12") : row);
    Path messages = folder.resolve("rules/mensajes.properties");
    Files.writeString(
        messages, Files.readString(messages).replace("{practica} ya está", "{practica} está"));

    RulebookVersions after = start();

    assertThat(after.current().ref().version()).isEqualTo(3);
    assertThat(maximum(TableText.of(after.current().table(TABLE)))).isEqualTo("12");
    assertThat(after.current().messages().fill("CMB-01.mensaje", name -> name))
        .startsWith("practica está incluida");
    assertThat(jdbc.sql("select count(*) from rulebook_draft").query(Long.class).single()).isZero();
  }

  @Test
  void aReleaseWhoseRowsCannotBeReadStartsNothing() throws IOException {
    Path file = folder.resolve("decision-tables/%1$s/%1$s.drl.xlsx".formatted(TABLE));
    Files.write(file, new byte[] {1, 2, 3});

    assertThatThrownBy(this::start).isInstanceOf(BrokenRulebook.class);
    assertThat(jdbc.sql("select count(*) from rulebook_version").query(Long.class).single())
        .isEqualTo(1);
  }

  /** Other rows in the release's file. */
  private void release(String table, UnaryOperator<RowText> change) {
    Path file = folder.resolve("decision-tables/%1$s/%1$s.drl.xlsx".formatted(table));
    TableHeader header = ShippedRulebook.rulebook().table(table).header();
    try {
      Table read =
          TableReader.read(header, "x", Files.readAllBytes(file), new ArrayList<>()).orElseThrow();
      Files.write(file, TableWriter.write(header, changed(TableText.of(read), change), "", null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A version whose rows analysts changed: the next one. */
  private void analysts(UnaryOperator<RowText> change) {
    VersionStore store = new VersionStore(jdbc);
    transactions.executeWithoutResult(
        status -> {
          RulebookRef newest = store.newest().orElseThrow();
          RulebookContent content = store.content(newest);
          TableHeader header = ShippedRulebook.rulebook().table(TABLE).header();
          TableText rows = changed(content.table(TABLE).orElseThrow(), change);
          Table table = TypedTable.read(header, rows).table().orElseThrow();
          store.add(NewVersion.ofRelease(Instant.EPOCH), content.with(List.of(table)), newest);
        });
  }

  private static TableText changed(TableText table, UnaryOperator<RowText> change) {
    return new TableText(table.table(), table.rows().stream().map(change).toList());
  }

  private TableText proposal(long draft, RulebookVersions versions) {
    return new DraftRows(jdbc, draft, TableText.of(versions.current().table(TABLE))).text();
  }

  private static long id(Map<String, Object> draft) {
    return ((Number) Objects.requireNonNull(draft.get("id"))).longValue();
  }

  /** Rows that the draft has otherwise. */
  private List<String> proposed(long draft, RulebookVersions versions) {
    return new DraftRows(jdbc, draft, TableText.of(versions.current().table(TABLE)))
        .all().stream()
            .filter(row -> row.status() == DraftRow.Status.CHANGED)
            .map(DraftRow::key)
            .toList();
  }

  private static String maximum(TableText table) {
    return Objects.requireNonNull(table.rows().getFirst()).cell("maximo");
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
