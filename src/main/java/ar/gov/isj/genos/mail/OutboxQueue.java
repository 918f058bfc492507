package ar.gov.isj.genos.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which mails are due, by the database's clock: several nodes take from it and none takes what
 * another has in hand.
 */
@Component
class OutboxQueue {

  private static final int AT_ONCE = 10;

  /** Longer than sending one takes, its time-outs included. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final Duration KEEP_DONE = Duration.ofDays(30);

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;

  OutboxQueue(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @param tries this one included
   */
  record Claimed(UUID id, String kind, Map<String, String> details, int tries) {}

  /** How a mail ends. Names are stored. */
  enum Outcome {
    SENT,
    NOTHING,
    GIVEN_UP
  }

  List<Claimed> claim() {
    return sql.sql(
            """
            update outbox_mail set claimed_until = clock_timestamp() + make_interval(secs => ?),
              tries = tries + 1
            where id in (
              select id from outbox_mail
              where done_at is null and next_try_at <= clock_timestamp()
                and (claimed_until is null or claimed_until < clock_timestamp())
              order by next_try_at limit ? for update skip locked)
            returning id, kind, details::text as details, tries
            """)
        .params(CLAIM.toSeconds(), AT_ONCE)
        .query(
            (row, number) ->
                new Claimed(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    json.readValue(row.getString("details"), DETAILS),
                    row.getInt("tries")))
        .list();
  }

  void done(Claimed mail, Outcome outcome) {
    sql.sql(
            """
            update outbox_mail set done_at = clock_timestamp(), outcome = ?, details = '{}',
              claimed_until = null
            where id = ?
            """)
        .params(outcome.name(), mail.id())
        .update();
  }

  /** Later again, or never if it has waited for days. */
  void again(Claimed mail, String problem) {
    sql.sql(
            """
            update outbox_mail set claimed_until = null, problem = :problem,
              next_try_at = clock_timestamp() + make_interval(secs => :wait),
              done_at = case when created_at < clock_timestamp() - make_interval(secs => :patience)
                then clock_timestamp() end,
              outcome = case when created_at < clock_timestamp() - make_interval(secs => :patience)
                then 'GIVEN_UP' end,
              details = case when created_at < clock_timestamp() - make_interval(secs => :patience)
                then '{}'::jsonb else details end
            where id = :id
            """)
        .param("problem", problem)
        .param("wait", waitAfter(mail.tries()).toSeconds())
        .param("patience", GIVE_UP_AFTER.toSeconds())
        .param("id", mail.id())
        .update();
  }

  void forgetOld() {
    sql.sql("delete from outbox_mail where done_at < clock_timestamp() - make_interval(secs => ?)")
        .param(KEEP_DONE.toSeconds())
        .update();
  }

  long waiting() {
    return sql.sql("select count(*) from outbox_mail where done_at is null")
        .query(Long.class)
        .single();
  }

  /** 15 seconds, doubled each time up to half an hour. */
  static Duration waitAfter(int tries) {
    return Duration.ofSeconds(Math.min(15L << Math.min(tries - 1, 7), 1_800));
  }
}
