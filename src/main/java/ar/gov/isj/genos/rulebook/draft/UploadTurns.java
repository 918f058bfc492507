package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether one more workbook may be brought, counted in the database: it holds over all nodes. */
@Component
@EnableConfigurationProperties(UploadLimits.class)
class UploadTurns {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final long MIB = 1024L * 1024;

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'del' dd/MM/yyyy", Locale.ROOT)
          .withZone(BusinessClock.ZONE);

  private final JdbcClient jdbc;
  private final UploadLimits limits;
  private final DraftRecord record;
  private final BusinessClock business;
  private final Clock clock;

  /**
   * @param realClock an hour is an hour, also on a fixed business date
   */
  UploadTurns(
      JdbcClient jdbc,
      UploadLimits limits,
      DraftRecord record,
      BusinessClock business,
      Clock realClock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.record = record;
    this.business = business;
    this.clock = realClock;
  }

  /** How long one file may be read. */
  Duration reading() {
    return limits.reading();
  }

  /**
   * Counts one more if it is still allowed; two of the same person wait for each other.
   *
   * @param subject what the trail names
   * @return why it is not allowed and when it will be, in Spanish; empty if it is
   */
  @Transactional
  Optional<String> refusal(String subject, Editor editor) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
        .param("rulebook_upload " + editor.id())
        .query()
        .listOfRows();
    if (stored(editor) >= limits.stored().toBytes()) {
      refused(subject, "REFUSED STORED", editor);
      return Optional.of(
          ("Lo que usted escribió en borradores abiertos ocupa más de %d MB, que es lo que se"
                  + " admite. Descarte los borradores que no necesite, o espere a que se aprueben,"
                  + " y vuelva a subir el archivo.")
              .formatted(limits.stored().toBytes() / MIB));
    }
    Instant now = clock.instant();
    jdbc.sql("delete from rulebook_upload where at <= ?").param(at(now.minus(HOUR))).update();
    Optional<Instant> first =
        jdbc.sql("select at from rulebook_upload where by_id = ? order by at desc offset ? limit 1")
            .params(editor.id(), limits.perHour() - 1)
            .query(OffsetDateTime.class)
            .optional()
            .map(OffsetDateTime::toInstant);
    if (first.isPresent()) {
      refused(subject, "REFUSED HOUR", editor);
      return Optional.of(
          ("Ya subió %d archivos en una hora, que es lo que se admite. Puede subir otro desde las"
                  + " %s; mientras tanto, el borrador se edita aquí mismo.")
              .formatted(limits.perHour(), WHEN.format(minute(first.get().plus(HOUR)))));
    }
    jdbc.sql("insert into rulebook_upload (by_id, at) values (?, ?)")
        .params(editor.id(), at(now))
        .update();
    return Optional.empty();
  }

  /** A file that takes too long to be read. */
  String stopped(String subject, Editor editor) {
    refused(subject, "REFUSED TIME", editor);
    return ("Leer el archivo llevó más de %d segundos y se interrumpió; no se guardó nada. Quite lo"
            + " que no sea de la tabla, o traiga el cambio en dos archivos, y vuelva a subirlo.")
        .formatted(Math.max(1, limits.reading().toSeconds()));
  }

  /** Bytes of what they wrote in drafts that nobody finished. */
  private long stored(Editor editor) {
    return jdbc.sql(
            """
            select coalesce(sum(coalesce(octet_length(e.before), 0)
                                + coalesce(octet_length(e.after), 0)), 0)
            from rulebook_draft_edit e join rulebook_draft d on d.id = e.draft
            where e.edited_by_id = ? and d.state in ('DRAFT', 'REVIEW', 'SCHEDULED', 'REJECTED')
            """)
        .param(editor.id())
        .query(Long.class)
        .single();
  }

  private void refused(String subject, String result, Editor editor) {
    record.write(Action.RULEBOOK_UPLOAD_REFUSED, subject, result, editor, business.now());
  }

  private static Instant minute(Instant free) {
    return free.plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
