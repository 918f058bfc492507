package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.TableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one table while somebody writes in it: each time all findings, the same as {@link
 * RulebookChecks#check}, but only what the changed rows can touch is gone through again. Not safe
 * to share.
 */
public final class FollowedChecks {

  /** A row as it was read, and what is wrong in it by itself. */
  record ReadRow(
      RowText text, TableRow row, List<CellDefect> defects, List<CheckFinding> findings) {}

  /** What holds for all rows: when it changes nothing is remembered. */
  private record Around(Messages messages, List<String> practices, LocalDate today) {

    boolean same(Around other) {
      return messages == other.messages
          && practices.equals(other.practices)
          && today.equals(other.today);
    }
  }

  private final RulebookChecks checks;
  private final String table;
  private final BiPredicate<TableRow, TableRow> same;
  private @Nullable Around around;
  private List<ReadRow> rows = List.of();
  private LogicMemory logic;

  /**
   * @param same whether a row is what it was, for going through its cases
   */
  FollowedChecks(RulebookChecks checks, String table, BiPredicate<TableRow, TableRow> same) {
    this.checks = checks;
    this.table = table;
    this.same = same;
    this.logic = new LogicMemory(same);
  }

  /** All findings of the table as it is now, as {@link RulebookChecks#check} gives them. */
  public List<CheckFinding> check(Messages messages, TableText text) {
    if (!text.table().equals(table)) {
      throw new IllegalArgumentException("Se sigue la tabla %s".formatted(table));
    }
    if (repeatsAKey(text)) {
      // Which row has a key first is asked of all of them.
      return checks.check(messages, text);
    }
    Around now = new Around(messages, List.copyOf(checks.practices()), checks.today());
    if (around == null || !now.same(around)) {
      around = now;
      rows = List.of();
      logic = new LogicMemory(same);
    }
    List<ReadRow> read = new ArrayList<>(text.rows().size());
    for (RowText row : text.rows()) {
      int position = read.size();
      ReadRow before = position < rows.size() ? rows.get(position) : null;
      read.add(
          before != null && before.text().equals(row)
              ? before
              : checks.read(messages, table, position, row));
    }
    rows = read;
    return checks.all(table, read, logic);
  }

  private static boolean repeatsAKey(TableText text) {
    Set<String> keys = new HashSet<>();
    return !text.rows().stream().allMatch(row -> keys.add(row.key()));
  }
}
