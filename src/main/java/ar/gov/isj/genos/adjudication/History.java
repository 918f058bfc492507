package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an affiliate consumed inside the window of one frequency row.
 *
 * @param asked units that other lines of the same order ask for under the same norm
 */
record History(List<Consumption> inWindow, int asked, TableRow row, LocalDate today) {

  /** Days of a pregnancy: an episode whose beginning nobody said is not longer. */
  private static final int EPISODE_DAYS = 280;

  /**
   * @param counted practices that count together
   */
  static History of(CaseFacts facts, Set<PracticeCode> counted, int asked, TableRow row) {
    LocalDate episode = episode(facts);
    List<Consumption> past =
        facts.consumption().stream()
            .filter(one -> counted.contains(one.practice()))
            .filter(one -> counts(one.date(), row, facts.issueDate(), episode))
            .sorted(Comparator.comparing(Consumption::date).thenComparing(Consumption::order))
            .toList();
    return new History(past, asked, row, facts.issueDate());
  }

  /** The window, to be read after "por". */
  static String period(TableRow row) {
    return switch (row.text("ventana")) {
      case "DIA" -> "día";
      case "MES" -> "mes calendario";
      case "TRIMESTRE" -> "trimestre calendario";
      case "AÑO" -> "año calendario";
      case "EPISODIO" -> "episodio";
      case "VIDA" -> "vida";
      default -> Texts.days(row.integer("dias"));
    };
  }

  int used() {
    return inWindow.stream().mapToInt(Consumption::units).sum();
  }

  /** Units among {@link #used} that a request in audit holds. */
  int held() {
    return inWindow.stream()
        .filter(past -> past.order() == Consumption.HELD)
        .mapToInt(Consumption::units)
        .sum();
  }

  /** Units that the row still leaves. */
  int available() {
    return Math.max(0, row.integer("maximo") - used() - asked);
  }

  Set<PracticeCode> different() {
    return inWindow.stream().map(Consumption::practice).collect(Collectors.toUnmodifiableSet());
  }

  List<LocalDate> dates() {
    return inWindow.stream().map(Consumption::date).distinct().toList();
  }

  /**
   * First day on which {@code units} (at most the row's maximum) would be free if nothing else is
   * consumed; null if never.
   */
  @Nullable LocalDate enabledFrom(int units) {
    int maximum = row.integer("maximo");
    int wanted = Math.min(units, maximum);
    return switch (row.text("ventana")) {
      case "VIDA" -> null;
      case "AÑO" -> LocalDate.of(today.getYear() + 1, 1, 1);
      case "TRIMESTRE" -> quarter(today).plusMonths(3);
      case "MES" -> today.withDayOfMonth(1).plusMonths(1);
      case "DIA" -> today.plusDays(1);
      case "EPISODIO" -> null;
      default -> {
        int used = used();
        LocalDate day = today;
        for (Consumption past : inWindow) {
          if (maximum - used >= wanted) {
            break;
          }
          used -= past.units();
          day = past.date().plusDays(row.integer("dias"));
        }
        yield day;
      }
    };
  }

  private static LocalDate quarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  private static LocalDate episode(CaseFacts facts) {
    String begun = facts.around().declared(Datum.INICIO_EPISODIO);
    return begun.isEmpty() ? facts.issueDate().minusDays(EPISODE_DAYS) : LocalDate.parse(begun);
  }

  /** A day counts until {@code days} after it have passed: on that day it no longer does. */
  private static boolean counts(LocalDate past, TableRow row, LocalDate today, LocalDate episode) {
    return switch (row.text("ventana")) {
      case "VIDA" -> true;
      case "AÑO" -> past.getYear() == today.getYear();
      case "TRIMESTRE" -> quarter(past).equals(quarter(today));
      case "MES" -> past.withDayOfMonth(1).equals(today.withDayOfMonth(1));
      case "DIA" -> past.equals(today);
      case "EPISODIO" -> !past.isBefore(episode);
      default -> past.plusDays(row.integer("dias")).isAfter(today);
    };
  }
}
