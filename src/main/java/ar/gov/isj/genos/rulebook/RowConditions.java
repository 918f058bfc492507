package ar.gov.isj.genos.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row's conditions asked one by one, to tell which of them keeps it from a case. */
public final class RowConditions {

  private RowConditions() {}

  /** Whether every condition holds; a field that the case does not have holds for none. */
  public static boolean match(TableRow row, Map<String, Object> fields) {
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!holds(row, i, columns.get(i), fields)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Columns of the conditions that do not hold.
   *
   * @param most stop after so many
   */
  public static List<Column> failing(TableRow row, Map<String, Object> fields, int most) {
    List<Column> failing = new ArrayList<>(most);
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size() && failing.size() < most; i++) {
      if (!holds(row, i, columns.get(i), fields)) {
        failing.add(columns.get(i));
      }
    }
    return failing;
  }

  private static boolean holds(TableRow row, int index, Column column, Map<String, Object> fields) {
    Object cell = row.value(index);
    if (cell == null || column.role() != Column.Role.CONDITION) {
      return true;
    }
    Object fact = fields.get(column.field());
    return switch (fact) {
      case Integer number ->
          cell instanceof Integer bound && compares(column.operator(), number.compareTo(bound));
      case LocalDate day ->
          cell instanceof LocalDate bound && compares(column.operator(), day.compareTo(bound));
      case null -> false;
      default -> fact.equals(cell);
    };
  }

  private static boolean compares(String operator, int order) {
    return switch (operator) {
      case "==" -> order == 0;
      case ">=" -> order >= 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      default -> throw new IllegalArgumentException("Operador desconocido: " + operator);
    };
  }
}
