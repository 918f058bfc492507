package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.Statement.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that was said of the affiliates; it only grows. */
@Repository
class Statements {

  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  Statements(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** A statement about one of several affiliates. */
  record About(MemberId member, Statement said) {}

  void add(List<About> said, Instant recordedAt, String source) {
    OffsetDateTime at = recordedAt.atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        """
        insert into member_statement
          (member_id, aspect, valid_from, value, reason, recorded_at, source)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        said,
        200,
        (row, one) -> {
          row.setObject(1, one.member().value());
          row.setString(2, one.said().aspect().name());
          row.setObject(3, one.said().from());
          row.setString(4, one.said().value());
          row.setString(5, one.said().reason());
          row.setObject(6, at);
          row.setString(7, source);
        });
  }

  /** In the order in which they were recorded. */
  List<Recorded> of(MemberId member) {
    return sql.sql(
            """
            select id, aspect, valid_from, value, reason, recorded_at, source
            from member_statement where member_id = :member order by id
            """)
        .param("member", member.value())
        .query(
            (row, number) ->
                new Recorded(
                    row.getLong("id"),
                    new Statement(
                        Aspect.valueOf(row.getString("aspect")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("value"),
                        row.getString("reason")),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("source")))
        .list();
  }

  /** Who is of the family on that day, as it is known now. */
  List<MemberId> ofFamily(String family, LocalDate day) {
    return new ArrayList<>(
        sql.sql(
                """
                select distinct said.member_id from member_statement said
                where said.aspect = 'FAMILY' and said.value = :family and said.valid_from <= :day
                  and not exists (
                    select from member_statement later
                    where later.member_id = said.member_id and later.aspect = 'FAMILY'
                      and later.valid_from <= :day
                      and (later.valid_from, later.id) > (said.valid_from, said.id))
                """)
            .param("family", family)
            .param("day", day)
            .query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
            .list());
  }
}
