package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Balance.Limit;
import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the balance says is left is what the decision authorises: so many units pass the limit, one
 * more is stopped by its row, and one passes again on the day that the balance says.
 */
class BalanceAgreesTest {

  private static final long SEED = 411_207L;
  private static final int CASES = 500;
  private static final int FAULTY_CASES = 100;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();
  private final Map<Measure, Integer> seen = new EnumMap<>(Measure.class);

  /** Limits that were met: the property must not hold only because nothing was limited. */
  private int usedUp;

  private int suspended;

  /** The rulebook of which a faulty balance is told; null for the one that decides. */
  private @Nullable Rulebook asked;

  @Test
  void whatIsLeftIsWhatTheDecisionAuthorises() {
    assertThat(disagreements(CASES, past -> past)).isEmpty();

    assertThat(seen.keySet()).containsExactlyInAnyOrder(Measure.values());
    assertThat(seen.values()).allMatch(times -> times >= 20);
    assertThat(usedUp).isGreaterThan(100);
    assertThat(suspended).isGreaterThan(20);
  }

  @Test
  void aBalanceThatForgetsWhatAnAuditHoldsIsFound() {
    assertThat(
            disagreements(
                FAULTY_CASES,
                past -> past.stream().filter(each -> each.order() != Consumption.HELD).toList()))
        .isNotEmpty();
  }

  @Test
  void aBalanceThatIsADayOffIsFound() {
    assertThat(
            disagreements(
                FAULTY_CASES,
                past ->
                    past.stream()
                        .map(
                            each ->
                                new Consumption(
                                    each.practice(),
                                    each.units(),
                                    each.date().minusDays(1),
                                    each.order()))
                        .toList()))
        .isNotEmpty();
  }

  @Test
  void whatALimitThatEndsLeavesIsWhatTheDecisionAuthorises() {
    rulebook = ending();
    assertThat(disagreements(CASES, past -> past)).isEmpty();
    assertThat(usedUp).isGreaterThan(100);
  }

  /** The seeded fault: a balance that knows of no end is found. */
  @Test
  void aBalanceThatForgetsThatALimitEndsIsFound() {
    rulebook = ending();
    asked = ShippedRulebook.rulebook();
    assertThat(disagreements(FAULTY_CASES, past -> past)).isNotEmpty();
  }

  @Test
  void whatTakesThePlaceOfALimitIsAskedToo() {
    Case one = Case.of("000014");
    one.today = TODAY;
    one.prescribed = TODAY;
    one.past("000014", 1, "2026-11-02", 500_001L);
    assertThat(frees(one, replaced(row -> row))).isNull();
    assertThat(frees(one, replaced(row -> row.with("hasta", "2026-12-01"))))
        .isEqualTo("2026-12-01");
    RowText next = new RowText("FRE-9001", lifelong().cells()).with("desde", "2026-12-01");
    assertThat(
            frees(
                one,
                replaced(
                    row -> row.with("hasta", "2026-12-01"),
                    next.with("ventana", "DIAS").with("dias", "90").with("codigo", "FRE-01"))))
        .isEqualTo("2027-01-31");
    assertThat(frees(one, replaced(row -> row.with("hasta", "2026-12-01"), next))).isNull();
  }

  private @Nullable LocalDate frees(Case one, Rulebook other) {
    return adjudicator.balance(one.facts(), other).limits().getFirst().possibleFrom();
  }

  private static RowText lifelong() {
    return TableText.of(ShippedRulebook.rulebook().table("frecuencia")).rows().stream()
        .filter(row -> row.cell("codigo_de_practica").equals("000014"))
        .findFirst()
        .orElseThrow();
  }

  private static Rulebook replaced(UnaryOperator<RowText> edit, RowText... more) {
    List<RowText> rows = new ArrayList<>();
    for (RowText row : TableText.of(ShippedRulebook.rulebook().table("frecuencia")).rows()) {
      rows.add(row.key().equals(lifelong().key()) ? edit.apply(row) : row);
    }
    rows.addAll(List.of(more));
    return ShippedRulebook.with(typed("frecuencia", rows));
  }

  /** The release's limits, most of which end in the next months. */
  private static Rulebook ending() {
    List<Table> tables = new ArrayList<>();
    for (String name : List.of("frecuencia", "limites-de-orden")) {
      List<RowText> rows = new ArrayList<>();
      for (RowText row : TableText.of(ShippedRulebook.rulebook().table(name)).rows()) {
        int days = List.of(0, 9, 60, 700).get(rows.size() % 4);
        rows.add(days == 0 ? row : row.with("hasta", TODAY.plusDays(days).toString()));
      }
      tables.add(typed(name, rows));
    }
    return ShippedRulebook.with(tables.toArray(Table[]::new));
  }

  private static Table typed(String name, List<RowText> rows) {
    return TypedTable.read(
            ShippedRulebook.rulebook().table(name).header(), new TableText(name, rows))
        .table()
        .orElseThrow();
  }

  /**
   * @param told what the balance is told of the past; a faulty one is told something else
   */
  private List<String> disagreements(int cases, UnaryOperator<List<Consumption>> told) {
    List<String> wrong = new ArrayList<>();
    Random random = new Random(SEED);
    List<String> practices = limited();
    for (int i = 0; i < cases; i++) {
      Case one = generated(random, practices);
      List<Consumption> past = List.copyOf(one.past);
      one.past.clear();
      one.past.addAll(told.apply(past));
      Balance balance = adjudicator.balance(one.facts(), asked == null ? rulebook : asked);
      one.past.clear();
      one.past.addAll(past);
      for (Limit limit : balance.limits()) {
        seen.merge(limit.measure(), 1, Integer::sum);
        compare(one, balance, limit, wrong);
      }
      compareAll(one, balance, wrong);
    }
    return wrong;
  }

  private void compare(Case one, Balance balance, Limit limit, List<String> wrong) {
    String what = "%s of %s: %s".formatted(limit.source().row(), one.lines, limit.sentence());
    if (!limit.stops()) {
      suspended++;
      if (stopped(one, 99, TODAY, limit)) {
        wrong.add("suspended, and it stops: " + what);
      }
      return;
    }
    boolean possible = TODAY.equals(limit.possibleFrom());
    if (possible == stopped(one, 1, TODAY, limit)) {
      wrong.add("today one: " + what);
    }
    if (limit.measure() != Measure.DIFFERENT_PRACTICES) {
      if (limit.left() > 0 && stopped(one, limit.left(), TODAY, limit)) {
        wrong.add("all that is left: " + what);
      }
      // What the limit of one order cuts is not cut twice.
      boolean cut =
          limit.measure() == Measure.UNITS
              && balance.limits().stream()
                  .filter(Limit::stops)
                  .filter(other -> other.measure() == Measure.UNITS_PER_ORDER)
                  .anyMatch(other -> other.permitted() <= limit.left());
      if (!cut && !stopped(one, limit.left() + 1, TODAY, limit)) {
        wrong.add("one more than is left: " + what);
      }
    }
    if (!possible) {
      usedUp++;
      compareDays(one, limit, what, wrong);
    }
  }

  private void compareDays(Case one, Limit limit, String what, List<String> wrong) {
    LocalDate from = limit.possibleFrom();
    if (from == null) {
      if (stopped(one, 1, TODAY.plusYears(30), limit) != limit.code().equals("FRE-05")) {
        wrong.add("in thirty years: " + what);
      }
    } else if (stopped(one, 1, from, limit) || !stopped(one, 1, from.minusDays(1), limit)) {
      wrong.add("on the day it says: " + what);
    }
  }

  /**
   * All limits together: as many as they leave pass, one more does not, and no other row speaks.
   */
  private void compareAll(Case one, Balance balance, List<String> wrong) {
    Integer left = balance.left();
    List<String> rows = balance.limits().stream().map(limit -> limit.source().row()).toList();
    if (left == null) {
      if (stopping(one, 99, TODAY).anyMatch(rows::contains)) {
        wrong.add("limited by nothing: " + one.lines);
      }
      return;
    }
    if (left > 0 && stopping(one, left, TODAY).anyMatch(rows::contains)) {
      wrong.add("what all leave: " + one.lines);
    }
    if (stopping(one, left + 1, TODAY).noneMatch(rows::contains)
        || !stopping(one, left + 1, TODAY)
            .filter(row -> row.startsWith("FRE-") || row.startsWith("CAN-"))
            .allMatch(rows::contains)) {
      wrong.add("one more than all leave: " + one.lines);
    }
  }

  private boolean stopped(Case one, int units, LocalDate day, Limit limit) {
    return stopping(one, units, day).anyMatch(limit.source().row()::equals);
  }

  /** Keys of the rows that stop something of an order of so many units. */
  private Stream<String> stopping(Case one, int units, LocalDate day) {
    PracticeCode practice = one.lines.getFirst().practice();
    one.lines.set(0, new LineFacts(practice, units));
    one.today = day;
    CaseDecision decision = adjudicator.decide(one.facts(), rulebook);
    one.today = TODAY;
    one.lines.set(0, new LineFacts(practice, 1));
    return Stream.concat(
            decision.orderReasons().stream(),
            decision.lines().stream()
                .filter(line -> line.practice().equals(practice))
                .flatMap(line -> line.reasons().stream()))
        .filter(reason -> reason.severity().compareTo(Severity.DOCUMENT) >= 0)
        .map(Reason::source)
        .filter(Source.TableRow.class::isInstance)
        .map(source -> ((Source.TableRow) source).row());
  }

  private static Case generated(Random random, List<String> practices) {
    String practice = practices.get(random.nextInt(practices.size()));
    Case one = Case.of(practice);
    one.today = TODAY;
    one.prescribed = TODAY;
    one.plan = random.nextInt(3) == 0 ? "ADHERENTE" : "NORMAL";
    for (String programme : List.of("DIABETES", "MATERNO", "ONCOLOGIA")) {
      if (random.nextInt(3) == 0) {
        one.programmes.add(programme);
      }
    }
    one.diagnosis = List.of("anemia", "E11", "E05.9", "C50").get(random.nextInt(4));
    if (random.nextInt(4) == 0) {
      one.declared.put(Datum.MOTIVO_REPETICION, "muestra hemolizada");
    }
    int days = List.of(40, 100, 400, 3_000).get(random.nextInt(4));
    for (int n = random.nextInt(12); n > 0; n--) {
      String past =
          random.nextInt(3) > 0 ? practice : practices.get(random.nextInt(practices.size()));
      one.past(
          past,
          1 + random.nextInt(2),
          TODAY.minusDays(random.nextInt(days)).toString(),
          random.nextInt(4) == 0 ? Consumption.HELD : 500_000L + n);
    }
    return one;
  }

  /** Practices that some frequency row or group of equivalents names. */
  private List<String> limited() {
    List<String> limited = new ArrayList<>();
    for (String table : List.of("frecuencia", "equivalencias")) {
      rulebook.table(table).rows().forEach(row -> limited.add(row.text("codigo_de_practica")));
    }
    // Windows that few rows have come as often as those that many have.
    for (int i = 0; i < 12; i++) {
      limited.addAll(List.of("000865", "000412", "009913", "001070", "000063", "000746"));
    }
    return limited;
  }
}
