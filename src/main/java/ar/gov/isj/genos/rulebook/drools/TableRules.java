package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Column.Role;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.TableHeader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One rule for each kind of fact, made from the headers of the tables that look at it: for a fact
 * it tells, table by table, the rows all of whose conditions hold. Rows reach it as data of
 * globals.
 */
public final class TableRules {

  /** Where these rules live; what they say is the tables' own, so they declare nothing. */
  static final String PACKAGE = "ar.gov.isj.genos.tables.bound";

  private TableRules() {}

  /** Name of the global that holds the table's {@link RowIndex}. */
  public static String global(TableHeader header) {
    return "tabla_" + header.table().replace('-', '_');
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
        %5$s
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
            RowIndex.class.getName(),
            lines(headers, header -> "global RowIndex " + global(header) + ";"),
            lines(headers, TableRules::telling));
  }

  private static String telling(TableHeader header) {
    String values =
        header.columns().stream()
            .filter(column -> column.role() == Role.CONDITION)
            .map(Column::field)
            .map("$fact.%s()"::formatted)
            .collect(Collectors.joining(", "));
    return "  findings.rows( $fact, %s.find( %s ) );".formatted(global(header), values);
  }

  private static String lines(List<TableHeader> headers, Function<TableHeader, String> line) {
    return headers.stream().map(line).collect(Collectors.joining("\n"));
  }
}
