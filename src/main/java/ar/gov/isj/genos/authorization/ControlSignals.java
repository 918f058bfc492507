package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What stands out among the orders of the last days, for those who control afterwards: it stops
 * nothing, and no laboratory sees it. Annulled orders count only where annulling is the question.
 */
@Service
public class ControlSignals {

  private static final Locale ARGENTINA = Locale.forLanguageTag("es-AR");

  /**
   * @param code permanent code of the kind: FRD-01, FRD-02 or FRD-05
   * @param centre its name in its last order
   * @param sentence what stands out and beside what, in Spanish
   */
  public record Signal(String code, String centre, String sentence) {}

  /**
   * From where on a centre stands out.
   *
   * @param days looked back, today included
   * @param minOrders fewer orders of a centre say nothing about it
   * @param share percentage of a centre's orders that two licences prescribe
   * @param times the median of the other centres' practices for each order
   * @param reissues annulled orders that were issued again with another prescriber
   */
  record Limits(int days, int minOrders, int share, BigDecimal times, int reissues) {}

  private record Measured(UUID centre, String name, BigDecimal value) {

    boolean reaches(BigDecimal limit) {
      return value.compareTo(limit) >= 0;
    }
  }

  private static final String HOLDS =
      " and not exists (select from authorization_cancellation c where c.order_number = o.number)";

  private final JdbcClient jdbc;
  private final Limits limits;
  private final BusinessClock clock;

  ControlSignals(
      JdbcClient jdbc,
      @Value("${genos.signals.days}") int days,
      @Value("${genos.signals.min-orders}") int minOrders,
      @Value("${genos.signals.share}") int share,
      @Value("${genos.signals.times}") BigDecimal times,
      @Value("${genos.signals.reissues}") int reissues,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.limits = new Limits(days, minOrders, share, times, reissues);
    this.clock = clock;
  }

  /**
   * Of all centres but those that whoever asks belongs to.
   *
   * @return by code, then by centre
   */
  public List<Signal> seenBy(Set<CentreId> own) {
    return DataScope.everyCentre(
        () -> {
          List<Signal> signals = new ArrayList<>();
          concentrated(own, signals);
          abundant(own, signals);
          reissued(own, signals);
          signals.sort(Comparator.comparing(Signal::code).thenComparing(Signal::centre));
          return List.copyOf(signals);
        });
  }

  public int days() {
    return limits.days();
  }

  private void concentrated(Set<CentreId> own, List<Signal> signals) {
    List<Measured> shares =
        measured(
            """
            select centre_id, max(name) as name,
              100.0 * sum(orders) filter (where place <= 2) / sum(orders) as value
            from (
              select o.centre_id, max(o.parties -> 'centre' ->> 'name') as name,
                count(*) as orders,
                row_number() over (partition by o.centre_id order by count(*) desc) as place
              from authorization_order o where o.issue_date > :since and o.issue_date <= :today
            """
                + HOLDS
                + """
                   group by o.centre_id, o.prescriber_type, o.prescriber_number) by_licence
                group by centre_id having sum(orders) >= :minimum
                """);
    for (Measured one : shares) {
      if (one.reaches(BigDecimal.valueOf(limits.share())) && foreign(one, own)) {
        signals.add(
            signal(
                "FRD-01",
                one,
                "El %.0f %% de las órdenes en %d días provienen de 2 matrículas%s.",
                one.value(),
                limits.days(),
                peers(one, shares, " (mediana de los demás centros: %.0f %%)")));
      }
    }
  }

  private void abundant(Set<CentreId> own, List<Signal> signals) {
    List<Measured> averages =
        measured(
            """
            select centre_id, max(name) as name, avg(practices) as value
            from (
              select o.centre_id, max(o.parties -> 'centre' ->> 'name') as name,
                count(*) filter (where not l.automatic and l.authorized > 0) as practices
              from authorization_order o join authorization_line l on l.order_number = o.number
              where o.issue_date > :since and o.issue_date <= :today
            """
                + HOLDS
                + """
                   group by o.centre_id, o.number) by_order
                group by centre_id having count(*) >= :minimum
                """);
    for (Measured one : averages) {
      BigDecimal median = median(one, averages);
      if (median.signum() > 0
          && one.reaches(limits.times().multiply(median))
          && foreign(one, own)) {
        signals.add(
            signal(
                "FRD-02",
                one,
                "Promedio de %.1f prácticas por orden en %d días%s.",
                one.value(),
                limits.days(),
                peers(one, averages, " (mediana de los demás centros: %.1f)")));
      }
    }
  }

  /** The same affiliate and a practice of the annulled order, within a week, by another licence. */
  private void reissued(Set<CentreId> own, List<Signal> signals) {
    List<Measured> counts =
        measured(
            """
            select o.centre_id, max(o.parties -> 'centre' ->> 'name') as name,
              count(*) as value
            from authorization_order o
            join authorization_cancellation c on c.order_number = o.number
            where o.issue_date > :since and o.issue_date <= :today and exists (
              select from authorization_order again
              where again.member_id = o.member_id and again.centre_id = o.centre_id
                and again.number > o.number
                and again.issued_at >= c.cancelled_at
                and again.issued_at < c.cancelled_at + interval '7 days'
                and (again.prescriber_type, again.prescriber_number)
                  is distinct from (o.prescriber_type, o.prescriber_number)
                and exists (
                  select from authorization_line was
                  join authorization_line new on new.practice = was.practice
                  where was.order_number = o.number and new.order_number = again.number
                    and not was.automatic and was.authorized > 0 and new.authorized > 0))
            group by o.centre_id
            """);
    for (Measured one : counts) {
      if (one.reaches(BigDecimal.valueOf(limits.reissues())) && foreign(one, own)) {
        signals.add(
            signal(
                "FRD-05",
                one,
                "%.0f órdenes anuladas y emitidas de nuevo con otro prescriptor en %d días.",
                one.value(),
                limits.days()));
      }
    }
  }

  private List<Measured> measured(String sql) {
    LocalDate today = clock.today();
    return jdbc.sql(sql)
        .param("since", today.minusDays(limits.days()))
        .param("today", today)
        .param("minimum", limits.minOrders())
        .query(
            (row, number) ->
                new Measured(
                    row.getObject("centre_id", UUID.class),
                    row.getString("name"),
                    row.getBigDecimal("value")))
        .list();
  }

  private static boolean foreign(Measured one, Set<CentreId> own) {
    return !own.contains(new CentreId(one.centre()));
  }

  private static Signal signal(String code, Measured one, String words, Object... values) {
    return new Signal(code, one.name(), String.format(ARGENTINA, words, values));
  }

  private static String peers(Measured one, List<Measured> all, String words) {
    return all.size() < 2 ? "" : String.format(ARGENTINA, words, median(one, all));
  }

  /** Of the other centres; 0 when there is none. */
  private static BigDecimal median(Measured one, List<Measured> all) {
    List<BigDecimal> others =
        all.stream()
            .filter(other -> !other.centre().equals(one.centre()))
            .map(Measured::value)
            .sorted()
            .toList();
    int half = others.size() / 2;
    if (others.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return others.size() % 2 == 1
        ? others.get(half)
        : others
            .get(half - 1)
            .add(others.get(half))
            .divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP);
  }
}
