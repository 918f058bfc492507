package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Column.Role;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the nine rows above the data say, cell by cell: eight that Drools reads, hidden from
 * analysts, and one of Spanish headings. Derived from the trusted header, so that writing and
 * checking cannot differ.
 */
final class SheetHeader {

  static final int RULE_TABLE_ROW = 4;
  static final int KIND_ROW = 5;
  static final int FACT_ROW = 6;
  static final int SNIPPET_ROW = 7;
  static final int TITLE_ROW = 8;

  private SheetHeader() {}

  /** Row and column of a cell, both 0-based. */
  record Position(int row, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      return row != other.row
          ? Integer.compare(row, other.row)
          : Integer.compare(column, other.column);
    }

    String address() {
      return SheetAddress.cell(column, row);
    }
  }

  /** All header cells that are not blank. */
  static Map<Position, String> cells(TableHeader header) {
    Map<Position, String> cells = new TreeMap<>();
    int first = SheetAddress.FIRST_COLUMN;
    put(cells, 0, first, "RuleSet", header.drlPackage());
    put(
        cells,
        1,
        first,
        "Import",
        "%1$s.%2$s,%1$s.Findings,java.time.LocalDate"
            .formatted(TableHeader.FACTS_PACKAGE, header.fact()));
    put(cells, 2, first, "Variables", TableHeader.FACTS_PACKAGE + ".Findings findings");
    cells.put(new Position(RULE_TABLE_ROW, first), "RuleTable " + header.table());
    boolean factWritten = false;
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      int at = first + i;
      cells.put(new Position(TITLE_ROW, at), column.title());
      cells.put(new Position(KIND_ROW, at), kind(column.role()));
      if (column.role() == Role.CONDITION && !factWritten) {
        cells.put(new Position(FACT_ROW, at), "$fact : " + header.fact());
        factWritten = true;
      }
      if (column.role() != Role.KEY) {
        cells.put(new Position(SNIPPET_ROW, at), snippet(column));
      }
    }
    return cells;
  }

  /** First and last 0-based sheet column of the conditions, which share one pattern. */
  static int[] conditions(TableHeader header) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).role() == Role.CONDITION) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return new int[] {SheetAddress.FIRST_COLUMN + first, SheetAddress.FIRST_COLUMN + last};
  }

  private static String kind(Role role) {
    return switch (role) {
      case KEY -> "NAME";
      case CONDITION -> "CONDITION";
      // Drools refuses a column without a kind.
      case ACTION, NOTE -> "ACTION";
    };
  }

  private static String snippet(Column column) {
    return switch (column.role()) {
      case CONDITION -> column.field() + " " + column.operator() + " " + literal(column.type());
      case ACTION ->
          "findings.cell($fact, drools.getRule().getName(), \"%s\", %s);"
              .formatted(column.id(), literal(column.type()));
      // Without $param nothing of the cell becomes part of the rule.
      case KEY, NOTE -> "/* para personas */;";
    };
  }

  private static String literal(CellType type) {
    return switch (type) {
      case INTEGER -> "$param";
      case DATE -> "LocalDate.parse(\"$param\")";
      case KEY, CODE, CHOICE, WORDS, DIAGNOSES, DECIMAL, TEXT -> "\"$param\"";
    };
  }

  private static void put(
      Map<Position, String> cells, int row, int column, String keyword, String value) {
    cells.put(new Position(row, column), keyword);
    cells.put(new Position(row, column + 1), value);
  }
}
