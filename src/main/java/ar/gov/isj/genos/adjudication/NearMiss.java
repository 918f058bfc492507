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
   * near miss, nor is one about another practice: of those there is always one.
   */
  public static List<NearMiss> of(CaseFacts facts, Rulebook rulebook) {
    List<NearMiss> misses = new ArrayList<>();
    Exceptions exceptions = Exceptions.of(facts);
    for (Asked asked : AskedFacts.of(facts, rulebook)) {
      for (Table table : rulebook.tables()) {
        if (table.header().fact().equals(asked.kind())) {
          table.rows().forEach(row -> read(row, asked, exceptions, misses));
        }
      }
    }
    return List.copyOf(misses);
  }

  private static void read(
      TableRow row, Asked asked, Exceptions exceptions, List<NearMiss> misses) {
    List<Column> failing = RowConditions.failing(row, asked.fields(), 2);
    if (failing.isEmpty()) {
      exceptions
          .declaredFor(row)
          .ifPresent(
              datum ->
                  misses.add(
                      new NearMiss(
                          asked.subject(),
                          row.table(),
                          row.key(),
                          "La fila %s se da por cumplida: se declaró «%s»: %s."
                              .formatted(
                                  row.key(),
                                  datum.label(),
                                  datum.shown(exceptions.declared().getOrDefault(datum, ""))))));
      return;
    }
    if (failing.size() != 1 || failing.getFirst().type() == CellType.CODE) {
      return;
    }
    Column column = failing.getFirst();
    if (!saysMore(row, column)) {
      return;
    }
    Object cell = Objects.requireNonNull(row.value(column.id()));
    Object fact = asked.fields().get(column.field());
    misses.add(
        new NearMiss(
            asked.subject(),
            row.table(),
            row.key(),
            "La fila %s no aplicó sólo por %s: %s, y pide %s%s."
                .formatted(
                    row.key(),
                    name(column),
                    fact == null ? "no consta" : text(fact, column),
                    ASKED.getOrDefault(column.operator(), ""),
                    text(cell, column))));
  }

  /** Besides the failing one, a condition that is more than a date. */
  private static boolean saysMore(TableRow row, Column failing) {
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
