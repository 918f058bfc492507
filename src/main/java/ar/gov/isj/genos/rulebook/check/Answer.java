package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rows answer, and whether two of them speak of the same thing. */
final class Answer {

  private final TableHeader header;
  private final List<Integer> actions = new ArrayList<>();
  private final List<Integer> statement = new ArrayList<>();

  Answer(TableHeader header) {
    this.header = header;
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.role() == Column.Role.ACTION) {
        actions.add(i);
        if (header.states().contains(column.id())) {
          statement.add(i);
        }
      }
    }
  }

  boolean same(TableRow one, TableRow other) {
    return actions.stream().allMatch(i -> Objects.equals(one.value(i), other.value(i)));
  }

  /** Rows of the same statement that match one case have to agree. */
  List<@Nullable Object> statement(TableRow row) {
    List<@Nullable Object> values = new ArrayList<>();
    statement.forEach(i -> values.add(row.value(i)));
    return values;
  }

  /** {@code Porcentaje 20.00 y 30.00; Sobre TOTAL y HONORARIOS}. */
  String difference(TableRow one, TableRow other) {
    List<String> parts = new ArrayList<>();
    for (int i : actions) {
      if (!Objects.equals(one.value(i), other.value(i))) {
        parts.add(
            "%s %s y %s".formatted(header.columns().get(i).title(), text(one, i), text(other, i)));
      }
    }
    return String.join("; ", parts);
  }

  private static String text(TableRow row, int column) {
    Object value = row.value(column);
    return value == null ? "(vacío)" : Column.write(value).replace('.', ',');
  }
}
