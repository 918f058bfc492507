package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.shared.PracticeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Issued orders as cases, to ask what other rules would make of them. They change nothing. */
@Service
public class PastCases {

  /**
   * A case that was decided.
   *
   * @param number of the order
   * @param centre its name on that day
   * @param facts as they were on that day
   * @param decision what the asked rulebook decided; null if another one did
   */
  public record PastCase(
      AuthorizationNumber number,
      UUID member,
      String centre,
      CaseFacts facts,
      @Nullable CaseDecision decision) {}

  /**
   * How much there is in a period.
   *
   * @param lines of all its orders, issued or not
   */
  public record Extent(long orders, long lines) {}

  private final JdbcClient jdbc;
  private final StoredJson json;
  private final DeskTraffic traffic;

  PastCases(JdbcClient jdbc, StoredJson json, DeskTraffic traffic) {
    this.jdbc = jdbc;
    this.json = json;
    this.traffic = traffic;
  }

  public Extent extent(LocalDate from, LocalDate until) {
    return DataScope.everyCentre(() -> readExtent(from, until));
  }

  private Extent readExtent(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select count(distinct o.number) as orders, count(l.order_number) as lines
            from authorization_order o left join authorization_line l on l.order_number = o.number
            where o.issue_date between :from and :until
            """)
        .param("from", from)
        .param("until", until)
        .query(Extent.class)
        .single();
  }

  /**
   * Numbers of the orders issued in a period, ascending.
   *
   * @param naming only orders that have a line of one of these practices; empty for any order
   * @param plans only of affiliates that had one of these plans; empty for any
   */
  public long[] numbers(
      LocalDate from, LocalDate until, Collection<PracticeCode> naming, Collection<String> plans) {
    return DataScope.everyCentre(
        () ->
            jdbc
                .sql(
                    """
                    select o.number from authorization_order o
                    where o.issue_date between :from and :until
                      and (:anyPractice or exists (select from authorization_line l
                        where l.order_number = o.number
                          and l.practice = any(cast(:practices as bpchar[]))))
                      and (:anyPlan or o.facts #>> '{member,plan}' = any(:plans))
                    order by o.number
                    """)
                .param("from", from)
                .param("until", until)
                .param("anyPractice", naming.isEmpty())
                .param("practices", naming.stream().map(PracticeCode::value).toArray(String[]::new))
                .param("anyPlan", plans.isEmpty())
                .param("plans", plans.toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray());
  }

  /**
   * The cases of some orders, in order of their numbers.
   *
   * @param rulebook whose decisions are wanted
   */
  public List<PastCase> cases(long[] numbers, RulebookRef rulebook) {
    return DataScope.everyCentre(() -> readCases(numbers, rulebook));
  }

  private List<PastCase> readCases(long[] numbers, RulebookRef rulebook) {
    return jdbc.sql(
            """
            select number, member_id, parties #>> '{centre,name}' as centre, facts::text as facts,
              case when rulebook_version = :version then decision::text end as decision
            from authorization_order where number = any(:numbers) order by number
            """)
        .param("numbers", numbers)
        .param("version", rulebook.version())
        .query(this::pastCase)
        .list();
  }

  private PastCase pastCase(ResultSet row, int index) throws SQLException {
    traffic.makeWay();
    String decision = row.getString("decision");
    return new PastCase(
        new AuthorizationNumber(row.getLong("number")),
        row.getObject("member_id", UUID.class),
        row.getString("centre"),
        json.read(row.getString("facts"), CaseFacts.class),
        decision == null ? null : json.read(decision, CaseDecision.class));
  }
}
