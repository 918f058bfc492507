package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.TableRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a case has that makes a row count only for it, or suspends a row: its diagnosis, the
 * affiliate's programmes, the prescriber's speciality, what was declared.
 */
record Exceptions(
    SortedSet<String> diagnoses,
    SortedSet<String> programmes,
    String speciality,
    Map<Datum, String> declared) {

  /** Of somebody about whose order nothing is known yet. */
  static final Exceptions NONE =
      new Exceptions(Collections.emptySortedSet(), Collections.emptySortedSet(), "", Map.of());

  static Exceptions of(CaseFacts facts) {
    CaseFacts.PrescriberFacts prescriber = facts.prescription().prescriber();
    return new Exceptions(
        Diagnosis.codes(facts.prescription().diagnosis()),
        facts.member().programmes(),
        prescriber == null ? "" : prescriber.speciality(),
        facts.around().declared());
  }

  /** Of {@code rows}, those that count for this case at all. */
  List<TableRow> reached(List<TableRow> rows) {
    if (rows.isEmpty() || !rows.get(0).header().narrows()) {
      return rows;
    }
    for (TableRow row : rows) {
      if (!reaches(row)) {
        return rows.stream().filter(this::reaches).toList();
      }
    }
    return rows;
  }

  private boolean reaches(TableRow row) {
    return hasDiagnosis(row) && hasProgramme(row);
  }

  /** Whether the row is not about other diagnoses only. */
  boolean hasDiagnosis(TableRow row) {
    String diagnosis = row.text("solo_diagnostico");
    return diagnosis.isEmpty() || Diagnosis.among(diagnoses, diagnosis) != null;
  }

  /** Whether the row is not about other programmes only. */
  boolean hasProgramme(TableRow row) {
    String programme = row.text("solo_programa");
    return programme.isEmpty() || shared(programme) != null;
  }

  /** Whether the row is about some cases only. */
  static boolean particular(TableRow row) {
    return !row.text("solo_diagnostico").isEmpty() || !row.text("solo_programa").isEmpty();
  }

  /** What suspends {@code row}, to be read after "por"; null when nothing does. */
  @Nullable String suspending(TableRow row) {
    String list = row.text("salvo_diagnostico");
    String code = list.isEmpty() ? null : Diagnosis.among(diagnoses, list);
    if (code != null) {
      return "el diagnóstico " + code;
    }
    String programme = shared(row.text("salvo_programa"));
    return programme == null ? null : "el programa " + programme;
  }

  /** Whether what the row asks for was given, so that it has nothing to say. */
  boolean satisfied(TableRow row) {
    String wanted = row.text("salvo_especialidad");
    if (!wanted.isEmpty()
        && !speciality.isEmpty()
        && Arrays.asList(wanted.split(", ", -1)).contains(speciality)) {
      return true;
    }
    return declaredFor(row).isPresent();
  }

  /** The datum that was declared and satisfies {@code row}; empty when none does. */
  Optional<Datum> declaredFor(TableRow row) {
    String name = row.text("dato");
    if (name.isEmpty() || !reaches(row)) {
      return Optional.empty();
    }
    Datum datum = Datum.valueOf(name);
    String given = declared.getOrDefault(datum, "");
    return given.isEmpty() || !within(row, given) ? Optional.empty() : Optional.of(datum);
  }

  private static boolean within(TableRow row, String given) {
    if (!row.header().has("dato_desde")
        || (row.value("dato_desde") == null && row.value("dato_hasta") == null)) {
      return true;
    }
    if (Datum.valueOf(row.text("dato")).kind() != Datum.Kind.NUMBER) {
      return false;
    }
    BigDecimal number = new BigDecimal(given);
    return (row.value("dato_desde") == null
            || number.compareTo(BigDecimal.valueOf(row.integer("dato_desde"))) >= 0)
        && (row.value("dato_hasta") == null
            || number.compareTo(BigDecimal.valueOf(row.integer("dato_hasta"))) <= 0);
  }

  private @Nullable String shared(String words) {
    if (words.isEmpty() || programmes.isEmpty()) {
      return null;
    }
    SortedSet<String> common = new TreeSet<>(Arrays.asList(words.split(" ", -1)));
    common.retainAll(programmes);
    return common.isEmpty() ? null : common.first();
  }
}
