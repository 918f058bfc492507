package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.Suspension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they are told in the record of changes, and checks that several drafts share. */
final class Words {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Words() {}

  static String of(@Nullable LocalDate date) {
    return date == null ? "" : DATE.format(date);
  }

  /** The last day of what ends before {@code until}. */
  static String lastDay(@Nullable LocalDate until) {
    return until == null ? "" : of(until.minusDays(1));
  }

  static String yesNo(boolean yes) {
    return yes ? "Sí" : "No";
  }

  static String of(List<Suspension> suspensions) {
    return suspensions.stream().map(Words::of).collect(Collectors.joining("; "));
  }

  static String of(Suspension one) {
    String ends = one.until() == null ? "" : " hasta el " + lastDay(one.until());
    return "desde el " + of(one.from()) + ends + " (" + one.reason() + ")";
  }

  static void required(
      String field, String name, String typed, int longest, List<FieldProblem> problems) {
    if (typed.isBlank()) {
      problems.add(new FieldProblem(field, "Ingrese " + name + "."));
    } else {
      atMost(field, name, typed, longest, problems);
    }
  }

  static void atMost(
      String field, String name, String typed, int longest, List<FieldProblem> problems) {
    if (typed.length() > longest) {
      problems.add(
          new FieldProblem(
              field,
              "Use hasta %d caracteres para %s; ingresó %d."
                  .formatted(longest, name, typed.length())));
    }
    if (typed.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          new FieldProblem(
              field, "Quite los caracteres que no se ven de " + name + " y vuelva a escribirlo."));
    }
  }

  static void ordered(
      String field,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<FieldProblem> problems) {
    if (from != null && until != null && !until.isAfter(from)) {
      problems.add(
          new FieldProblem(
              field,
              "El último día habilitado no puede ser anterior al primero, el %s."
                  .formatted(of(from))));
    }
  }

  /** Each with its days in order, a reason, and no day in two of them. */
  static void check(List<Suspension> suspensions, List<FieldProblem> problems) {
    for (int i = 0; i < suspensions.size(); i++) {
      Suspension one = suspensions.get(i);
      String field = "suspensions[%d]".formatted(i);
      required(field + ".reason", "la resolución o el motivo", one.reason(), 200, problems);
      if (one.until() != null && !one.until().isAfter(one.from())) {
        problems.add(
            new FieldProblem(
                field + ".until",
                "El último día no puede ser anterior al primero de la suspensión."));
      }
      for (Suspension other : suspensions.subList(0, i)) {
        if (overlap(one, other)) {
          problems.add(
              new FieldProblem(
                  field + ".from", "Se superpone con la suspensión " + of(other) + "."));
        }
      }
    }
  }

  private static boolean overlap(Suspension one, Suspension other) {
    return one.on(other.from()) || other.on(one.from());
  }
}
