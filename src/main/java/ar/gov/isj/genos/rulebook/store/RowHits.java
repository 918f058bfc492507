package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.StatedRows;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often each row stated a reason, by day. Counted in the background, each decision once, so
 * that no page reads decisions and no order waits for a counter. Counts tell nothing about anybody.
 */
@Component
public class RowHits {

  /** Days that are shown, today included. */
  public static final int DAYS = 30;

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ObjectProvider<StatedRows> decisions;
  private final BusinessClock clock;

  RowHits(
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager,
      ObjectProvider<StatedRows> decisions,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactionManager);
    this.decisions = decisions;
    this.clock = clock;
  }

  /** In the last {@link #DAYS} days, by table. */
  public Map<String, Long> byTable() {
    return sums("table_name", "");
  }

  /** In the last {@link #DAYS} days, by key of the table's rows. */
  public Map<String, Long> byRow(String table) {
    return sums("row_key", table);
  }

  private Map<String, Long> sums(String column, String table) {
    Map<String, Long> sums = new HashMap<>();
    jdbc.sql(
            """
            select case when :column = 'row_key' then row_key else table_name end as name,
              sum(times) as times
            from rulebook_row_hit
            where day > :before and (:table = '' or table_name = :table) group by 1
            """)
        .param("column", column)
        .param("table", table)
        .param("before", clock.today().minusDays(DAYS))
        .query(
            row -> {
              sums.put(row.getString("name"), row.getLong("times"));
            });
    return sums;
  }

  /** Goes on where the last look ended; several nodes take turns. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  public void count() {
    for (StatedRows source : decisions.stream().toList()) {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transactions.execute(_ -> batch(source)));
      }
    }
  }

  /** Whether there may be more. */
  private boolean batch(StatedRows source) {
    jdbc.sql("insert into rulebook_row_hit_seen values (:of, 0) on conflict do nothing")
        .param("of", source.of())
        .update();
    List<Long> seen =
        jdbc.sql(
                """
                select last_number from rulebook_row_hit_seen where source = :of
                for update skip locked
                """)
            .param("of", source.of())
            .query(Long.class)
            .list();
    if (seen.isEmpty()) {
      return false; // Another node is at it.
    }
    LocalDate since = clock.today().minusDays(DAYS);
    StatedRows.Batch found = source.after(seen.getFirst(), since, BATCH);
    if (found.last() == seen.getFirst()) {
      return false;
    }
    found.rows().forEach(this::add);
    jdbc.sql("update rulebook_row_hit_seen set last_number = :last where source = :of")
        .param("last", found.last())
        .param("of", source.of())
        .update();
    return true;
  }

  private void add(StatedRows.Stated stated) {
    jdbc.sql(
            """
            insert into rulebook_row_hit (day, table_name, row_key, times)
            values (:day, :table, :row, :times)
            on conflict (day, table_name, row_key) do update
              set times = rulebook_row_hit.times + :times
            """)
        .param("day", stated.day())
        .param("table", stated.table())
        .param("row", stated.row())
        .param("times", stated.times())
        .update();
  }
}
