package ar.gov.isj.genos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.AuditState;
import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The first start loads the demonstration; the second changes nothing. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(
    properties = {"genos.demo=true", "genos.today=2020-06-22", "genos.data=target/demo-load-test"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoLoadTest {

  private static final String CONTROLLER = "27288866649";

  private static final List<String> TABLES =
      List.of(
          "centre",
          "provider",
          "prescriber",
          "member",
          "app_user",
          "authorization_order",
          "authorization_line",
          "idempotency_key",
          "audit_request",
          "audit_event",
          "demo_load");

  @Autowired DemoLoad load;
  @Autowired DemoAccess access;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient jdbc;

  @Test
  void aSecondStartChangesNothing() {
    Map<String, Long> first = counts();
    load.run(new DefaultApplicationArguments());

    assertThat(counts()).isEqualTo(first);
    assertThat(first.get("centre")).isEqualTo(3);
    assertThat(first.get("app_user")).isEqualTo(7);
    assertThat(first.get("member")).isGreaterThanOrEqualTo(300);
    assertThat(first.get("authorization_order")).isGreaterThanOrEqualTo(1_000);
  }

  /** A data directory that an older release made, when fewer people took part. */
  @Test
  void anOlderDemonstrationGetsWhoJoinedSince() {
    Map<String, Long> whole = counts();
    jdbc.sql(
            "delete from app_user_role where app_user_id in (select id from app_user where cuil = ?)")
        .param(CONTROLLER)
        .update();
    jdbc.sql("delete from app_user where cuil = ?").param(CONTROLLER).update();
    jdbc.sql("delete from demo_load where step = 'AUDITS'").update();

    load.run(new DefaultApplicationArguments());

    assertThat(counts()).isEqualTo(whole);
  }

  @Test
  void requestsForAuditWaitInEveryState() {
    assertThat(
            jdbc.sql("SELECT state, count(*) AS number FROM audit_request GROUP BY state")
                .query(
                    (row, index) ->
                        Map.entry(AuditState.valueOf(row.getString("state")), row.getInt("number")))
                .list())
        .containsExactlyInAnyOrder(
            Map.entry(AuditState.PENDING, 5),
            Map.entry(AuditState.AWAITING_DOCUMENTS, 1),
            Map.entry(AuditState.AUTHORIZED, 1),
            Map.entry(AuditState.PARTIALLY_AUTHORIZED, 1),
            Map.entry(AuditState.REJECTED, 1),
            Map.entry(AuditState.ISSUED, 4),
            Map.entry(AuditState.ANNULLED, 1));
  }

  @Test
  void aFirstStartThatWasCutShortIsFinishedWithoutRepeatingAnOrder() {
    Map<String, Long> first = counts();
    jdbc.sql("DELETE FROM demo_load WHERE step IN ('HISTORY', 'AUDITS')").update();
    load.run(new DefaultApplicationArguments());

    assertThat(counts()).isEqualTo(first);
  }

  @Test
  void theTokenThatIsPrintedOpensAndIsTheSameAtTheNextStart() {
    String token = access.token();

    assertThat(access.lines()).contains("Token: " + token);
    assertThat(tokens.actor(token).orElseThrow().provider().licence()).isEqualTo(127);
    assertThat(access.token()).isEqualTo(token);
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : TABLES) {
      counts.put(table, jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }
    return counts;
  }
}
