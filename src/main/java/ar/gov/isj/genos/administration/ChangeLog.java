package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.administration.Change.Kind;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what changed, from what to what, who did it and when. There is no way to change it. */
@Service
public class ChangeLog {

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_RESULT = 200;

  private final JdbcClient sql;
  private final Trail trail;
  private final BusinessClock clock;

  ChangeLog(JdbcClient sql, Trail trail, BusinessClock clock) {
    this.sql = sql;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Stores each field that differs, and one entry of the trail, in the caller's transaction;
   * nothing when none differs.
   *
   * @param before words by field; empty for what is new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(
      Kind kind,
      UUID subject,
      Map<String, String> before,
      Map<String, String> after,
      TrailEntry.Action action,
      Administrator by) {
    Set<String> changed = remember(kind, subject, before, after, by);
    if (!changed.isEmpty()) {
      String fields = TrailEntry.OK + " " + String.join(" ", changed);
      trail.record(
          new TrailEntry(
              clock.now(),
              new TrailEntry.Who(by.id(), by.cuil(), null),
              action,
              subject.toString(),
              fields.substring(0, Math.min(fields.length(), LONGEST_RESULT))));
    }
  }

  /**
   * As {@link #record}, for acts that leave their own entry in the trail.
   *
   * @return the fields that differ
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Set<String> remember(
      Kind kind,
      UUID subject,
      Map<String, String> before,
      Map<String, String> after,
      Administrator by) {
    Instant now = clock.now();
    Map<String, Difference> differences = differences(before, after);
    differences.forEach((field, one) -> add(kind, subject, field, one, by, now));
    return differences.keySet();
  }

  private record Difference(@Nullable String before, @Nullable String after) {}

  private static Map<String, Difference> differences(
      Map<String, String> before, Map<String, String> after) {
    Map<String, Difference> differences = new LinkedHashMap<>();
    after.forEach(
        (field, now) -> {
          String then = before.getOrDefault(field, "");
          if (!then.equals(now)) {
            differences.put(field, new Difference(orNull(then), orNull(now)));
          }
        });
    return differences;
  }

  private static @Nullable String orNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private void add(
      Kind kind, UUID subject, String field, Difference one, Administrator by, Instant now) {
    sql.sql(
            """
            insert into administration_change
              (at, actor_id, actor, actor_name, kind, subject, field, before, after)
            values (:at, :actorId, :actor, :actorName, :kind, :subject, :field, :before, :after)
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("actorId", by.id())
        .param("actor", by.cuil())
        .param("actorName", by.name())
        .param("kind", kind.name())
        .param("subject", subject)
        .param("field", field)
        .param("before", one.before())
        .param("after", one.after())
        .update();
  }

  /** Puts on record that somebody looked at the people of a list, not at whom. */
  @Transactional
  void listed(TrailEntry.Action action, String result, Administrator by) {
    trail.record(
        new TrailEntry(
            clock.now(), new TrailEntry.Who(by.id(), by.cuil(), null), action, "", result));
  }

  /** The newest 200, newest first. */
  public List<Change> history(Kind kind, UUID subject) {
    return sql.sql(
            """
            select at, actor || ' ' || actor_name as who, field, before, after
            from administration_change where kind = :kind and subject = :subject
            order by id desc limit :most
            """)
        .param("kind", kind.name())
        .param("subject", subject)
        .param("most", MOST_SHOWN)
        .query(
            (row, number) ->
                new Change(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("who"),
                    row.getString("field"),
                    row.getString("before"),
                    row.getString("after")))
        .list();
  }
}
