package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.audit.AttachmentCheck.CheckedFile;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.StoredJson;
import ar.gov.isj.genos.providers.Centre.CentreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for audit. Every change comes with the event that made it. */
@Repository
class AuditRequests {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final StoredJson json;

  AuditRequests(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** The request that an order was issued from. */
  Optional<AuditNumber> numberOf(AuthorizationNumber order) {
    return jdbc.sql("select number from audit_request where order_number = :order")
        .param("order", order.value())
        .query(Long.class)
        .optional()
        .map(AuditNumber::new);
  }

  /** The next number, held until the transaction ends: ask for it last. */
  AuditNumber nextNumber() {
    return new AuditNumber(
        jdbc.sql("update audit_number set last_number = last_number + 1 returning last_number")
            .query(Long.class)
            .single());
  }

  void add(AuditRequest request, AuditEvent event, List<CheckedFile> files) {
    jdbc.sql(
            """
            insert into audit_request
              (number, version, state, urgent, centre_id, member_id, requested_at, due_at, body)
            values
              (:number, :version, :state, :urgent, :centre, :member, :requestedAt, :dueAt,
               cast(:body as jsonb))
            """)
        .param("number", request.number().value())
        .param("version", request.version())
        .param("state", request.state().name())
        .param("urgent", request.urgent())
        .param("centre", request.centre().id().value())
        .param("member", request.member().id().value())
        .param("requestedAt", utc(request.registered().at()))
        .param("dueAt", utc(request.dueAt()))
        .param("body", json.canonical(request))
        .update();
    keepLines(request);
    append(event, files);
  }

  /** Data that are added later may add a line or take one away. */
  private void keepLines(AuditRequest request) {
    batches.batchUpdate(
        """
        insert into audit_line (audit_number, position, practice, audited, requested, reserved)
        values (?, ?, ?, ?, ?, ?)
        on conflict (audit_number, position) do update set
          practice = excluded.practice, audited = excluded.audited,
          requested = excluded.requested, reserved = excluded.reserved
        """,
        IntStream.range(0, request.lines().size()).mapToObj(i -> lineRow(request, i)).toList());
    jdbc.sql("delete from audit_line where audit_number = :number and position > :last")
        .param("number", request.number().value())
        .param("last", request.lines().size())
        .update();
  }

  private static Object[] lineRow(AuditRequest request, int index) {
    AuditLine line = request.lines().get(index);
    return new Object[] {
      request.number().value(),
      index + 1,
      line.practice().value(),
      line.audited(),
      line.requested(),
      request.reserved(line)
    };
  }

  Optional<AuditRequest> find(AuditNumber number) {
    return read("select body::text from audit_request where number = :number", number);
  }

  /** Empty too when it is of another centre: nobody learns that it exists. */
  Optional<AuditRequest> find(AuditNumber number, CentreId centre) {
    return find(number).filter(request -> request.centre().id().equals(centre));
  }

  /** As {@link #find}; nobody else can take a step until the transaction ends. */
  Optional<AuditRequest> hold(AuditNumber number) {
    return read("select body::text from audit_request where number = :number for update", number);
  }

  private Optional<AuditRequest> read(String sql, AuditNumber number) {
    return jdbc.sql(sql)
        .param("number", number.value())
        .query(String.class)
        .optional()
        .map(body -> json.read(body, AuditRequest.class));
  }

  /**
   * @throws OptimisticLockingFailureException if the stored request is not the version before
   */
  void save(AuditRequest request, AuditEvent event, List<CheckedFile> files) {
    AuditRequest.Resolution resolution = request.resolution();
    AuditRequest.Emission emission = request.emission();
    AuditRequest.Annulment annulment = request.annulment();
    Stamp holder = request.holder();
    int updated =
        jdbc.sql(
                """
                update audit_request set
                  version = :version, state = :state, holder_id = :holder,
                  signed_at = :signedAt, signed_by = :signedBy,
                  issued_at = :issuedAt, order_number = :order,
                  annulled_at = :annulledAt, body = cast(:body as jsonb)
                where number = :number and version = :before
                """)
            .param("version", request.version())
            .param("state", request.state().name())
            .param("holder", holder == null ? null : holder.id())
            .param("signedAt", resolution == null ? null : utc(resolution.signed().at()))
            .param("signedBy", resolution == null ? null : resolution.signed().id())
            .param("issuedAt", emission == null ? null : utc(emission.issued().at()))
            .param("order", emission == null ? null : emission.order().value())
            .param("annulledAt", annulment == null ? null : utc(annulment.annulled().at()))
            .param("body", json.canonical(request))
            .param("number", request.number().value())
            .param("before", request.version() - 1)
            .update();
    if (updated != 1) {
      throw new OptimisticLockingFailureException(
          "Request %s is no longer version %d".formatted(request.number(), request.version() - 1));
    }
    keepLines(request);
    append(event, files);
  }

  private void append(AuditEvent event, List<CheckedFile> files) {
    AuditState from = event.from();
    jdbc.sql(
            """
            insert into audit_event
              (audit_number, version, action, side, from_state, to_state, at,
               actor_id, actor, actor_name, message)
            values
              (:number, :version, :action, :side, :from, :to, :at, :id, :label, :name, :message)
            """)
        .param("number", event.number().value())
        .param("version", event.version())
        .param("action", event.action().name())
        .param("side", event.side().name())
        .param("from", from == null ? "NEW" : from.name())
        .param("to", event.to().name())
        .param("at", utc(event.by().at()))
        .param("id", event.by().id())
        .param("label", event.by().label())
        .param("name", event.by().name())
        .param("message", event.message())
        .update();
    files.forEach(file -> append(event, file));
  }

  private void append(AuditEvent event, CheckedFile file) {
    jdbc.sql(
            """
            insert into audit_attachment (id, audit_number, version, name, media_type, bytes, sha256)
            values (:id, :number, :version, :name, :type, :bytes, :sha256)
            """)
        .param("id", UUID.randomUUID())
        .param("number", event.number().value())
        .param("version", event.version())
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("bytes", file.content())
        .param("sha256", file.sha256())
        .update();
  }

  /** Oldest first. */
  List<AuditEvent> history(AuditNumber number) {
    return jdbc.sql("select * from audit_event where audit_number = :number order by version")
        .param("number", number.value())
        .query(
            (row, index) ->
                new AuditEvent(
                    number,
                    row.getInt("version"),
                    AuditAction.valueOf(row.getString("action")),
                    Side.valueOf(row.getString("side")),
                    from(row.getString("from_state")),
                    AuditState.valueOf(row.getString("to_state")),
                    new Stamp(
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                    row.getString("message")))
        .list();
  }

  private static @Nullable AuditState from(String stored) {
    return stored.equals("NEW") ? null : AuditState.valueOf(stored);
  }

  /** Oldest first. */
  List<Attachment> attachments(AuditNumber number) {
    return jdbc.sql(
            """
            select id, version, name, media_type, length(bytes) as size from audit_attachment
            where audit_number = :number order by version, name, id
            """)
        .param("number", number.value())
        .query(
            (row, index) ->
                new Attachment(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getInt("size")))
        .list();
  }

  Optional<Attachment.Content> content(AuditNumber number, UUID id) {
    return attachments(number).stream()
        .filter(attachment -> attachment.id().equals(id))
        .findFirst()
        .map(attachment -> new Attachment.Content(attachment, bytes(id)));
  }

  private byte[] bytes(UUID id) {
    return jdbc.sql("select bytes from audit_attachment where id = :id")
        .param("id", id)
        .query((row, index) -> row.getBytes("bytes"))
        .single();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
