package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one table in one draft: those of the base, and over them what the draft changed. */
public final class DraftRows {

  private static final Comparator<DraftRow> ORDER =
      Comparator.comparing(DraftRow::position).thenComparing(DraftRow::key);

  private final JdbcClient jdbc;
  private final long draft;
  private final TableText base;

  /**
   * @param base rows of the version that the draft began with
   */
  public DraftRows(JdbcClient jdbc, long draft, TableText base) {
    this.jdbc = jdbc;
    this.draft = draft;
    this.base = base;
  }

  /** Every row, those of the base that were removed too, in order. */
  public List<DraftRow> all() {
    return ever().filter(row -> row.base() != null || row.now() != null).sorted(ORDER).toList();
  }

  /** Those too that the draft added and took out again. */
  private Stream<DraftRow> ever() {
    Map<String, DraftRow> rows = new LinkedHashMap<>();
    for (RowText row : base.rows()) {
      rows.put(
          row.key(),
          new DraftRow(row.key(), row, row, BigDecimal.valueOf(rows.size() + 1L), 0, null));
    }
    jdbc.sql(
            """
            select row_key, position, cells, revision, changed_by_id, changed_by, changed_at
            from rulebook_draft_row where draft = :draft and table_name = :table
            """)
        .param("draft", draft)
        .param("table", base.table())
        .query((row, number) -> read(row, rows))
        .list()
        .forEach(row -> rows.put(row.key(), row));
    return rows.values().stream();
  }

  private static DraftRow read(ResultSet row, Map<String, DraftRow> known) throws SQLException {
    String key = row.getString("row_key");
    DraftRow before = known.get(key);
    return new DraftRow(
        key,
        before == null ? null : before.base(),
        RowJson.read(key, row.getString("cells")),
        row.getBigDecimal("position"),
        row.getInt("revision"),
        new DraftRow.Edit(
            row.getObject("changed_by_id", UUID.class),
            row.getString("changed_by"),
            row.getObject("changed_at", OffsetDateTime.class).toInstant()));
  }

  /** The table as the draft has it. */
  public TableText text() {
    return new TableText(
        base.table(), all().stream().map(DraftRow::now).filter(Objects::nonNull).toList());
  }

  /** A row, even if the draft added it and took it out again; empty if there never was one. */
  public Optional<DraftRow> row(String key) {
    return ever().filter(row -> row.key().equals(key)).findFirst();
  }

  /**
   * Writes a row that nobody changed meanwhile.
   *
   * @param before as its editor saw it
   * @param after null removes it
   * @return false, and nothing is written, if somebody changed it since then
   */
  public boolean write(
      DraftRow before, @Nullable RowText after, BigDecimal position, DraftRow.Edit edit) {
    int written =
        jdbc.sql(
                """
                insert into rulebook_draft_row
                  (draft, table_name, row_key, position, cells, revision, changed_by_id, changed_by,
                   changed_at)
                values (:draft, :table, :key, :position, :cells, 1, :byId, :by, :at)
                on conflict (draft, table_name, row_key) do update set
                  position = :position, cells = :cells, revision = rulebook_draft_row.revision + 1,
                  changed_by_id = :byId, changed_by = :by, changed_at = :at
                where rulebook_draft_row.revision = :expected
                """)
            .param("draft", draft)
            .param("table", base.table())
            .param("key", before.key())
            .param("position", position)
            .param("cells", RowJson.write(after))
            .param("byId", edit.id())
            .param("by", edit.label())
            .param("at", edit.at().atOffset(ZoneOffset.UTC))
            .param("expected", before.revision())
            .update();
    if (written == 1) {
      log(before, after, edit);
    }
    return written == 1;
  }

  private void log(DraftRow before, @Nullable RowText after, DraftRow.Edit edit) {
    jdbc.sql(
            """
            insert into rulebook_draft_edit
              (draft, table_name, row_key, before, after, edited_by_id, edited_by, edited_at)
            values (:draft, :table, :key, :before, :after, :byId, :by, :at)
            """)
        .param("draft", draft)
        .param("table", base.table())
        .param("key", before.key())
        .param("before", RowJson.write(before.now()))
        .param("after", RowJson.write(after))
        .param("byId", edit.id())
        .param("by", edit.label())
        .param("at", edit.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Makes the draft's table this one, touching only rows that differ.
   *
   * @return false if somebody changed one of them meanwhile; the caller rolls back
   */
  public boolean become(TableText wanted, DraftRow.Edit edit) {
    Map<String, DraftRow> present = new LinkedHashMap<>();
    all().forEach(row -> present.put(row.key(), row));
    List<BigDecimal> positions = positions(present, wanted);
    boolean done = true;
    for (int i = 0; i < wanted.rows().size(); i++) {
      RowText row = wanted.rows().get(i);
      DraftRow before = present.remove(row.key());
      if (before == null) {
        done &=
            write(
                new DraftRow(row.key(), null, null, positions.get(i), 0, null),
                row,
                positions.get(i),
                edit);
      } else if (!row.equals(before.now()) || before.position().compareTo(positions.get(i)) != 0) {
        done &= write(before, row, positions.get(i), edit);
      }
    }
    for (DraftRow gone : present.values()) {
      if (gone.now() != null) {
        done &= write(gone, null, gone.position(), edit);
      }
    }
    return done;
  }

  /** Rows keep their position if they keep their order; new ones go between their neighbours. */
  private static List<BigDecimal> positions(Map<String, DraftRow> present, TableText wanted) {
    List<@Nullable BigDecimal> kept = new ArrayList<>();
    BigDecimal last = BigDecimal.ZERO;
    boolean ordered = true;
    for (RowText row : wanted.rows()) {
      DraftRow before = present.get(row.key());
      kept.add(before == null ? null : before.position());
      if (before != null) {
        ordered &= before.position().compareTo(last) > 0;
        last = before.position();
      }
    }
    List<BigDecimal> positions = new ArrayList<>();
    BigDecimal previous = BigDecimal.ZERO;
    for (int i = 0; i < kept.size(); i++) {
      BigDecimal position = kept.get(i);
      if (!ordered) {
        position = BigDecimal.valueOf(i + 1L);
      } else if (position == null) {
        position = between(previous, next(kept, i));
      }
      positions.add(position);
      previous = position;
    }
    return positions;
  }

  private static @Nullable BigDecimal next(List<@Nullable BigDecimal> kept, int from) {
    for (int i = from + 1; i < kept.size(); i++) {
      BigDecimal position = kept.get(i);
      if (position != null) {
        return position;
      }
    }
    return null;
  }

  /**
   * A position behind {@code previous} and before {@code next}.
   *
   * @param next null at the end
   */
  public static BigDecimal between(BigDecimal previous, @Nullable BigDecimal next) {
    return next == null
        ? previous.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
        : previous.add(next).divide(BigDecimal.TWO);
  }
}
