package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Column.Role;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.TableHeader;
import java.util.List;

/**
 * One rule per table, made from its header alone: it holds for a fact when all conditions of some
 * row do, and tells those rows. Rows reach it as data of a global.
 */
public final class TableRules {

  private TableRules() {}

  /** Name of the global that holds the table's {@link RowIndex}. */
  public static String global(TableHeader header) {
    return "tabla_" + header.table().replace('-', '_');
  }

  public static String drl(TableHeader header) {
    List<String> fields =
        header.columns().stream()
            .filter(column -> column.role() == Role.CONDITION)
            .map(Column::field)
            .toList();
    return """
        package %1$s;
        import %2$s.%3$s;
        import %2$s.Findings;
        import %4$s;
        global Findings findings;
        global RowIndex %5$s;
        rule "tabla %6$s" when
          $fact : %3$s( %5$s.matches( %7$s ) )
        then
          findings.rows( $fact, %5$s.find( $fact.%8$s() ) );
        end
        """
        .formatted(
            header.drlPackage(),
            TableHeader.FACTS_PACKAGE,
            header.fact(),
            RowIndex.class.getName(),
            global(header),
            header.table(),
            String.join(", ", fields),
            String.join("(), $fact.", fields));
  }
}
