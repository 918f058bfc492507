package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.List;

/** The rows of every table that looks at one kind of fact, table by table. Immutable. */
public final class FactTables {

  private final List<TableHeader> headers;
  private final RowIndex[] indexes;

  /**
   * @param indexes of {@code headers}, in their order
   */
  public FactTables(List<TableHeader> headers, List<RowIndex> indexes) {
    this.headers = List.copyOf(headers);
    this.indexes = indexes.toArray(RowIndex[]::new);
  }

  /**
   * Called by the compiled headers.
   *
   * @param table place of its header, 0 for the first
   */
  public RowIndex at(int table) {
    return indexes[table];
  }

  /** The same but for the rows of one table. */
  public FactTables with(String table, RowIndex rows) {
    List<RowIndex> changed = new ArrayList<>();
    for (int i = 0; i < indexes.length; i++) {
      changed.add(headers.get(i).table().equals(table) ? rows : indexes[i]);
    }
    return new FactTables(headers, changed);
  }
}
