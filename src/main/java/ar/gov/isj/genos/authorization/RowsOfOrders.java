package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.rulebook.StatedRows;
import ar.gov.isj.genos.shared.DataScope;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stated the reasons of issued orders. */
@Component
class RowsOfOrders implements StatedRows {

  private final JdbcClient jdbc;

  RowsOfOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String of() {
    return "ORDEN";
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
                  select number from authorization_order
                  where number > :number and issue_date > :since order by number limit :most) o
                """)
            .param("number", number)
            .param("since", since)
            .param("most", most)
            .query(Long.class)
            .single();
    return new Batch(
        last,
        jdbc.sql(
                """
                select o.issue_date as day, r #>> '{source,table}' as table,
                  r #>> '{source,row}' as row, count(*) as times
                from authorization_order o cross join lateral (
                  select jsonb_array_elements(o.decision -> 'orderReasons') as r
                  union all
                  select jsonb_array_elements(l -> 'reasons')
                  from jsonb_array_elements(o.decision -> 'lines') l) reasons
                where o.number > :number and o.number <= :last and o.issue_date > :since
                  and r #>> '{source,kind}' = 'table'
                group by 1, 2, 3
                """)
            .param("number", number)
            .param("last", last)
            .param("since", since)
            .query(Stated.class)
            .list());
  }
}
