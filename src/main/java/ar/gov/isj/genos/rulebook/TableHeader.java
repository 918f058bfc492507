package ar.gov.isj.genos.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a decision table that is code: what it looks at and what it may answer. It belongs to
 * the release; the file's header must equal it.
 */
public final class TableHeader {

  /** Which rows count when several match. */
  public enum Policy {
    /** Every one. */
    ALL,
    /** The one with most equality conditions filled, leftmost column first; then the first row. */
    MOST_SPECIFIC
  }

  /** Where the facts and the collector of findings live. */
  public static final String FACTS_PACKAGE = "ar.gov.isj.genos.adjudication.drools";

  private final String table;
  private final String keyPrefix;
  private final String fact;
  private final Policy policy;
  private final List<Column> columns;
  private final List<String> data;
  private final List<String> states;
  private final @Nullable LocalDate completeSince;

  /**
   * Cells are asked for by the name of their column many times in every decision. Names are the
   * very objects that literals in the program are, and found as such.
   */
  private final String[] names;

  private final Map<String, Integer> places;

  private final boolean narrows;

  /**
   * @param table folder and file name: {@code frecuencia}
   * @param keyPrefix first letters of every row's key: {@code FRE}
   * @param fact simple name of the fact that the conditions look at
   * @param policy which of the matching rows count
   * @param columns the key first
   * @param data names that the program adds to the row's own for the messages
   * @param states columns that tell which statement a row makes: rows of one statement that match a
   *     case have to agree
   * @param completeSince from this day on every case has a row; null if the table promises nothing
   */
  public TableHeader(
      String table,
      String keyPrefix,
      String fact,
      Policy policy,
      List<Column> columns,
      List<String> data,
      List<String> states,
      @Nullable LocalDate completeSince) {
    this.table = table.intern();
    this.keyPrefix = keyPrefix;
    this.fact = fact;
    this.policy = policy;
    this.columns = List.copyOf(columns);
    this.data = List.copyOf(data);
    this.states = List.copyOf(states);
    this.completeSince = completeSince;
    this.names = new String[columns.size()];
    this.places = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      names[i] = columns.get(i).id().intern();
      places.put(names[i], i);
    }
    this.narrows = has("solo_diagnostico") || has("solo_programa");
  }

  public String table() {
    return table;
  }

  public String keyPrefix() {
    return keyPrefix;
  }

  public String fact() {
    return fact;
  }

  public Policy policy() {
    return policy;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<String> data() {
    return data;
  }

  public List<String> states() {
    return states;
  }

  public @Nullable LocalDate completeSince() {
    return completeSince;
  }

  /** The same table for rows that are about some cases only. */
  public TableHeader promisingNothing() {
    return new TableHeader(table, keyPrefix, fact, policy, columns, data, states, null);
  }

  /** The package that the table is for Drools. */
  public String drlPackage() {
    return "ar.gov.isj.genos.tables." + table.replace('-', '_');
  }

  /**
   * @throws IllegalArgumentException if there is no such column
   */
  public int indexOf(String column) {
    int index = find(column);
    if (index < 0) {
      throw new IllegalArgumentException("La tabla " + table + " no tiene la columna " + column);
    }
    return index;
  }

  public boolean has(String column) {
    return find(column) >= 0;
  }

  /** Whether rows may be about some diagnoses or programmes only. */
  public boolean narrows() {
    return narrows;
  }

  /** -1 if there is no such column. */
  @SuppressWarnings("ReferenceEquality") // a name that is another object is looked up below
  int find(String column) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == column) {
        return i;
      }
    }
    return places.getOrDefault(column, -1);
  }
}
