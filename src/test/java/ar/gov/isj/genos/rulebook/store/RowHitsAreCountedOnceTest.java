package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Source;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.support.GenosTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each decision counts for the rows that stated its reasons, once, whoever counts and how often.
 */
@GenosTest
@Import(Fixture.class)
class RowHitsAreCountedOnceTest {

  @Autowired RowHits hits;
  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  @Test
  void asOftenAsTheirReasonsAreInTheDecisions() {
    hits.count();
    Map<String, Long> before = byRow();
    Member member = fixture.member();
    Map<String, Long> stated = new HashMap<>();
    for (String[] practices : new String[][] {{"15", "865"}, {"865", "412"}, {"14"}}) {
      Issue issue = desk.issue(fixture.request(member, practices), fixture.actor(), Fixture.key());
      if (issue instanceof Issue.Issued issued) {
        reasons(issued.order().decision()).forEach(row -> stated.merge(row.row(), 1L, Long::sum));
      }
    }
    assertThat(stated).isNotEmpty();

    hits.count();
    hits.count();

    Map<String, Long> added = byRow();
    before.forEach((row, times) -> added.merge(row, -times, Long::sum));
    added.values().removeIf(times -> times == 0);
    assertThat(added).isEqualTo(stated);
    assertThat(hits.byTable().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(byRow().values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void whatIsOlderThanThirtyDaysNoLongerCounts() {
    add("FRE-9998", 29, 5);
    add("FRE-9999", 30, 7);

    assertThat(hits.byRow("frecuencia"))
        .containsEntry("FRE-9998", 5L)
        .doesNotContainKey("FRE-9999");
  }

  private void add(String row, int daysAgo, long times) {
    jdbc.sql("insert into rulebook_row_hit values (:day, 'frecuencia', :row, :times)")
        .param("day", Fixture.TODAY.minusDays(daysAgo))
        .param("row", row)
        .param("times", times)
        .update();
  }

  private Map<String, Long> byRow() {
    Map<String, Long> all = new HashMap<>();
    ShippedRulebook.rulebook().tables().forEach(table -> all.putAll(hits.byRow(table.name())));
    all.keySet().removeIf(row -> row.startsWith("FRE-999"));
    return all;
  }

  private static Stream<Source.TableRow> reasons(CaseDecision decision) {
    Stream<Reason> reasons =
        Stream.concat(
            decision.orderReasons().stream(),
            decision.lines().stream().flatMap(line -> line.reasons().stream()));
    return reasons
        .map(Reason::source)
        .filter(Source.TableRow.class::isInstance)
        .map(Source.TableRow.class::cast);
  }
}
