package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.StoredJson;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of requests: a centre's own, and what waits for the auditors. */
@Service
public class AuditLists {

  /** Most rows of one page. */
  public static final int MAX_PAGE = 200;

  private static final String TOTAL =
      "coalesce(r.body #>> '{resolution,audited,decision,total}',"
          + " r.body #>> '{asked,decision,total}')::numeric";

  private static final String ROWS =
      """
      select r.number, r.state, r.urgent, r.requested_at, r.due_at, r.order_number,
             r.body #>> '{member,cuil,digits}' as cuil, r.body #>> '{member,name}' as member,
             r.body #>> '{centre,name}' as centre, r.body -> 'holder' as holder,
             array(select l.practice from audit_line l
                   where l.audit_number = r.number and l.audited order by l.position) as practices,
             %s as total
      from audit_request r
      """
          .formatted(TOTAL);

  private final JdbcClient jdbc;
  private final StoredJson json;

  AuditLists(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Newest first.
   *
   * @param limit at most {@link #MAX_PAGE}
   */
  public List<AuditRow> page(AuditFilter filter, Actor actor, int offset, int limit) {
    Map<String, @Nullable Object> values = new HashMap<>();
    String where = where(filter, actor, values);
    values.put("offset", offset);
    values.put("limit", Math.min(limit, MAX_PAGE));
    return actor.within(
        () ->
            jdbc.sql(ROWS + where + " order by r.number desc offset :offset limit :limit")
                .params(values)
                .query(this::row)
                .list());
  }

  public AuditRow.Totals totals(AuditFilter filter, Actor actor) {
    Map<String, @Nullable Object> values = new HashMap<>();
    String where = where(filter, actor, values);
    return actor.within(
        () ->
            jdbc.sql(
                    "select count(*) as count, coalesce(sum(%s), 0) as total from audit_request r "
                            .formatted(TOTAL)
                        + where)
                .params(values)
                .query(
                    (row, index) ->
                        new AuditRow.Totals(
                            row.getInt("count"), new Money(row.getBigDecimal("total"))))
                .single());
  }

  private static String where(
      AuditFilter filter, Actor actor, Map<String, @Nullable Object> values) {
    StringBuilder where = new StringBuilder("where r.centre_id = :centre");
    values.put("centre", actor.centre().id().value());
    if (filter.number() != null) {
      values.put("number", filter.number().value());
      return where.append(" and r.number = :number").toString();
    }
    values.put("states", filter.result().states().stream().map(Enum::name).toList());
    where.append(" and r.state in (:states)");
    LocalDate from = filter.from();
    if (from != null) {
      values.put("from", from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
      where.append(" and r.requested_at >= :from");
    }
    LocalDate to = filter.to();
    if (to != null) {
      values.put("until", to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
      where.append(" and r.requested_at < :until");
    }
    if (!filter.member().isEmpty()) {
      values.put("member", filter.member());
      where.append(
          " and r.member_id in (select id from member where cuil = :member or credential = :member)");
    }
    return where.toString();
  }

  /** Waiting for a signature; not what is of the auditor's own centres. */
  private static final String QUEUE =
      """
      where r.state in ('PENDING', 'AWAITING_DOCUMENTS') and not (r.centre_id = any(:centres))
        and (:part = 'ALL' or (:part = 'FREE' and r.body #>> '{holder,id}' is null)
             or (:part = 'MINE' and r.body #>> '{holder,id}' = :auditor))
      """;

  /**
   * What waits for a signature, most pressing first.
   *
   * @param limit at most so many
   */
  public List<AuditRow> queue(Auditor auditor, QueuePart part, int limit) {
    Map<String, @Nullable Object> values = queueOf(auditor, part);
    values.put("limit", limit);
    return DataScope.everyCentre(
        () ->
            jdbc.sql(
                    ROWS
                        + QUEUE
                        + """
                order by (r.state = 'AWAITING_DOCUMENTS'), r.urgent desc, r.due_at, r.number
                limit :limit
                """)
                .params(values)
                .query(this::row)
                .list());
  }

  /** How many {@link #queue} would show without a limit. */
  public int waiting(Auditor auditor, QueuePart part) {
    return DataScope.everyCentre(
        () ->
            jdbc.sql("select count(*) from audit_request r " + QUEUE)
                .params(queueOf(auditor, part))
                .query(Integer.class)
                .single());
  }

  private static Map<String, @Nullable Object> queueOf(Auditor auditor, QueuePart part) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(
        "centres", auditor.centres().stream().map(centre -> centre.value()).toArray(UUID[]::new));
    values.put("part", part.name());
    values.put("auditor", auditor.id().toString());
    return values;
  }

  /** Other requests of the same affiliate for one of the same practices, newest first. */
  public List<AuditRow> earlier(AuditRequest request) {
    List<String> practices =
        request.lines().stream()
            .filter(AuditLine::audited)
            .map(line -> line.practice().value())
            .collect(Collectors.toList());
    return DataScope.everyCentre(
        () ->
            jdbc.sql(
                    ROWS
                        + """
                where r.member_id = :member and r.number <> :number
                  and exists (select 1 from audit_line l where l.audit_number = r.number
                              and l.audited and l.practice in (:practices))
                order by r.number desc limit 20
                """)
                .param("member", request.member().id().value())
                .param("number", request.number().value())
                .param("practices", practices)
                .query(this::row)
                .list());
  }

  private AuditRow row(ResultSet row, int index) throws SQLException {
    String holder = row.getString("holder");
    return new AuditRow(
        new AuditNumber(row.getLong("number")),
        AuditState.valueOf(row.getString("state")),
        row.getBoolean("urgent"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        new Cuil(row.getString("cuil")),
        row.getString("member"),
        row.getString("centre"),
        practices(row.getArray("practices")),
        new Money(row.getBigDecimal("total")),
        row.getObject("order_number", Long.class),
        holder == null ? null : json.read(holder, Stamp.class));
  }

  private static List<PracticeCode> practices(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(code -> new PracticeCode(code.toString()))
        .toList();
  }
}
