package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a start does with the rulebook of its release. The first one becomes version 1. Later the
 * rows are the analysts': a release brings its code (rules, headers, messages), which belongs to
 * the program that runs, and proposes its rows in a draft.
 */
final class ReleaseBaseline {

  /** Stands for the release where a person is asked for. */
  private static final String RELEASE = "versión del programa";

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final VersionStore store;

  ReleaseBaseline(JdbcClient jdbc, VersionStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * In a transaction. Nodes that start together take turns.
   *
   * @return the active version
   * @throws BrokenRulebook if the analysts' rows do not fit the release's headers
   */
  RulebookRef settle(RulebookContent release, Instant now) {
    store.lock();
    Optional<RulebookContent> previous = previous();
    Optional<RulebookRef> newest = store.newest();
    if (newest.isEmpty()) {
      remember(release, now);
      return store.add(NewVersion.ofRelease(now), release, null);
    }
    if (known(release)) {
      return newest.get();
    }
    remember(release, now);
    RulebookContent active = store.content(newest.get());
    RulebookContent target = withRowsOf(release, active);
    RulebookRef ref =
        target.hash().equals(active.hash())
            ? newest.get()
            : store.add(NewVersion.ofRelease(now), target, newest.get());
    propose(release, previous.orElse(active), target, ref, now);
    return ref;
  }

  /** The release's code with the analysts' rows; a table that is new comes with the release's. */
  private static RulebookContent withRowsOf(RulebookContent release, RulebookContent active) {
    List<Table> tables = new ArrayList<>();
    List<RulebookDefect> defects = new ArrayList<>();
    for (TableHeader header : release.headers().tables()) {
      Optional<TableText> rows = active.table(header.table());
      if (rows.isPresent()) {
        TypedTable typed = TypedTable.read(header, rows.get());
        typed.defects().forEach(defect -> defects.add(defect(header, defect)));
        typed.table().ifPresent(tables::add);
      }
    }
    if (!defects.isEmpty()) {
      throw new BrokenRulebook(defects);
    }
    return release.with(tables);
  }

  private static RulebookDefect defect(TableHeader header, CellDefect defect) {
    return new RulebookDefect(
        "reglamento vigente", header.table(), defect.cell(header), defect.message());
  }

  private void propose(
      RulebookContent release,
      RulebookContent previous,
      RulebookContent active,
      RulebookRef ref,
      Instant now) {
    List<TableMerge> merges = new ArrayList<>();
    for (TableHeader header : release.headers().tables()) {
      TableText mine = release.table(header.table()).orElseThrow();
      TableText theirs = active.table(header.table()).orElseThrow();
      merges.add(TableMerge.of(previous.table(header.table()).orElse(theirs), mine, theirs));
    }
    boolean nothing =
        merges.stream()
            .allMatch(
                merge ->
                    merge.conflicts().isEmpty()
                        && TableDiff.of(
                                active.table(merge.merged().table()).orElseThrow(), merge.merged())
                            .isEmpty());
    if (nothing) {
      return;
    }
    long draft =
        jdbc.sql(
                """
                insert into rulebook_draft
                  (title, state, base_version, created_at, changed_at, stopped)
                values ('Filas que propone la versión del programa', 'DRAFT', :base, :now, :now,
                  :notes)
                returning id
                """)
            .param("base", ref.version())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("notes", notes(merges))
            .query(Long.class)
            .single();
    for (TableMerge merge : merges) {
      TableText theirs = active.table(merge.merged().table()).orElseThrow();
      new DraftRows(jdbc, draft, theirs)
          .become(merge.merged(), new DraftRow.Edit(NOBODY, RELEASE, now));
    }
  }

  /** Cells that analysts changed too stay as they are; what the release wanted is told. */
  private static @Nullable String notes(List<TableMerge> merges) {
    List<String> notes = new ArrayList<>();
    for (TableMerge merge : merges) {
      for (TableMerge.Conflict conflict : merge.conflicts()) {
        notes.add(
            conflict.column().isEmpty()
                ? "%s %s".formatted(conflict.table(), conflict.key())
                : "%s %s, %s: «%s» en lugar de «%s»"
                    .formatted(
                        conflict.table(),
                        conflict.key(),
                        conflict.column(),
                        conflict.mine(),
                        conflict.theirs()));
      }
    }
    return notes.isEmpty()
        ? null
        : "La versión del programa también propone, y aquí no se tomó porque se cambió después: "
            + String.join("; ", notes);
  }

  private Optional<RulebookContent> previous() {
    return jdbc.sql("select content from rulebook_baseline order by id desc limit 1")
        .query(byte[].class)
        .optional()
        .map(RulebookContent::unzip);
  }

  private boolean known(RulebookContent release) {
    return jdbc.sql("select count(*) from rulebook_baseline where hash = :hash")
            .param("hash", release.hash())
            .query(Long.class)
            .single()
        > 0;
  }

  private void remember(RulebookContent release, Instant now) {
    jdbc.sql(
            "insert into rulebook_baseline (hash, content, seen_at) values (:hash, :content, :now)")
        .param("hash", release.hash())
        .param("content", release.zip())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
