package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Column.Role;
import ar.gov.isj.genos.rulebook.FactTables;
import ar.gov.isj.genos.rulebook.TableHeader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One rule for each kind of fact, made from the headers of the tables that look at it: for a fact
 * it tells, table by table, the rows all of whose conditions hold. Rows reach it as data of a
 * global.
 */
public final class TableRules {

  /** Where these rules live; what they say is the tables' own, so they declare nothing. */
  static final String PACKAGE = "ar.gov.isj.genos.tables.bound";

  private TableRules() {}

  /** Name of the global that holds the {@link FactTables} of a kind of fact. */
  public static String global(String fact) {
    return "tablas_" + fact;
  }

  /**
   * @param fact simple name
   * @param headers of every table that looks at it
   */
  public static String drl(String fact, List<TableHeader> headers) {
    return """
        package %1$s;
        import %2$s.%3$s;
        import %2$s.Findings;
        import %4$s;
        global Findings findings;
        global FactTables %5$s;
        rule "tablas de %3$s" when
          $fact : %3$s()
        then
        %6$s
        end
        """
        .formatted(
            PACKAGE,
            TableHeader.FACTS_PACKAGE,
            fact,
            FactTables.class.getName(),
            global(fact),
            IntStream.range(0, headers.size())
                .mapToObj(table -> telling(fact, table, headers.get(table)))
                .collect(Collectors.joining("\n")));
  }

  private static String telling(String fact, int table, TableHeader header) {
    String values =
        header.columns().stream()
            .filter(column -> column.role() == Role.CONDITION)
            .map(Column::field)
            .map("$fact.%s()"::formatted)
            .collect(Collectors.joining(", "));
    return "  findings.rows( $fact, %s.at( %d ).find( %s ) );"
        .formatted(global(fact), table, values);
  }
}
