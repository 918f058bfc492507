package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.HashSet;
import java.util.Set;

/** Practices that share a norm because they answer the same question, as a table groups them. */
final class Equivalents {

  private static final String TABLE = "equivalencias";

  private Equivalents() {}

  /** The practice and all of its group; only itself when it is in none. */
  static Set<PracticeCode> of(Rulebook rulebook, PracticeCode practice) {
    Set<PracticeCode> codes = new HashSet<>(Set.of(practice));
    String group = group(rulebook, practice.value());
    for (TableRow row : rulebook.table(TABLE).rows()) {
      if (!group.isEmpty() && row.text("grupo").equals(group)) {
        codes.add(new PracticeCode(row.text("codigo_de_practica")));
      }
    }
    return codes;
  }

  /** Practices that a frequency row counts together with {@code practice}, itself included. */
  static Set<PracticeCode> counted(Rulebook rulebook, PracticeCode practice, TableRow row) {
    return row.text("cuenta").equals("EQUIVALENTES") ? of(rulebook, practice) : Set.of(practice);
  }

  /** Name of the practice's group; empty when it is in none. */
  static String group(Rulebook rulebook, String practice) {
    for (TableRow row : rulebook.table(TABLE).rows()) {
      if (row.text("codigo_de_practica").equals(practice)) {
        return row.text("grupo");
      }
    }
    return "";
  }
}
