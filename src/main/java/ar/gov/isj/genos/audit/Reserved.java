package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.Reservations;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that requests in audit, or resolved and not yet confirmed, hold for an affiliate. */
@Component
final class Reserved implements Reservations {

  private final JdbcClient jdbc;

  Reserved(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Held> of(MemberId member) {
    return DataScope.everyCentre(
        () ->
            jdbc.sql(
                    """
            select l.audit_number, l.practice, l.reserved, r.requested_at
            from audit_request r join audit_line l on l.audit_number = r.number
            where r.member_id = :member and l.reserved > 0
            order by r.requested_at, r.number, l.position
            """)
                .param("member", member.value())
                .query(
                    (row, index) ->
                        new Held(
                            row.getLong("audit_number"),
                            new PracticeCode(row.getString("practice")),
                            row.getInt("reserved"),
                            LocalDate.ofInstant(
                                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                                BusinessClock.ZONE)))
                .list());
  }
}
