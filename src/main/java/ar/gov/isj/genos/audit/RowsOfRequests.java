package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.rulebook.StatedRows;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stated the reasons for which something was asked of an auditor. */
@Component
class RowsOfRequests implements StatedRows {

  private final JdbcClient jdbc;

  RowsOfRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String of() {
    return "SAP";
  }

  @Override
  public Batch after(long number, LocalDate since, int most) {
    return DataScope.everyCentre(() -> read(number, since, most));
  }

  private Batch read(long number, LocalDate since, int most) {
    long last =
        jdbc.sql(
                """
                select coalesce(max(number), :number) from (
                  select number from audit_request
                  where number > :number and requested_at >= :from order by number limit :most) a
                """)
            .param("number", number)
            .param("from", since.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
            .param("most", most)
            .query(Long.class)
            .single();
    return new Batch(
        last,
        jdbc.sql(
                """
                select cast(a.requested_at at time zone :zone as date) as day,
                  r #>> '{source,table}' as table, r #>> '{source,row}' as row, count(*) as times
                from audit_request a cross join lateral (
                  select jsonb_array_elements(a.body #> '{asked,decision,orderReasons}') as r
                  union all
                  select jsonb_array_elements(l -> 'reasons')
                  from jsonb_array_elements(a.body #> '{asked,decision,lines}') l) reasons
                where a.number > :number and a.number <= :last and a.requested_at >= :from
                  and r #>> '{source,kind}' = 'table'
                group by 1, 2, 3
                """)
            .param("zone", BusinessClock.ZONE.getId())
            .param("number", number)
            .param("last", last)
            .param("from", since.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
            .query(Stated.class)
            .list());
  }
}
