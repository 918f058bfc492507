package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.RowText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table in a draft.
 *
 * @param key permanent
 * @param base as the draft found it; null for a row that the draft added
 * @param now as the draft has it; null for a row that it removed
 * @param position rows stand in order of it
 * @param revision grows with every change; 0 while nobody touched it in this draft
 * @param last who changed it last, and when; null while nobody did
 */
public record DraftRow(
    String key,
    @Nullable RowText base,
    @Nullable RowText now,
    BigDecimal position,
    int revision,
    @Nullable Edit last) {

  /**
   * Who changes, and when.
   *
   * @param label CUIL
   */
  public record Edit(UUID id, String label, Instant at) {}

  /** How it stands to the base. */
  public enum Status {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  public Status status() {
    if (now == null) {
      return Status.REMOVED;
    }
    return base == null ? Status.ADDED : now.equals(base) ? Status.SAME : Status.CHANGED;
  }
}
