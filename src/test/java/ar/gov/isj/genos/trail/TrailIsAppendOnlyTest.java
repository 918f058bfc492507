package ar.gov.isj.genos.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@GenosTest
class TrailIsAppendOnlyTest {

  private static final Instant AT = Instant.parse("2020-06-22T13:13:00Z");
  private final Who who = new Who(UUID.randomUUID(), "27-ZAPALLO", UUID.randomUUID());

  @Autowired Owner owner;
  @Autowired Trail trail;
  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void keepsWhoDidWhatFromWhere() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("192.0.2.7");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      trail.record(new TrailEntry(AT, who, Action.ORDER_ISSUED, "596000", TrailEntry.OK));
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
    assertThat(
            sql.sql(
                    "select actor || ' ' || action || ' ' || subject || ' ' || result || ' '"
                        + " || address from trail_entry where actor_id = ?")
                .param(who.id())
                .query(String.class)
                .single())
        .isEqualTo("27-ZAPALLO ORDER_ISSUED 596000 OK 192.0.2.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail_entry set result = 'OK'",
        "update trail_entry set result = 'OK' where false",
        "delete from trail_entry",
        "truncate trail_entry"
      })
  void nothingCanBeChangedOrRemoved(String attempt) {
    owner.rolledBack(
        database ->
            assertThatThrownBy(() -> database.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("append-only"));
    assertThatThrownBy(() -> sql.sql(attempt).update())
        .rootCause()
        .hasMessageContaining("permission denied for table trail_entry");
  }

  /** The seeded fault: without the trigger the same statements pass, so it is what stops them. */
  @Test
  void withoutTheTriggerItWouldNotHold() {
    trail.record(new TrailEntry(AT, who, Action.SIGN_IN, "", "FAILED"));
    owner.rolledBack(
        database -> {
          database.sql("drop trigger trail_entry_append_only on trail_entry").update();
          assertThat(database.sql("update trail_entry set result = 'OK'").update()).isPositive();
        });
  }

  @Test
  void anActThatIsRolledBackLeavesNoEntry() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    Who undone = new Who(UUID.randomUUID(), "X", null);
    transaction.executeWithoutResult(
        status -> {
          trail.record(new TrailEntry(AT, undone, Action.ORDER_ISSUED, "1", TrailEntry.OK));
          status.setRollbackOnly();
        });
    assertThat(
            sql.sql("select count(*) from trail_entry where actor_id = ?")
                .param(undone.id())
                .query(Long.class)
                .single())
        .isZero();
    transaction.executeWithoutResult(
        status -> trail.record(new TrailEntry(AT, undone, Action.SIGN_OUT, "", TrailEntry.OK)));
    assertThat(
            sql.sql("select count(*) from trail_entry where actor_id = ?")
                .param(undone.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
