package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order: automatic ones first, then what was typed, in its order, then the panels
 * that take the place of what was typed.
 */
final class OrderLines {

  private final Map<PracticeCode, PracticeFacts> practices = new HashMap<>();
  private final List<LineFacts> typed;
  private final List<VerdictFacts> verdicts;

  private OrderLines(CaseFacts facts) {
    facts.practices().forEach(practice -> practices.put(practice.code(), practice));
    typed = new ArrayList<>(facts.lines());
    verdicts = new ArrayList<>(facts.verdicts());
  }

  /**
   * @param automatic rows of the automatic lines that apply, in their order
   * @param panels rows of the panels that may take the place of their components
   * @throws IllegalArgumentException if the facts lack a practice
   */
  static List<CaseLine> of(CaseFacts facts, List<TableRow> automatic, List<TableRow> panels) {
    OrderLines order = new OrderLines(facts);
    Set<String> asked = new HashSet<>();
    facts.lines().forEach(line -> asked.add(line.practice().value()));
    List<CaseLine> lines = new ArrayList<>();
    Set<PracticeCode> added = new HashSet<>();
    for (TableRow row : automatic) {
      PracticeCode code = new PracticeCode(row.text("practica_agregada"));
      if (applies(row, asked) && added.add(code)) {
        lines.add(
            new CaseLine(
                order.practice(code), true, order.takeTyped(code, row), null, order.take(code)));
      }
    }
    for (LineFacts line : order.typed) {
      lines.add(
          new CaseLine(
              order.practice(line.practice()),
              false,
              line.requested(),
              null,
              order.take(line.practice())));
    }
    List<PracticeFacts> complete = order.complete(panels, asked);
    for (TableRow row : complete.isEmpty() ? List.<TableRow>of() : panels) {
      for (PracticeFacts panel : complete) {
        if (panel.code().value().equals(row.text("panel")) && added.add(panel.code())) {
          lines.add(new CaseLine(panel, false, 1, row, order.take(panel.code())));
        }
      }
    }
    return lines;
  }

  /**
   * The panels all of whose parts were asked for, but for those whose parts another of them has
   * among its own: the largest takes the place of them all.
   */
  private List<PracticeFacts> complete(List<TableRow> panels, Set<String> asked) {
    List<PracticeFacts> complete = new ArrayList<>(0);
    for (TableRow row : panels) {
      PracticeFacts panel = practices.get(new PracticeCode(row.text("panel")));
      if (panel != null && complete(panel, asked)) {
        complete.add(panel);
      }
    }
    if (complete.size() < 2) {
      return complete;
    }
    return complete.stream()
        .filter(
            panel ->
                complete.stream()
                    .noneMatch(
                        other ->
                            other.includes().size() > panel.includes().size()
                                && other.includes().containsAll(panel.includes())))
        .toList();
  }

  /** Whether an automatic line's practice is brought by every order or by one that was asked. */
  private static boolean applies(TableRow row, Set<String> asked) {
    String by = row.text("por_practica");
    return by.isEmpty() || asked.contains(by);
  }

  /** Whether all that a panel contains was asked for one by one, and not the panel. */
  private static boolean complete(PracticeFacts panel, Set<String> asked) {
    if (panel.includes().size() < 2 || asked.contains(panel.code().value())) {
      return false;
    }
    for (PracticeCode part : panel.includes()) {
      if (!asked.contains(part.value())) {
        return false;
      }
    }
    return true;
  }

  /** An automatic line that was typed too is one line, with the typed quantity. */
  private int takeTyped(PracticeCode code, TableRow row) {
    for (LineFacts line : typed) {
      if (line.practice().equals(code)) {
        typed.remove(line);
        return line.requested();
      }
    }
    return row.integer("cantidad");
  }

  /** A verdict is about the first line of its practice. */
  private @Nullable VerdictFacts take(PracticeCode code) {
    for (VerdictFacts verdict : verdicts) {
      if (verdict.practice().equals(code)) {
        verdicts.remove(verdict);
        return verdict;
      }
    }
    return null;
  }

  private PracticeFacts practice(PracticeCode code) {
    PracticeFacts practice = practices.get(code);
    if (practice == null) {
      throw new IllegalArgumentException("Los datos del caso no traen la práctica " + code);
    }
    return practice;
  }
}
