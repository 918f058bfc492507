package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.rulebook.store.DraftRows;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where drafts are written. Every change is saved when it is made; a row that somebody else changed
 * meanwhile is never overwritten.
 */
@Service
public class DraftDesk {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Drafts drafts;
  private final VersionStore store;
  private final ActiveRulebook active;
  private final DraftRecord record;
  private final BusinessClock clock;
  private final DraftTurns turns;

  DraftDesk(
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager,
      Drafts drafts,
      VersionStore store,
      ActiveRulebook active,
      DraftRecord record,
      BusinessClock clock,
      DraftTurns turns) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactionManager);
    this.drafts = drafts;
    this.store = store;
    this.active = active;
    this.record = record;
    this.clock = clock;
    this.turns = turns;
  }

  /** All drafts, newest first. */
  public List<Draft> list() {
    return drafts.list();
  }

  public Optional<Draft> find(long draft) {
    return drafts.find(draft);
  }

  /** Tables with a row that somebody touched in the draft. */
  public List<String> touchedTables(Draft draft) {
    return drafts.touchedTables(draft.id());
  }

  /**
   * A new draft of the active version.
   *
   * @param title up to 120 characters
   */
  public Draft open(String title, Editor author) {
    DraftTurns.mayWrite(author);
    return done(
        transactions.execute(
            status -> {
              Draft draft =
                  drafts.create(title, active.current().ref().version(), author, clock.now());
              record.draft(Action.RULEBOOK_DRAFT_OPENED, draft.id(), author, clock.now());
              return draft;
            }));
  }

  /** Headers of the tables of a draft, in the release's order. */
  public List<TableHeader> headers(Draft draft) {
    return baseOf(draft).tables().stream().map(Table::header).toList();
  }

  /** Messages of the version that the draft began with. */
  public Messages messages(Draft draft) {
    return baseOf(draft).messages();
  }

  /** Every row of a table in a draft, those removed too. */
  public List<DraftRow> rows(Draft draft, String table) {
    return rowsOf(draft, table).all();
  }

  /** A row, even if the draft added it and took it out again; empty if there never was one. */
  public Optional<DraftRow> row(Draft draft, String table, String key) {
    return rowsOf(draft, table).row(key);
  }

  /** The table as the draft has it. */
  public TableText text(Draft draft, String table) {
    return rowsOf(draft, table).text();
  }

  /** The table as the draft found it. */
  public TableText base(Draft draft, String table) {
    return TableText.of(baseOf(draft).table(table));
  }

  /**
   * Writes one row; with null it is removed.
   *
   * @param seen as the editor saw it
   * @return {@link DraftStep.Done}, {@link DraftStep.RowOvertaken} or {@link DraftStep.Refused}
   */
  public DraftStep write(
      Draft draft, String table, DraftRow seen, @Nullable RowText after, Editor editor) {
    return turns.editing(
        draft,
        editor,
        (current, edit) -> {
          DraftRows rows = rowsOf(current, table);
          return rows.write(seen, after, seen.position(), edit)
              ? new DraftStep.Done(current)
              : new DraftStep.RowOvertaken(rows.row(seen.key()).orElse(seen));
        });
  }

  /**
   * Adds a row with a key that no row ever had.
   *
   * @param behind key of the row before it; null puts it last
   */
  public DraftStep add(
      Draft draft, String table, @Nullable String behind, RowText cells, Editor editor) {
    return turns.editing(
        draft,
        editor,
        (current, edit) -> {
          DraftRows rows = rowsOf(current, table);
          List<DraftRow> all = rows.all();
          BigDecimal position = NewRow.position(all, behind);
          String prefix = prefix(current, table);
          int first = NewRow.number(drafts.greatestKey(prefix), all);
          for (int number = first; ; number++) {
            String key = "%s-%04d".formatted(prefix, number);
            DraftRow row = new DraftRow(key, null, null, position, 0, null);
            if (rows.write(row, new RowText(key, cells.cells()), position, edit)) {
              return new DraftStep.Done(current);
            }
          }
        });
  }

  /**
   * Makes the draft's table this one: what came from Excel or from the clipboard.
   *
   * @param seen the draft's table when the change was prepared
   */
  public DraftStep become(
      Draft draft, String table, TableText seen, TableText wanted, Editor editor) {
    return turns.editing(
        draft,
        editor,
        (current, edit) -> {
          DraftRows rows = rowsOf(current, table);
          if (!rows.text().equals(seen)) {
            return new DraftStep.Overtaken(current);
          }
          record.write(
              Action.RULEBOOK_TABLE_UPLOADED,
              "borrador %d, tabla %s".formatted(draft.id(), table),
              "OK",
              editor,
              edit.at());
          return rows.become(wanted, edit)
              ? new DraftStep.Done(current)
              : new DraftStep.Overtaken(current);
        });
  }

  /** By table, what the draft and the versions since its base changed; empty if none came since. */
  public Map<String, TableMerge> merges(Draft draft) {
    RulebookRef newest = active.current().ref();
    Map<String, TableMerge> merges = new HashMap<>();
    if (draft.base() != newest.version()) {
      for (String table : drafts.touchedTables(draft.id())) {
        TableText theirs = TableText.of(active.version(newest).table(table));
        merges.put(table, TableMerge.of(base(draft, table), text(draft, table), theirs));
      }
    }
    return merges;
  }

  /**
   * Brings the draft up to the active version.
   *
   * @param mine by table, the conflicts that the draft wins; the active version wins the others
   */
  public DraftStep update(Draft draft, Map<String, Set<String>> mine, Editor editor) {
    return turns.editing(
        draft,
        editor,
        (current, edit) -> {
          store.lock();
          // Upgraded from the share: two who bring one draft up to date at once, one gives way.
          drafts.lock(current.id());
          int newest = active.current().ref().version();
          Map<String, TableText> wanted = new HashMap<>();
          merges(current)
              .forEach(
                  (table, merge) ->
                      wanted.put(table, merge.choosing(mine.getOrDefault(table, Set.of()))));
          drafts.rebased(current, newest, edit.at());
          Draft rebased = drafts.find(current.id()).orElseThrow();
          wanted.forEach((table, text) -> rowsOf(rebased, table).become(text, edit));
          record.draft(Action.RULEBOOK_DRAFT_UPDATED, draft.id(), editor, edit.at());
          return new DraftStep.Done(rebased);
        });
  }

  public DraftStep discard(Draft draft, Editor editor) {
    return turns.step(
        draft,
        editor,
        current -> {
          if (current.state() != DraftState.DRAFT && current.state() != DraftState.REJECTED) {
            return new DraftStep.Overtaken(current);
          }
          drafts.discarded(current, clock.now());
          record.draft(Action.RULEBOOK_DRAFT_DISCARDED, draft.id(), editor, clock.now());
          return new DraftStep.Done(drafts.find(draft.id()).orElseThrow());
        });
  }

  /** Takes what a release proposes, or what was rejected, to work on it. */
  public DraftStep take(Draft draft, Editor editor) {
    return turns.step(
        draft,
        editor,
        current -> {
          if (current.authorId() == null) {
            drafts.take(current, editor, clock.now());
          } else if (current.state() == DraftState.REJECTED) {
            drafts.reopened(current, null, clock.now());
          } else {
            return new DraftStep.Overtaken(current);
          }
          record.draft(Action.RULEBOOK_DRAFT_TAKEN, draft.id(), editor, clock.now());
          return new DraftStep.Done(drafts.find(draft.id()).orElseThrow());
        });
  }

  private Rulebook baseOf(Draft draft) {
    return active.version(store.info(draft.base()).orElseThrow().ref());
  }

  private DraftRows rowsOf(Draft draft, String table) {
    return new DraftRows(jdbc, draft.id(), base(draft, table));
  }

  private String prefix(Draft draft, String table) {
    return baseOf(draft).table(table).header().keyPrefix();
  }

  private static <T> T done(@Nullable T result) {
    return Objects.requireNonNull(result);
  }
}
