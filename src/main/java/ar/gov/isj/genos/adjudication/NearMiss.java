package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.AskedFacts.Asked;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowConditions;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that almost applied to a case: one of its conditions failed and the others held, or all
 * held and what was declared satisfied it.
 *
 * @param subject title of the practice; empty when the row is about the whole order
 * @param table name of the table
 * @param row permanent key
 * @param sentence {@code La fila PER-0007 no aplicó sólo por sexo registrado: F, y pide M.}
 */
public record NearMiss(String subject, String table, String row, String sentence) {

  /**
   * All of a case, in order of its lines and of the tables. A row with one condition alone is no
   * near miss, nor is one about another practice: of those there is always one. A diagnosis or a
   * programme that a row is only about is a condition as any other.
   */
  public static List<NearMiss> of(CaseFacts facts, Rulebook rulebook) {
    List<NearMiss> misses = new ArrayList<>();
    Exceptions exceptions = Exceptions.of(facts);
    for (Asked asked : AskedFacts.of(facts, rulebook)) {
      for (Table table : rulebook.tables()) {
        if (table.header().fact().equals(asked.kind())) {
          for (TableRow row : table.rows()) {
            String why = why(row, asked, exceptions);
            if (why != null) {
              misses.add(
                  new NearMiss(
                      asked.subject(),
                      row.table(),
                      row.key(),
                      "La fila %s %s.".formatted(row.key(), why)));
            }
          }
        }
      }
    }
    return List.copyOf(misses);
  }

  /** What kept the row from the case, to be read after its key; null unless it is one thing. */
  private static @Nullable String why(TableRow row, Asked asked, Exceptions exceptions) {
    List<Column> failing = RowConditions.failing(row, asked.fields(), 2);
    boolean diagnosis = exceptions.hasDiagnosis(row);
    boolean programme = exceptions.hasProgramme(row);
    if (failing.size() + (diagnosis ? 0 : 1) + (programme ? 0 : 1) > 1) {
      return null;
    }
    if (failing.isEmpty()) {
      return exception(row, diagnosis, programme, exceptions);
    }
    Column column = failing.getFirst();
    if (column.type() == CellType.CODE || !saysMore(row, column)) {
      return null;
    }
    Object cell = Objects.requireNonNull(row.value(column.id()));
    Object fact = asked.fields().get(column.field());
    String suspending = exceptions.suspending(row);
    return "no aplicó sólo por %s: %s, y pide %s%s%s"
        .formatted(
            name(column),
            fact == null ? "no consta" : text(fact, column),
            ASKED.getOrDefault(column.operator(), ""),
            text(cell, column),
            suspending == null
                ? exceptions.satisfied(row) ? "; además, lo que pide está dado" : ""
                : "; además la suspende " + suspending);
  }

  private static @Nullable String exception(
      TableRow row, boolean diagnosis, boolean programme, Exceptions exceptions) {
    if ((!diagnosis || !programme) && !saysMore(row, null)) {
      return null;
    }
    if (!diagnosis) {
      String given =
          exceptions.diagnoses().isEmpty()
              ? "no se indicó con código"
              : String.join(", ", exceptions.diagnoses());
      return "no aplicó sólo por diagnóstico: %s, y pide %s"
          .formatted(given, any(row.text("solo_diagnostico")));
    }
    if (!programme) {
      String enrolled =
          exceptions.programmes().isEmpty()
              ? "ninguno"
              : String.join(", ", exceptions.programmes());
      return "no aplicó sólo por programa: %s, y pide %s"
          .formatted(enrolled, any(row.text("solo_programa")));
    }
    // A row that is suspended says so by itself.
    Datum datum = exceptions.declaredFor(row).orElse(null);
    if (datum != null) {
      return "se da por cumplida: se declaró «%s»: %s"
          .formatted(datum.label(), datum.shown(exceptions.declared().getOrDefault(datum, "")));
    }
    return exceptions.satisfied(row)
        ? "se da por cumplida: prescribe " + exceptions.speciality()
        : null;
  }

  private static String any(String list) {
    return list.replace(" ", " o ");
  }

  /** Besides the failing one, if one fails, a condition that is more than a date. */
  private static boolean saysMore(TableRow row, @Nullable Column failing) {
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (!column.equals(failing)
          && column.role() == Column.Role.CONDITION
          && column.type() != CellType.DATE
          && row.value(i) != null) {
        return true;
      }
    }
    return false;
  }

  private static final Map<String, String> ASKED =
      Map.of(">=", "desde ", ">", "más de ", "<", "menos de ", "<=", "hasta ");

  /** What the field is, in the words of a sentence. */
  private static String name(Column column) {
    return switch (column.field()) {
      case "ageDays", "ageYears" -> "edad";
      case "sex" -> "sexo registrado";
      case "date" -> "fecha de emisión";
      case "prescriptionDate" -> "fecha de prescripción";
      case "daysAsMember" -> "días de afiliado";
      default -> column.title().toLowerCase(Locale.ROOT);
    };
  }

  private static String text(Object value, Column column) {
    String text = Texts.of(value);
    return switch (column.field()) {
      case "ageDays" -> Texts.days((Integer) value);
      case "ageYears" -> value.equals(1) ? "1 año" : text + " años";
      case "daysAsMember" -> value.equals(1) ? "1 día" : text + " días";
      default -> text;
    };
  }
}
