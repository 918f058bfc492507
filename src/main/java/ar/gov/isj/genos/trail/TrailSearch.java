package ar.gov.isj.genos.trail;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the trail, for administration and control. Who looks at it leaves an entry too. */
@Service
public class TrailSearch {

  /** Most entries of one file. */
  public static final int MAX_EXPORT = 50_000;

  /**
   * Which entries to show; an empty text asks for nothing.
   *
   * @param from first day, in Jujuy
   * @param until last day
   * @param who beginning of a CUIL, or of a token's name
   * @param action stored name; empty for all
   * @param subject what it was done to, exactly: an order's number, an affiliate's id
   * @param result beginning of the result: {@code OK}, {@code REFUSED}
   * @param where beginning of the address, or the request's reference
   */
  public record Filter(
      LocalDate from,
      LocalDate until,
      String who,
      String action,
      String subject,
      String result,
      String where) {

    public static Filter of(LocalDate day) {
      return new Filter(day, day, "", "", "", "", "");
    }
  }

  /** An entry as it is stored. */
  public record Row(
      long id,
      Instant at,
      String actor,
      @Nullable UUID centre,
      String action,
      String subject,
      String result,
      @Nullable String reference,
      @Nullable String address,
      @Nullable String node) {}

  private final JdbcClient jdbc;
  private final Trail trail;
  private final BusinessClock clock;

  TrailSearch(JdbcClient jdbc, Trail trail, BusinessClock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /** Newest first. */
  public List<Row> page(Filter filter, int offset, int limit) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    values.put("offset", offset);
    values.put("limit", limit);
    return DataScope.everyCentre(
        () ->
            jdbc.sql(
                    "select * from trail_entry "
                        + where
                        + " order by at desc, id desc offset :offset limit :limit")
                .params(values)
                .query(TrailSearch::row)
                .list());
  }

  public long count(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    return DataScope.everyCentre(
        () ->
            jdbc.sql("select count(*) from trail_entry " + where)
                .params(values)
                .query(Long.class)
                .single());
  }

  /** Puts on record that somebody looked at the trail, and what for. */
  public void looked(Who who, Filter filter, long entries) {
    record(who, Action.TRAIL_SEARCHED, filter, "ENTRIES " + entries);
  }

  /** Puts on record that somebody took entries away as a file. */
  public void exported(Who who, Filter filter, String form, long entries) {
    record(who, Action.TRAIL_EXPORTED, filter, form + " " + entries);
  }

  private void record(Who who, Action action, Filter filter, String result) {
    // Only what is no free text of somebody: days, action, and whether more was asked.
    String asked =
        "%s %s %s%s"
            .formatted(
                filter.from(),
                filter.until(),
                filter.action().matches("[A-Z_]+") ? filter.action() : "",
                filter.subject().matches("[0-9a-f-]{1,36}") ? " " + filter.subject() : "");
    trail.record(new TrailEntry(clock.now(), who, action, asked.strip(), result));
  }

  private static String where(Filter filter, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    conditions.add("at >= :from and at < :until");
    values.put("from", filter.from().atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
    values.put(
        "until", filter.until().plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
    if (!filter.who().isEmpty()) {
      // CUILs are stored without hyphens.
      conditions.add("(starts_with(actor, :who) or starts_with(actor, :digits))");
      values.put("who", filter.who());
      values.put("digits", filter.who().replace("-", ""));
    }
    add(conditions, values, "action = :action", "action", filter.action());
    add(conditions, values, "subject = :subject", "subject", filter.subject());
    add(conditions, values, "starts_with(result, :result)", "result", filter.result());
    add(
        conditions,
        values,
        "(starts_with(address, :where) or correlation_id = :where)",
        "where",
        filter.where());
    return "where " + String.join(" and ", conditions);
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      String value) {
    if (!value.isEmpty()) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getObject("centre_id", UUID.class),
        row.getString("action"),
        row.getString("subject"),
        row.getString("result"),
        row.getString("correlation_id"),
        row.getString("address"),
        row.getString("node"));
  }
}
