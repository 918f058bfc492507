package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of an order: automatic ones first, then what was typed, in its order. */
final class OrderLines {

  private OrderLines() {}

  /**
   * @param automatic rows of the automatic lines that apply, in their order
   * @throws IllegalArgumentException if the facts lack a practice
   */
  static List<CaseLine> of(CaseFacts facts, List<TableRow> automatic) {
    Map<PracticeCode, PracticeFacts> practices = new HashMap<>();
    facts.practices().forEach(practice -> practices.put(practice.code(), practice));
    List<LineFacts> typed = new ArrayList<>(facts.lines());
    List<VerdictFacts> verdicts = new ArrayList<>(facts.verdicts());
    List<CaseLine> lines = new ArrayList<>();
    for (TableRow row : automatic) {
      PracticeCode code = new PracticeCode(row.text("practica_agregada"));
      lines.add(
          new CaseLine(
              practice(practices, code), true, takeTyped(typed, code, row), take(verdicts, code)));
    }
    for (LineFacts line : typed) {
      lines.add(
          new CaseLine(
              practice(practices, line.practice()),
              false,
              line.requested(),
              take(verdicts, line.practice())));
    }
    return lines;
  }

  /** An automatic line that was typed too is one line, with the typed quantity. */
  private static int takeTyped(List<LineFacts> typed, PracticeCode code, TableRow row) {
    for (LineFacts line : typed) {
      if (line.practice().equals(code)) {
        typed.remove(line);
        return line.requested();
      }
    }
    return row.integer("cantidad");
  }

  /** A verdict is about the first line of its practice. */
  private static @Nullable VerdictFacts take(List<VerdictFacts> verdicts, PracticeCode code) {
    for (VerdictFacts verdict : verdicts) {
      if (verdict.practice().equals(code)) {
        verdicts.remove(verdict);
        return verdict;
      }
    }
    return null;
  }

  private static PracticeFacts practice(
      Map<PracticeCode, PracticeFacts> practices, PracticeCode code) {
    PracticeFacts practice = practices.get(code);
    if (practice == null) {
      throw new IllegalArgumentException("Los datos del caso no traen la práctica " + code);
    }
    return practice;
  }
}
