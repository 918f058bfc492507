package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Column.Role;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule per table, made from its header alone: equality columns are looked up in the table's
 * index, the other conditions are asked of each row found. Rows reach it as data of a global.
 */
public final class TableRules {

  private TableRules() {}

  /** Name of the global that holds the table's {@link RowIndex}. */
  public static String global(TableHeader header) {
    return "tabla_" + header.table().replace('-', '_');
  }

  public static String drl(TableHeader header) {
    List<String> bindings = new ArrayList<>();
    List<String> equalities = new ArrayList<>();
    List<String> comparisons = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.role() != Role.CONDITION) {
        continue;
      }
      String variable = "$k" + i;
      bindings.add(variable + " : " + column.field());
      if (column.equality() && equalities.size() < RowIndex.MOST_COLUMNS) {
        equalities.add(variable);
      } else {
        comparisons.add("%s( %d, %s )".formatted(comparison(column), i, variable));
      }
    }
    return """
        package %1$s;
        import %2$s.%3$s;
        import %2$s.Findings;
        import %4$s;
        import %5$s;
        global Findings findings;
        global RowIndex %6$s;
        rule "tabla %7$s" when
          $fact : %3$s( %8$s )
          $row : TableRow( %9$s ) from %6$s.find( %10$s )
        then
          findings.row( $fact, $row );
        end
        """
        .formatted(
            header.drlPackage(),
            TableHeader.FACTS_PACKAGE,
            header.fact(),
            RowIndex.class.getName(),
            TableRow.class.getName(),
            global(header),
            header.table(),
            String.join(", ", bindings),
            String.join(", ", comparisons),
            String.join(", ", equalities));
  }

  private static String comparison(Column column) {
    return switch (column.operator()) {
      case "==" -> "equal";
      case ">=" -> "atLeast";
      case "<=" -> "atMost";
      case ">" -> "moreThan";
      case "<" -> "lessThan";
      default -> throw new IllegalArgumentException("Operador desconocido: " + column.operator());
    };
  }
}
