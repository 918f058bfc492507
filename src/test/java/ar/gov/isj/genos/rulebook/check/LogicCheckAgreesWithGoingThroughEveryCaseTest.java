package ar.gov.isj.genos.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.check.CheckFinding.Kind;
import ar.gov.isj.genos.rulebook.check.SmallTables.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Over small worlds every case is gone through; the check finds just what is there. */
class LogicCheckAgreesWithGoingThroughEveryCaseTest {

  private static final int TABLES = 1_500;
  private static final List<Point> POINTS = SmallTables.points();
  private static final Answer ANSWER_ONE = new Answer(SmallTables.ONE);

  private static final LogicCheck CHECK =
      new LogicCheck(SmallTables.PRACTICES, ImpossibleCases.none(), SmallTables.FIRST);

  @Test
  void whereOneRowDecides() {
    Random random = new Random(1);
    int findings = 0;
    for (int n = 0; n < TABLES; n++) {
      Table table = SmallTables.random(SmallTables.ONE, random);
      List<CheckFinding> found = CHECK.check(table.header(), table.rows());
      findings += found.size();
      assertThat(differences(table, found)).describedAs(table.canonicalText()).isEmpty();
    }
    assertThat(findings).isGreaterThan(TABLES);
  }

  @Test
  void whereAllRowsCount() {
    Random random = new Random(2);
    int findings = 0;
    for (int n = 0; n < TABLES; n++) {
      Table table = SmallTables.random(SmallTables.ALL, random);
      List<CheckFinding> found = CHECK.check(table.header(), table.rows());
      findings += found.size();
      assertThat(pairs(found)).describedAs(table.canonicalText()).isEqualTo(meetings(table));
      found.forEach(finding -> assertThat(shows(table, finding)).isTrue());
    }
    assertThat(findings).isGreaterThan(300);
  }

  /** The comparison has teeth: a check that does not know a kind of finding is noticed. */
  @Test
  void aKindThatIsNotFoundIsNoticed() {
    Random random = new Random(3);
    int noticed = 0;
    for (int n = 0; n < 200; n++) {
      Table table = SmallTables.random(SmallTables.ONE, random);
      List<CheckFinding> found = new ArrayList<>(CHECK.check(table.header(), table.rows()));
      if (!found.isEmpty()) {
        Kind lost = found.getFirst().kind();
        found.removeIf(finding -> finding.kind() == lost);
        noticed += differences(table, found).isEmpty() ? 0 : 1;
      }
    }
    assertThat(noticed).isGreaterThan(100);
  }

  private static Set<String> differences(Table table, List<CheckFinding> found) {
    Set<String> differences = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    for (CheckFinding finding : found) {
      if (!shows(table, finding)) {
        differences.add("no se ve: " + finding.message());
      }
      told.add(finding.kind() + finding.row());
    }
    for (TableRow row : table.rows()) {
      boolean toldUseless =
          told.contains("SHADOWED" + row.key())
              || told.contains("REDUNDANT" + row.key())
              || told.contains("DUPLICATE" + row.key());
      boolean counts = false;
      boolean matters = false;
      for (Point point : POINTS) {
        List<TableRow> rows = matching(table, point);
        if (!rows.isEmpty() && rows.getFirst() == row) {
          counts = true;
          matters |= rows.size() == 1 || !ANSWER_ONE.same(row, rows.get(1));
        }
      }
      boolean equalConflict = !counts && told.contains("CONFLICT" + row.key());
      // Of two that say the same, only one is told; which one is the check's to choose.
      boolean partner = found.stream().anyMatch(f -> f.otherRows().contains(row.key()));
      if (!counts && !toldUseless && !equalConflict) {
        differences.add("nunca decide: " + row.key());
      }
      if (counts && !matters && !toldUseless && !partner) {
        differences.add("sobra: " + row.key());
      }
      if (matters && told.contains("REDUNDANT" + row.key()) && !containedInAlike(table, row)) {
        differences.add("no sobra: " + row.key());
      }
      if (counts && told.contains("SHADOWED" + row.key())) {
        differences.add("decide: " + row.key());
      }
    }
    for (String pair : topMeetings(table)) {
      String[] keys = pair.split(" ", -1);
      if (found.stream().noneMatch(f -> involves(f, keys[0], keys[1]))
          && found.stream().noneMatch(f -> f.kind() != Kind.GAP && f.row().equals(keys[1]))) {
        differences.add("se encuentran: " + pair);
      }
    }
    boolean gap =
        POINTS.stream()
            .filter(point -> !point.date().isBefore(SmallTables.FIRST))
            .anyMatch(point -> matching(table, point).isEmpty());
    if (gap != found.stream().anyMatch(f -> f.kind() == Kind.GAP)) {
      differences.add("caso sin fila: " + gap);
    }
    return differences;
  }

  private static boolean containedInAlike(Table table, TableRow row) {
    return table.rows().stream()
        .filter(other -> other != row && ANSWER_ONE.same(row, other))
        .anyMatch(
            other ->
                POINTS.stream()
                    .filter(point -> SmallTables.matches(row, point))
                    .allMatch(point -> SmallTables.matches(other, point)));
  }

  /** Pairs of the most specific rows of some case, answers apart. */
  private static Set<String> topMeetings(Table table) {
    Set<String> pairs = new TreeSet<>();
    for (Point point : POINTS) {
      List<TableRow> rows = matching(table, point);
      for (int i = 1; i < rows.size() && rows.get(i).rank() == rows.getFirst().rank(); i++) {
        for (int k = 0; k < i; k++) {
          pairs.add(rows.get(k).key() + " " + rows.get(i).key());
        }
      }
    }
    return pairs;
  }

  private static Set<String> meetings(Table table) {
    Set<String> pairs = new TreeSet<>();
    for (Point point : POINTS) {
      List<TableRow> rows = matching(table, point);
      for (int i = 0; i < rows.size(); i++) {
        for (int k = 0; k < i; k++) {
          if (rows.get(i).text("codigo").equals(rows.get(k).text("codigo"))) {
            pairs.add(pair(rows.get(i).key(), rows.get(k).key()));
          }
        }
      }
    }
    return pairs;
  }

  private static Set<String> pairs(List<CheckFinding> found) {
    Set<String> pairs = new TreeSet<>();
    found.forEach(f -> pairs.add(pair(f.row(), f.otherRows().getFirst())));
    return pairs;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private static boolean involves(CheckFinding finding, String one, String other) {
    return (finding.row().equals(one) && finding.otherRows().contains(other))
        || (finding.row().equals(other) && finding.otherRows().contains(one));
  }

  /** Whether the finding's own case shows it. */
  private static boolean shows(Table table, CheckFinding finding) {
    Witness witness = finding.witness();
    if (witness == null) {
      return false;
    }
    Point point =
        new Point(
            witness.fields().getOrDefault("practice", "000001").toString(),
            witness.fields().getOrDefault("plan", "NORMAL").toString(),
            (Integer) witness.fields().getOrDefault("ageYears", -1),
            (LocalDate) witness.fields().getOrDefault("date", LocalDate.MIN));
    List<String> keys = matching(table, point).stream().map(TableRow::key).toList();
    return switch (finding.kind()) {
      case GAP -> keys.isEmpty();
      case SHADOWED -> keys.contains(finding.row()) && !keys.getFirst().equals(finding.row());
      case REDUNDANT, DUPLICATE, CONFLICT, OVERLAP ->
          keys.contains(finding.row()) && keys.containsAll(finding.otherRows());
      default -> false;
    };
  }

  private static List<TableRow> matching(Table table, Point point) {
    return table.rows().stream()
        .filter(row -> SmallTables.matches(row, point))
        .sorted(
            Comparator.comparingInt(TableRow::rank).reversed().thenComparingInt(TableRow::position))
        .toList();
  }
}
