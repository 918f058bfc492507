package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an affiliate consumed of one practice inside the window of one frequency row. */
record History(List<Consumption> inWindow, TableRow row, LocalDate today) {

  static History of(CaseFacts facts, PracticeCode practice, TableRow row) {
    List<Consumption> counted =
        facts.consumption().stream()
            .filter(past -> past.practice().equals(practice))
            .filter(past -> counts(past.date(), row, facts.issueDate()))
            .sorted(Comparator.comparing(Consumption::date).thenComparing(Consumption::order))
            .toList();
    return new History(counted, row, facts.issueDate());
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
    return Math.max(0, row.integer("maximo") - used());
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

  /** A day counts until {@code days} after it have passed: on that day it no longer does. */
  private static boolean counts(LocalDate past, TableRow row, LocalDate today) {
    return switch (row.text("ventana")) {
      case "VIDA" -> true;
      case "AÑO" -> past.getYear() == today.getYear();
      default -> past.plusDays(row.integer("dias")).isAfter(today);
    };
  }
}
