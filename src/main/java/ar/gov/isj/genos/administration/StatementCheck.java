package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Statement.Recorded;
import ar.gov.isj.genos.shared.Cuil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is wrong with something that is to be said of an affiliate. */
final class StatementCheck {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_REASON = 120;
  private static final int LONGEST_TOWN = 60;

  private StatementCheck() {}

  /**
   * @param holding what holds on the day from which it is to hold
   */
  static List<FieldProblem> problems(
      StatementDraft draft, List<Recorded> holding, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate from = draft.from();
    if (from == null) {
      problems.add(new FieldProblem("from", "Ingrese desde qué día rige."));
    } else if (from.isBefore(EARLIEST) || from.isAfter(today.plusYears(1))) {
      problems.add(
          new FieldProblem(
              "from",
              "La novedad puede regir hasta un año después de hoy, el %s. Verifique el año."
                  .formatted(Words.of(today.plusYears(1)))));
    }
    checkValue(draft, problems);
    Words.atMost("reason", "el motivo", draft.reason(), LONGEST_REASON, problems);
    if (needsReason(draft) && draft.reason().isBlank()) {
      problems.add(
          new FieldProblem("reason", "Ingrese el motivo: se le dice al laboratorio que consulta."));
    }
    if (problems.isEmpty() && said(draft, holding)) {
      problems.add(
          new FieldProblem(
              "value", "El padrón ya dice eso desde ese día. No hay nada que agregar."));
    }
    return problems;
  }

  /** As it is kept; empty when there is none. */
  static Optional<String> value(StatementDraft draft) {
    String typed = draft.value().strip();
    return typed.isEmpty() || typed.equals(StatementDraft.NONE)
        ? Optional.empty()
        : draft.aspect() == Aspect.FAMILY
            ? Cuil.parse(typed).map(Cuil::digits)
            : Optional.of(typed);
  }

  private static void checkValue(StatementDraft draft, List<FieldProblem> problems) {
    boolean none = draft.value().equals(StatementDraft.NONE);
    if (draft.value().isBlank() || (none && draft.aspect().ofEverybody())) {
      problems.add(new FieldProblem("value", "Ingrese qué rige desde ese día."));
    } else if (!none && draft.aspect() == Aspect.FAMILY && value(draft).isEmpty()) {
      problems.add(
          new FieldProblem("value", "Ingrese los 11 dígitos del CUIL del titular de la familia."));
    } else if (!none && draft.aspect() == Aspect.NETWORK) {
      Words.atMost("value", "la localidad", draft.value(), LONGEST_TOWN, problems);
    }
  }

  private static boolean needsReason(StatementDraft draft) {
    return switch (draft.aspect()) {
      case AFFILIATION -> !draft.value().equals("ACTIVA");
      case CREDENTIAL -> !draft.value().equals("HABILITADA");
      default -> false;
    };
  }

  private static boolean said(StatementDraft draft, List<Recorded> holding) {
    return holding.stream()
        .map(Recorded::said)
        .filter(one -> one.aspect() == draft.aspect())
        .anyMatch(
            one ->
                one.from().equals(draft.from())
                    && value(draft).equals(Optional.ofNullable(one.value()))
                    && draft.reason().strip().equals(Objects.requireNonNullElse(one.reason(), "")));
  }
}
