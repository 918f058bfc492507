package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.support.GenosTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever program writes: a step that is not in the table of transitions does not commit. */
@GenosTest
@Import({Fixture.class, Cases.class})
class DatabaseRefusesIllegalStepsTest {

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private AuditRequest request;

  @BeforeEach
  void rejected() {
    request = cases.in(AuditState.REJECTED, fixture.actor(), Cases.auditor("LUPA SEVERA"));
  }

  @Test
  void holdsTheSameTableAsTheProgram() {
    List<String> stored =
        jdbc.sql(
                "select action || ' ' || side || ' ' || from_state || ' ' || to_state"
                    + " from audit_transition")
            .query(String.class)
            .list();
    assertThat(new TreeSet<>(stored))
        .isEqualTo(
            Transitions.ALL.stream()
                .map(
                    one ->
                        "%s %s %s %s"
                            .formatted(
                                one.action(),
                                one.side(),
                                one.from() == null ? "NEW" : one.from(),
                                one.to()))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The same, drawn for people. */
  @Test
  void andTheDrawingToo() throws Exception {
    assertThat(Files.readString(Path.of("docs/audit-states.md"))).isEqualTo(StateDrawing.text());
  }

  @ParameterizedTest
  @EnumSource(AuditState.class)
  void noStateWithoutItsEvent(AuditState state) {
    assertRefused(
        "update audit_request set state = '%s', version = version + 1 where number = %s"
            .formatted(state, request.number()));
  }

  @Test
  void noIllegalEvent() {
    assertRefused(event("CONFIRM", "LABORATORY", "REJECTED", "ISSUED"));
  }

  @Test
  void noEventThatBeginsElsewhere() {
    assertRefused(event("CONFIRM", "LABORATORY", "AUTHORIZED", "ISSUED"));
  }

  @Test
  void noAuditorsStepByALaboratory() {
    assertRefused(event("SIGN", "LABORATORY", "PENDING", "AUTHORIZED"));
  }

  @Test
  void noEventWithoutItsRequest() {
    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          jdbc.sql(event("ANNUL", "LABORATORY", "REJECTED", "ANNULLED")).update();
                          jdbc.sql(event("ANNUL", "LABORATORY", "REJECTED", "ANNULLED")).update();
                        }))
        .hasMessageContaining("audit_event");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set message = 'otra cosa'",
        "delete from audit_event",
        "truncate audit_event cascade",
        "delete from audit_request",
        "delete from audit_attachment",
        "insert into audit_transition values ('CONFIRM', 'LABORATORY', 'REJECTED', 'ISSUED')",
        "update audit_request set version = 1, state = 'PENDING'",
        "update audit_request set member_id = gen_random_uuid(), version = version + 1"
      })
  void noRewritingOfHistory(String sql) {
    assertRefused(sql);
  }

  /** A legal step by hand is taken: the refusals above are not of everything. */
  @Test
  void whatIsLegalCommits() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql(event("ANNUL", "LABORATORY", "REJECTED", "ANNULLED")).update();
              jdbc.sql(
                      "update audit_request set state = 'ANNULLED', annulled_at = now(),"
                          + " version = version + 1 where number = "
                          + request.number())
                  .update();
            });
    assertThat(
            jdbc.sql("select state from audit_request where number = " + request.number())
                .query(String.class)
                .single())
        .isEqualTo("ANNULLED");
  }

  private String event(String action, String side, String from, String to) {
    return """
    insert into audit_event
      (audit_number, version, action, side, from_state, to_state, at, actor_id, actor, actor_name,
       message)
    values (%s, %d, '%s', '%s', '%s', '%s', now(), gen_random_uuid(), 'x', 'x', '')
    """
        .formatted(request.number(), request.version() + 1, action, side, from, to);
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .hasMessageMatching("(?s).*(audit_|append-only|violates|cannot follow).*");
    assertThat(cases.desk.find(request.number(), actorOf(request)).orElseThrow().request().state())
        .isEqualTo(AuditState.REJECTED);
  }

  private static ar.gov.isj.genos.identity.Actor actorOf(AuditRequest request) {
    return new ar.gov.isj.genos.identity.Actor(
        java.util.UUID.randomUUID(), "x", request.centre(), request.provider());
  }
}
