package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.rulebook.store.DraftRows;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a row that is added stands, and the number in its key. */
final class NewRow {

  private NewRow() {}

  /**
   * The first number that no row ever had.
   *
   * @param greatest of all versions and drafts
   */
  static int number(int greatest, List<DraftRow> rows) {
    int found = greatest;
    for (DraftRow row : rows) {
      String digits = row.key().substring(row.key().lastIndexOf('-') + 1);
      found = digits.matches("[0-9]{1,8}") ? Math.max(found, Integer.parseInt(digits)) : found;
    }
    return found + 1;
  }

  /**
   * @param behind key of the row before it; null puts it last
   */
  static BigDecimal position(List<DraftRow> rows, @Nullable String behind) {
    List<BigDecimal> positions = rows.stream().map(DraftRow::position).toList();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(behind)) {
        return DraftRows.between(
            positions.get(i), i + 1 < rows.size() ? positions.get(i + 1) : null);
      }
    }
    return DraftRows.between(positions.isEmpty() ? BigDecimal.ZERO : positions.getLast(), null);
  }
}
