package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody walks through the numbers of the affiliates: looks are counted by user and by centre, in
 * the database and therefore over all nodes, before anything is told of the affiliate. A real
 * laboratory does not come near the limits.
 */
@Service
@EnableConfigurationProperties(LookLimits.class)
public class MemberLooks {

  /** Of a refusal; the API answers it as 429. */
  public static final String PAUSED = "MEMBER_LOOKUPS_PAUSED";

  private static final Duration KEPT = Duration.ofDays(2);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final MemberLookup members;
  private final LookLimits limits;
  private final DeskTrail trail;

  MemberLooks(
      JdbcClient jdbc,
      PlatformTransactionManager manager,
      MemberLookup members,
      LookLimits limits,
      DeskTrail trail) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager, OrderIssue.definition());
    this.members = members;
    this.limits = limits;
    this.trail = trail;
  }

  /**
   * Counts a look, and says why it may not be answered. What is no number at all is not counted.
   *
   * @param typed credential or CUIL, as typed
   * @return empty when it may be answered
   */
  public Optional<FieldError> refusal(String typed, Actor actor, Instant now) {
    return switch (members.person(typed, LocalDate.ofInstant(now, BusinessClock.ZONE))) {
      case MemberLookup.Lookup.Found(Member member) -> counted(member.id().value(), actor, now);
      case MemberLookup.Lookup.Missing(FieldError error) ->
          error.code().equals(MemberLookup.UNKNOWN) ? counted(null, actor, now) : Optional.empty();
    };
  }

  private Optional<FieldError> counted(@Nullable UUID member, Actor actor, Instant now) {
    // A user may work in several centres: their looks count together.
    return DataScope.everyCentre(
        () ->
            Objects.requireNonNull(transactions.execute(transaction -> count(member, actor, now))));
  }

  private Optional<FieldError> count(@Nullable UUID member, Actor actor, Instant now) {
    Instant pausedUntil = hold(actor.id());
    if (pausedUntil != null && pausedUntil.isAfter(now)) {
      return Optional.of(
          refusal(
              "Hubo demasiadas consultas de números que no corresponden a ningún afiliado."
                  + " Verifique los números con la credencial y vuelva a intentar a las "
                  + TIME.format(pausedUntil)
                  + "."));
    }
    if (member == null) {
      look(null, actor, now);
      missed(actor, now);
      return Optional.empty();
    }
    Instant window = now.minus(limits.userWithin());
    if (!seen("user_id", actor.id(), member, window)
        && distinct("user_id", actor.id(), window) >= limits.user()) {
      return Optional.of(
          refusal(
              "Usted consultó %d afiliados distintos en pocos minutos. Espere unos minutos y vuelva a intentar; lo que cargó se conserva."
                  .formatted(limits.user())));
    }
    UUID centre = actor.centre().id().value();
    Instant midnight =
        LocalDate.ofInstant(now, BusinessClock.ZONE).atStartOfDay(BusinessClock.ZONE).toInstant();
    if (!seen("centre_id", centre, member, midnight)) {
      hold(centre);
      if (distinct("centre_id", centre, midnight) >= limits.centre()) {
        return Optional.of(
            refusal(
                "Su centro consultó hoy %d afiliados distintos, el máximo por día. Si los necesita para atender, comuníquese con la mesa de ayuda del ISJ."
                    .formatted(limits.centre())));
      }
    }
    look(member, actor, now);
    return Optional.empty();
  }

  private static FieldError refusal(String message) {
    return new FieldError(MemberLookup.FIELD, PAUSED, message);
  }

  private void missed(Actor actor, Instant now) {
    if (misses(actor, now.minus(limits.missesWithin())) >= limits.misses()) {
      jdbc.sql("update member_look_pause set paused_until = :until where user_id = :user")
          .param("until", utc(now.plus(limits.pause())))
          .param("user", actor.id())
          .update();
      trail.lookupsPaused(actor, now, "PAUSED");
    }
    if (misses(actor, now.minus(Duration.ofDays(1))) == limits.alert()) {
      trail.lookupsPaused(actor, now, "ALERT %d MISSES".formatted(limits.alert()));
    }
  }

  /** Holds the one who looks until the transaction ends, so that looks are counted one by one. */
  private @Nullable Instant hold(UUID who) {
    return jdbc.sql(
            """
            insert into member_look_pause (user_id) values (:who)
            on conflict (user_id) do update set user_id = excluded.user_id
            returning paused_until
            """)
        .param("who", who)
        .query(
            (row, index) ->
                Optional.ofNullable(row.getObject("paused_until", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private boolean seen(String column, UUID who, UUID member, Instant since) {
    return jdbc.sql(
            "select exists (select from member_look where %s = :who and member_id = :member and at >= :since)"
                .formatted(column))
        .param("who", who)
        .param("member", member)
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  private int distinct(String column, UUID who, Instant since) {
    return jdbc.sql(
            "select count(distinct member_id) from member_look where %s = :who and at >= :since"
                .formatted(column))
        .param("who", who)
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  /** Those before a pause that was served do not count again. */
  private int misses(Actor actor, Instant since) {
    return jdbc.sql(
            """
            select count(*) from member_look
            where user_id = :who and member_id is null and at >= :since
            """)
        .param("who", actor.id())
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  private void look(@Nullable UUID member, Actor actor, Instant now) {
    jdbc.sql("insert into member_look values (:user, :centre, :at, :member)")
        .param("user", actor.id())
        .param("centre", actor.centre().id().value())
        .param("at", utc(now))
        .param("member", member)
        .update();
    jdbc.sql("delete from member_look where user_id = :user and at < :limit")
        .param("user", actor.id())
        .param("limit", utc(now.minus(KEPT)))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
