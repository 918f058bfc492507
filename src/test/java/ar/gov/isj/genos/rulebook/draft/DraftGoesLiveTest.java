package ar.gov.isj.genos.rulebook.draft;

import static ar.gov.isj.genos.rulebook.draft.Authors.ADA;
import static ar.gov.isj.genos.rulebook.draft.Authors.EMA;
import static ar.gov.isj.genos.rulebook.draft.Authors.PURPOSE;
import static ar.gov.isj.genos.rulebook.draft.Authors.TABLE;
import static ar.gov.isj.genos.rulebook.draft.Authors.hash;
import static ar.gov.isj.genos.rulebook.draft.Authors.said;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row is written by one person, approved by another, decides, and can be taken back. */
@DraftTest
class DraftGoesLiveTest {

  @Autowired DraftDesk desk;
  @Autowired DraftReview review;
  @Autowired Activation activation;
  @Autowired ActiveRulebook active;
  @Autowired VersionStore store;
  @Autowired Authors authors;
  @Autowired JdbcClient jdbc;
  @Autowired BusinessClock clock;

  @AfterEach
  void nothingFails() {
    authors.fails(null);
  }

  @Test
  void fromOneCellToTheActiveVersionAndBack() {
    Rulebook before = active.current();
    int other = authors.maximum() + 1;

    RulebookRef ref = authors.live(Integer.toString(other));

    assertThat(active.current().ref()).isEqualTo(ref);
    assertThat(ref.version()).isEqualTo(before.ref().version() + 1);
    assertThat(authors.maximum()).isEqualTo(other);
    VersionInfo info = store.info(ref.version()).orElseThrow();
    assertThat(info.author()).isEqualTo(ADA.label());
    assertThat(info.approver()).isEqualTo(EMA.label());
    String key = active.current().table(TABLE).rows().getFirst().key();
    VersionStore.PastChange last = store.history(TABLE, key).getFirst();
    assertThat(last.version().reason()).isEqualTo(PURPOSE.reason());
    assertThat(requireNonNull(last.change().after()).cell("maximo"))
        .isEqualTo(Integer.toString(other));
    assertThat(store.tableVersions(ref.version()).get(TABLE))
        .isEqualTo(requireNonNull(store.tableVersions(before.ref().version()).get(TABLE)) + 1);
    assertThat(store.tableVersions(ref.version()).get("coseguro"))
        .isEqualTo(store.tableVersions(before.ref().version()).get("coseguro"));

    DraftStep back =
        activation.rollback(before.ref().version(), "Era la cantidad equivocada.", EMA);

    assertThat(back).isInstanceOf(DraftStep.Live.class);
    assertThat(active.current().ref().version()).isEqualTo(ref.version() + 1);
    assertThat(active.current().ref().hash()).isEqualTo(before.ref().hash());
    assertThat(desk.find(requireNonNull(info.draft())).orElseThrow().state())
        .isEqualTo(DraftState.REPLACED);
  }

  @Test
  void whoWroteMayNotApproveNeitherHereNorInTheDatabase() {
    Draft draft = desk.open("De las dos", ADA);
    authors.maximum(draft, "7", EMA);
    Draft submitted = ((DraftStep.Done) review.submit(draft, PURPOSE, ADA)).draft();
    int version = active.current().ref().version();

    assertThat(review.approve(submitted, hash(submitted), "", null, EMA))
        .isInstanceOf(DraftStep.Refused.class);
    for (Editor who : List.of(ADA, EMA)) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          """
                          update rulebook_draft set state = 'SCHEDULED', approver_id = :who,
                            approver = 'x', decided_at = now(), activate_at = now() where id = :id
                          """)
                      .param("who", who.id())
                      .param("id", draft.id())
                      .update())
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(active.current().ref().version()).isEqualTo(version);
  }

  @Test
  void onlyWhatTheApproverSawIsApprovedAndNobodyChangesItMeanwhile() {
    Draft draft = authors.submitted("8");

    assertThat(review.approve(draft, "0".repeat(64), "", null, EMA))
        .isInstanceOf(DraftStep.Refused.class);
    assertThat(authors.maximum(draft, "9", ADA)).isInstanceOf(DraftStep.Overtaken.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update rulebook_draft set content = content || '0' where id = :id")
                    .param("id", draft.id())
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("not as it was submitted");
  }

  @Test
  void redScenariosStopItWhenItIsSubmittedAndWhenItGoesLive() {
    Draft draft = authors.submitted("11");
    authors.fails("Una glucemia por orden");
    int version = active.current().ref().version();

    assertThat(review.approve(draft, hash(draft), "", null, EMA))
        .isInstanceOf(DraftStep.Unproven.class);
    Draft other = desk.open("Otro", ADA);
    authors.maximum(other, "12", ADA);
    assertThat(review.submit(other, PURPOSE, ADA)).isInstanceOf(DraftStep.Unproven.class);
    assertThat(active.current().ref().version()).isEqualTo(version);
  }

  @Test
  void theSecondOfTwoAnalystsSeesWhoChangedWhatAndNothingIsLost() {
    Draft draft = desk.open("De dos personas", ADA);
    DraftRow seen = desk.rows(draft, TABLE).getFirst();
    desk.write(draft, TABLE, seen, said(seen).with("maximo", "5"), ADA);

    DraftStep second = desk.write(draft, TABLE, seen, said(seen).with("maximo", "6"), EMA);

    assertThat(second)
        .isInstanceOfSatisfying(
            DraftStep.RowOvertaken.class,
            overtaken -> {
              assertThat(said(overtaken.now()).cell("maximo")).isEqualTo("5");
              assertThat(requireNonNull(overtaken.now().last()).label()).isEqualTo(ADA.label());
            });
    assertThat(said(Authors.row(desk, draft, seen.key())).cell("maximo")).isEqualTo("5");
  }

  @Test
  void aDraftLeftBehindIsMergedCellByCellAndConflictsAreChosen() {
    Draft late = desk.open("El que llega tarde", ADA);
    DraftRow first = desk.rows(late, TABLE).getFirst();
    DraftRow second = desk.rows(late, TABLE).get(1);
    desk.write(late, TABLE, first, said(first).with("maximo", "21"), ADA);
    desk.write(late, TABLE, second, said(second).with("norma", "Otra norma"), ADA);
    authors.live("22");

    assertThat(review.submit(late, PURPOSE, ADA)).isInstanceOf(DraftStep.Refused.class);
    Map<String, TableMerge> merges = desk.merges(late);
    assertThat(requireNonNull(merges.get(TABLE)).conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.mine()).isEqualTo("21");
              assertThat(conflict.theirs()).isEqualTo("22");
            });
    Draft updated =
        ((DraftStep.Done)
                desk.update(
                    late,
                    Map.of(
                        TABLE,
                        Set.of(requireNonNull(merges.get(TABLE)).conflicts().getFirst().id())),
                    ADA))
            .draft();

    assertThat(said(Authors.row(desk, updated, first.key())).cell("maximo")).isEqualTo("21");
    assertThat(said(Authors.row(desk, updated, second.key())).cell("norma"))
        .isEqualTo("Otra norma");
    assertThat(review.submit(updated, PURPOSE, ADA)).isInstanceOf(DraftStep.Done.class);
  }

  @Test
  void rowsAreAddedWithNewKeysRemovedAndBroughtBack() {
    Draft draft = desk.open("Altas y bajas", ADA);
    List<DraftRow> rows = desk.rows(draft, TABLE);
    RowText copied = said(rows.getFirst()).with("solo_plan", "PMI");
    desk.add(draft, TABLE, rows.getFirst().key(), copied, ADA);
    desk.add(draft, TABLE, null, copied, ADA);
    desk.write(draft, TABLE, rows.get(1), null, ADA);

    List<DraftRow> after = desk.rows(draft, TABLE);
    assertThat(after).hasSize(rows.size() + 2);
    assertThat(after.get(1).status()).isEqualTo(DraftRow.Status.ADDED);
    assertThat(after.getLast().status()).isEqualTo(DraftRow.Status.ADDED);
    assertThat(after).extracting(DraftRow::key).doesNotHaveDuplicates();
    DraftRow removed = Authors.row(desk, draft, rows.get(1).key());
    assertThat(removed.status()).isEqualTo(DraftRow.Status.REMOVED);
    desk.write(draft, TABLE, removed, removed.base(), ADA);
    assertThat(Authors.row(desk, draft, rows.get(1).key()).status())
        .isEqualTo(DraftRow.Status.SAME);
  }

  @Test
  void itGoesLiveAtItsHour() throws InterruptedException {
    Draft draft = authors.submitted("31");
    int before = active.current().ref().version();
    Instant at = clock.now().plusMillis(300);
    assertThat(review.approve(draft, hash(draft), "A su hora", at, EMA))
        .isInstanceOf(DraftStep.Done.class);
    assertThat(desk.find(draft.id()).orElseThrow().state()).isEqualTo(DraftState.SCHEDULED);

    while (active.current().ref().version() == before) {
      Thread.sleep(20);
    }

    Draft live = desk.find(draft.id()).orElseThrow();
    assertThat(live.state()).isEqualTo(DraftState.ACTIVE);
    assertThat(active.current().ref().version()).isEqualTo(live.version());
    assertThat(authors.maximum()).isEqualTo(31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update rulebook_version set reason = 'otra'",
        "delete from rulebook_version",
        "truncate rulebook_row_change",
        "delete from rulebook_draft",
        "update rulebook_draft_edit set after = null",
        "insert into rulebook_draft_transition values ('DRAFT', 'ACTIVE')",
        "update rulebook_draft set state = 'ACTIVE', version = 1 where state = 'DRAFT'",
        "update rulebook_draft set state = 'DRAFT' where state in ('ACTIVE', 'REPLACED')"
      })
  void theDatabaseRefusesToRewriteHistoryOrSkipAStep(String statement) {
    desk.open("Un borrador", ADA);
    authors.live(Integer.toString(authors.maximum() == 41 ? 42 : 41));

    assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
  }
}
