package ar.gov.isj.genos.trail;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.trail.SecurityEvents.Event;
import ar.gov.isj.genos.trail.SecurityEvents.Left;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** LOG-01: each security event is written with who, what, when, from where and how it ended. */
@GenosTest
@AutoConfigureMockMvc
@Import({SecurityEvents.class, Fixture.class, Authors.class})
class SecurityEventsAreOnRecordTest {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Autowired SecurityEvents events;
  @Autowired Sieve trail;
  @Autowired JdbcClient sql;
  @Autowired BusinessClock clock;

  /** The trail of the application, which forgets one kind when a test wants to see that noticed. */
  static class Sieve extends Trail {

    private volatile @Nullable Action dropped;

    Sieve(JdbcClient jdbc) {
      super(jdbc);
    }

    /** Not a field to be set: tests hold the proxy around this. */
    public void drop(@Nullable Action kind) {
      dropped = kind;
    }

    @Override
    public void record(TrailEntry entry) {
      if (entry.action() != dropped) {
        super.record(entry);
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Writer {

    @Bean
    @Primary
    Sieve sieve(JdbcClient jdbc) {
      return new Sieve(jdbc);
    }
  }

  @AfterEach
  void nothingIsDropped() {
    trail.drop(null);
    RequestContextHolder.resetRequestAttributes();
    MDC.remove("reference");
  }

  @Test
  void eachIsWrittenWhole() throws Exception {
    Set<Action> kinds = EnumSet.noneOf(Action.class);
    List<Left> missing = new ArrayList<>();
    for (Event event : events.all()) {
      missing.addAll(missing(event, kinds));
    }
    assertThat(missing).isEmpty();
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(25);
  }

  /** The seeded fault: a writer that forgets one kind is found out, and nothing else is. */
  @Test
  void aWriterThatForgetsOneKindIsNoticed() throws Exception {
    for (Event event : events.all()) {
      Action forgotten = event.kind();
      trail.drop(forgotten);
      assertThat(missing(event, EnumSet.noneOf(Action.class)))
          .as(event.name())
          .isNotEmpty()
          .extracting(Left::action)
          .containsOnly(forgotten);
      trail.drop(null);
    }
  }

  private record Entry(String action, String actor, String subject, String result, Instant at) {}

  /** What the event should have left on record and did not. */
  private List<Left> missing(Event event, Set<Action> kinds) throws Exception {
    String address = "203.0.113." + ADDRESSES.incrementAndGet();
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    MDC.put("reference", "referencia");
    long last = sql.sql("select coalesce(max(id), 0) from trail_entry").query(Long.class).single();
    Instant before = clock.now().minusMillis(1);
    List<Left> left = event.act().from(address);
    Instant after = clock.now().plusMillis(1);
    List<Entry> entries =
        sql.sql(
                """
                select action, actor, subject, result, at from trail_entry
                where id > :last and address = :address and node = :node
                  and correlation_id is not null
                """)
            .param("last", last)
            .param("address", address)
            .param("node", InetAddress.getLocalHost().getHostName())
            .query(
                (row, number) ->
                    new Entry(
                        row.getString("action"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("result"),
                        row.getTimestamp("at").toInstant()))
            .list();
    left.forEach(one -> kinds.add(one.action()));
    return left.stream()
        .filter(
            one ->
                entries.stream()
                    .noneMatch(
                        entry ->
                            entry.action().equals(one.action().name())
                                && entry.actor().equals(one.who())
                                && !entry.result().isEmpty()
                                && entry.result().startsWith(one.result())
                                && (!entry.subject().isEmpty()
                                    || WITHOUT_SUBJECT.contains(one.action()))
                                && !entry.at().isBefore(before)
                                && !entry.at().isAfter(after)))
        .toList();
  }

  /** Who does it is whom it is about; an unknown affiliate has no name to be kept. */
  private static final Set<Action> WITHOUT_SUBJECT =
      EnumSet.of(
          Action.SIGN_IN,
          Action.SIGN_OUT,
          Action.SIGN_IN_THROTTLED,
          Action.MEMBER_LOOKUP,
          Action.BALANCE_LOOKUP,
          Action.LOOKUPS_PAUSED);
}
