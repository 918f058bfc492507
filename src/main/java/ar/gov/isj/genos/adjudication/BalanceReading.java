package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.Balance.Limit;
import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.adjudication.Balance.Use;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.adjudication.drools.RuleRun;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what limits leave of a practice as the decision counts it: the same rows, found by the
 * same run, over the same windows.
 */
final class BalanceReading {

  private static final Comparator<Limit> LEAST_LEFT =
      Comparator.comparing((Limit limit) -> !limit.stops())
          .thenComparing(limit -> limit.measure() == Measure.UNITS_PER_ORDER)
          .thenComparing(Limit::left)
          .thenComparing(limit -> limit.source().row());

  private final RowReading reading;
  private final CaseFacts facts;
  private final CaseLine line;
  private final @Nullable Finding freedBy;
  private final List<Limit> limits = new ArrayList<>();
  private int left = Finding.NO_LIMIT;

  private BalanceReading(RowReading reading, CaseFacts facts, CaseLine line, LineFact fact) {
    this.reading = reading;
    this.facts = facts;
    this.line = line;
    this.freedBy = freedBy(fact);
  }

  static Balance of(CaseFacts facts, Rulebook rulebook) {
    CaseLine line = OrderLines.of(facts, List.of(), List.of()).getFirst();
    LineFact fact = FlatFacts.line(facts, 0, line);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)), Exceptions.of(facts));
      BalanceReading balance = new BalanceReading(reading, facts, line, fact);
      reading.rows(fact, "cantidad-por-orden").forEach(balance::readQuantity);
      reading.rows(fact, "frecuencia").forEach(balance::readFrequency);
      balance.readYear();
      return balance.told();
    }
  }

  private Balance told() {
    PracticeFacts practice = line.practice();
    limits.sort(LEAST_LEFT);
    return new Balance(
        practice.code(),
        practice.description(),
        left == Finding.NO_LIMIT ? null : left,
        List.copyOf(limits),
        reading.rulebook().ref().version());
  }

  private void readQuantity(TableRow row) {
    int maximum = row.integer("maximo");
    add(row, Measure.UNITS_PER_ORDER, maximum, List.of(), maximum, facts.issueDate(), null);
  }

  private void readFrequency(TableRow row) {
    if (row.text("cuenta").equals("DISTINTAS")) {
      readVariety(row);
      return;
    }
    Set<PracticeCode> counted =
        Equivalents.counted(reading.rulebook(), line.practice().code(), row);
    History history = History.of(facts, counted, 0, row);
    int available = history.available();
    add(
        row,
        Measure.UNITS,
        row.integer("maximo"),
        history.inWindow(),
        available,
        available > 0 ? facts.issueDate() : history.enabledFrom(1),
        available == row.integer("maximo") ? null : history.enabledFrom(available + 1));
  }

  /** A practice that the window already has adds none. */
  private void readVariety(TableRow row) {
    Set<PracticeCode> group = Equivalents.of(reading.rulebook(), line.practice().code());
    History history = History.of(facts, group, 0, row);
    Set<PracticeCode> different = new HashSet<>(history.different());
    int maximum = row.integer("maximo");
    int remaining = Math.max(0, maximum - different.size());
    different.add(line.practice().code());
    boolean fits = different.size() <= maximum;
    LocalDate frees = remaining == maximum ? null : freesVariety(row, group, remaining);
    LocalDate possible = fits ? facts.issueDate() : freesVariety(row, group, 0);
    Limit limit =
        limit(
            row,
            Measure.DIFFERENT_PRACTICES,
            maximum,
            history.inWindow(),
            remaining,
            possible,
            frees);
    if (limit != null) {
      limits.add(limit);
      left = limit.stops() && !fits ? 0 : left;
    }
  }

  /** First day after today on which the window has fewer different practices. */
  private @Nullable LocalDate freesVariety(TableRow row, Set<PracticeCode> group, int remaining) {
    if (!row.text("ventana").equals("DIAS")) {
      return History.of(facts, group, 0, row).enabledFrom(row.integer("maximo"));
    }
    return facts.consumption().stream()
        .filter(past -> group.contains(past.practice()))
        .map(past -> past.date().plusDays(row.integer("dias")))
        .filter(day -> day.isAfter(facts.issueDate()))
        .sorted()
        .filter(
            day -> {
              Set<PracticeCode> then =
                  new HashSet<>(History.of(facts.on(day), group, 0, row).different());
              if (remaining == 0) {
                then.add(line.practice().code());
                return then.size() <= row.integer("maximo");
              }
              return row.integer("maximo") - then.size() > remaining;
            })
        .findFirst()
        .orElse(null);
  }

  /** How many practices the year still has for a programme; acts are none. */
  private void readYear() {
    if (FlatFacts.administrative(line.practice())) {
      return;
    }
    OrderFact order = OrderFacts.of(facts, List.of(line));
    List<TableRow> rows =
        reading.rowsWithin("limites-de-orden", "practicas_anio_mas_de", AskedFacts.fields(order));
    for (TableRow row : rows) {
      List<Consumption> past = OrderFacts.ofTheYear(facts);
      int permitted = row.integer("practicas_anio_mas_de");
      int remaining = Math.max(0, permitted - past.stream().mapToInt(Consumption::units).sum());
      LocalDate nextYear = LocalDate.of(facts.issueDate().getYear() + 1, 1, 1);
      add(
          row,
          Measure.PRACTICES_OF_THE_YEAR,
          permitted,
          past,
          remaining,
          remaining > 0 ? facts.issueDate() : nextYear,
          remaining == permitted ? null : nextYear);
    }
  }

  private void add(
      TableRow row,
      Measure measure,
      int permitted,
      List<Consumption> past,
      int remaining,
      @Nullable LocalDate possibleFrom,
      @Nullable LocalDate moreFrom) {
    Limit limit = limit(row, measure, permitted, past, remaining, possibleFrom, moreFrom);
    if (limit != null) {
      limits.add(limit);
      left = limit.stops() ? Math.min(left, remaining) : left;
    }
  }

  /** Null when what the row asks for was given. */
  private @Nullable Limit limit(
      TableRow row,
      Measure measure,
      int permitted,
      List<Consumption> past,
      int remaining,
      @Nullable LocalDate possibleFrom,
      @Nullable LocalDate moreFrom) {
    LocalDate possible =
        remaining > 0 || facts.issueDate().equals(possibleFrom)
            ? possibleFrom
            : unlessItEnds(row, measure, 0, possibleFrom);
    LocalDate more =
        remaining == permitted ? moreFrom : unlessItEnds(row, measure, remaining, moreFrom);
    List<Finding> stated = new ArrayList<>();
    reading.state(stated, row, Map.of(), remaining);
    if (stated.isEmpty() || !(stated.getFirst().source() instanceof Source.TableRow source)) {
      return null;
    }
    String suspendedBy = stated.getFirst().data().get("suspende");
    Severity severity = RowReading.severity(row.text("efecto"));
    if (suspendedBy == null && measure != Measure.PRACTICES_OF_THE_YEAR) {
      suspendedBy = freed(stated.getFirst());
    }
    int reserved =
        past.stream()
            .filter(one -> one.order() == Consumption.HELD)
            .mapToInt(Consumption::units)
            .sum();
    int all =
        measure == Measure.DIFFERENT_PRACTICES
            ? (int) past.stream().map(Consumption::practice).distinct().count()
            : past.stream().mapToInt(Consumption::units).sum() - reserved;
    String sentence =
        BalanceWording.sentence(
            new BalanceWording.Counted(
                row,
                measure,
                permitted,
                remaining,
                reserved,
                suspendedBy,
                severity.compareTo(Severity.DOCUMENT) < 0,
                remaining > 0 ? more : possible,
                group(row),
                remaining == 0 && facts.issueDate().equals(possible)));
    return new Limit(
        row.text("codigo"),
        severity,
        measure,
        permitted,
        all,
        reserved,
        remaining,
        possible,
        more,
        suspendedBy,
        uses(past),
        sentence,
        source);
  }

  /**
   * A row that ends before time frees anything limits no longer; what takes its place may.
   *
   * @param freed day on which the row itself would leave more; null when it never would
   */
  private @Nullable LocalDate unlessItEnds(
      TableRow row, Measure measure, int remaining, @Nullable LocalDate freed) {
    if (!row.header().has("hasta")
        || !(row.value("hasta") instanceof LocalDate end)
        || (freed != null && freed.isBefore(end))) {
      return freed;
    }
    LocalDate latest = end;
    for (Limit next : of(facts.on(end), reading.rulebook()).limits()) {
      if (next.stops() && next.measure() == measure && begins(next, end)) {
        LocalDate day =
            remaining == 0 ? next.possibleFrom() : next.left() > remaining ? end : next.moreFrom();
        if (day == null) {
          return null;
        }
        latest = day.isAfter(latest) ? day : latest;
      }
    }
    return latest;
  }

  /** Whether the row of this limit holds from that day on and not before: others are told apart. */
  private boolean begins(Limit limit, LocalDate day) {
    return reading.rulebook().table(limit.source().table()).rows().stream()
        .filter(row -> row.key().equals(limit.source().row()))
        .anyMatch(
            row ->
                row.value("desde") instanceof LocalDate from
                    && from.isAfter(facts.issueDate())
                    && !from.isAfter(day));
  }

  private String group(TableRow row) {
    return row.header().has("cuenta") && !row.text("cuenta").isEmpty()
        ? Equivalents.group(reading.rulebook(), line.practice().code().value())
        : "";
  }

  /** A norm that frees the practice lifts whatever is neither a rejection nor absolute. */
  private @Nullable String freed(Finding limit) {
    if (freedBy == null || limit.severity() == Severity.REJECT || limit.absolute()) {
      return null;
    }
    return freedBy.source() instanceof Source.TableRow row ? "la norma " + row.row() : null;
  }

  private @Nullable Finding freedBy(LineFact fact) {
    List<Finding> stated = new ArrayList<>();
    for (TableRow row : reading.rows(fact, "condiciones")) {
      if (row.text("efecto").equals("LIBERA")) {
        reading.state(stated, row, Map.of());
      }
    }
    return stated.stream()
        .filter(finding -> finding.force() == Finding.Force.FREES)
        .findFirst()
        .orElse(null);
  }

  private static List<Use> uses(List<Consumption> past) {
    return past.stream()
        .map(
            one ->
                one.order() == Consumption.HELD
                    ? new Use(one.date(), one.units(), true, null, one.practice())
                    : new Use(one.date(), one.units(), false, one.order(), one.practice()))
        .toList();
  }
}
