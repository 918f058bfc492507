package ar.gov.isj.genos.rulebook.draft;

import static ar.gov.isj.genos.rulebook.draft.Authors.ADA;
import static ar.gov.isj.genos.rulebook.draft.Authors.EMA;
import static ar.gov.isj.genos.rulebook.draft.Authors.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Ten workbooks an hour, 200 MB in open drafts and ten seconds a file, over all nodes. */
@DraftTest
class UploadsAreLimitedTest {

  private static final UploadLimits USUAL =
      new UploadLimits(10, DataSize.ofMegabytes(200), Duration.ofSeconds(10));

  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired DraftRecord record;
  @Autowired BusinessClock business;
  @Autowired DraftDesk desk;
  @Autowired ScenarioSheet sheet;
  @Autowired ActiveRulebook active;

  private final MutableClock clock = new MutableClock();
  private TransactionTemplate transactions;
  private Editor who = ADA;

  @BeforeEach
  void somebodyNew() {
    transactions = new TransactionTemplate(transactionManager);
    who = new Editor(UUID.randomUUID(), "27999888777", "LUPA, Eva", true, false);
  }

  @Test
  void theEleventhInAnHourIsToldWhenToTryAgain() {
    UploadTurns one = node(USUAL);
    UploadTurns other = node(USUAL);
    for (int i = 0; i < 10; i++) {
      assertThat(ask(i % 2 == 0 ? one : other)).isEmpty();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(ask(other))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("Ya subió 10 archivos en una hora")
                    .contains("desde las 10:00 del 02/03/2026"));
    assertThat(refusals()).containsExactly("REFUSED HOUR");
    assertThat(ask(one, EMA)).isEmpty();
    clock.advance(Duration.ofMinutes(50));
    assertThat(ask(one)).isEmpty();
    assertThat(ask(one)).isPresent();
  }

  /** The seeded fault. */
  @Test
  void withoutTheCountTheEleventhWouldPass() {
    UploadTurns node = node(USUAL);
    for (int i = 0; i < 10; i++) {
      assertThat(ask(node)).isEmpty();
    }
    assertThat(ask(node)).isPresent();
    sql.sql("delete from rulebook_upload where by_id = ?").param(who.id()).update();
    assertThat(ask(node)).isEmpty();
  }

  @Test
  void sixteenAtTheSameTimeAreTen() throws Exception {
    UploadTurns node = node(USUAL);
    List<Future<Boolean>> asked = new ArrayList<>();
    try (ExecutorService several = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        asked.add(several.submit(() -> ask(node).isEmpty()));
      }
    }
    int taken = 0;
    for (Future<Boolean> one : asked) {
      taken += one.get() ? 1 : 0;
    }
    assertThat(taken).isEqualTo(10);
  }

  @Test
  void whoFilledOpenDraftsFinishesSomeFirst() {
    UploadTurns narrow = node(new UploadLimits(10, DataSize.ofBytes(400), USUAL.reading()));
    Draft draft = desk.open("Muchas filas", who);
    assertThat(ask(narrow)).isEmpty();
    TableText seen = desk.text(draft, TABLE);
    List<RowText> rows = new ArrayList<>(seen.rows());
    rows.replaceAll(row -> row.with("maximo", "31"));
    desk.become(draft, TABLE, seen, new TableText(TABLE, rows), who);

    assertThat(ask(narrow))
        .hasValueSatisfying(why -> assertThat(why).contains("Descarte los borradores"));
    assertThat(ask(node(USUAL))).isEmpty();
    assertThat(refusals()).containsExactly("REFUSED STORED");
    desk.discard(draft, who);
    assertThat(ask(narrow)).isEmpty();
  }

  @Test
  void aFileThatTakesTooLongIsStoppedAndNothingIsStored() {
    Draft draft = desk.open("Lento", who);
    TableHeader header = active.current().table(TABLE).header();
    byte[] workbook = files(node(USUAL)).download(draft, header, who);
    TableText before = desk.text(draft, TABLE);

    TableFiles.Upload upload =
        files(node(new UploadLimits(10, USUAL.stored(), Duration.ZERO)))
            .read(draft, header, workbook, who);

    assertThat(upload)
        .isInstanceOfSatisfying(
            TableFiles.Upload.Refused.class,
            refused -> assertThat(refused.why()).contains("se interrumpió; no se guardó nada"));
    assertThat(refusals()).containsExactly("REFUSED TIME");
    assertThat(desk.text(draft, TABLE)).isEqualTo(before);
    // The same file in the usual time.
    assertThat(files(node(USUAL)).read(draft, header, workbook, who))
        .isInstanceOf(TableFiles.Upload.Read.class);
  }

  private Optional<String> ask(UploadTurns node) {
    return ask(node, who);
  }

  private Optional<String> ask(UploadTurns node, Editor editor) {
    return Objects.requireNonNull(
        transactions.execute(status -> node.refusal("borrador 1, tabla " + TABLE, editor)));
  }

  private List<String> refusals() {
    return sql.sql(
            """
            select result from trail_entry
            where action = 'RULEBOOK_UPLOAD_REFUSED' and actor_id = ? order by id
            """)
        .param(who.id())
        .query(String.class)
        .list();
  }

  private UploadTurns node(UploadLimits limits) {
    return new UploadTurns(sql, limits, record, business, clock);
  }

  private TableFiles files(UploadTurns turns) {
    return new TableFiles(sql, transactionManager, desk, sheet, record, business, turns);
  }
}
