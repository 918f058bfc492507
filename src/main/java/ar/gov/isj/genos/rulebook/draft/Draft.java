package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ChangeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft, without its rows.
 *
 * @param base version that it began with
 * @param authorId null while nobody took what a release proposes
 * @param author CUIL
 * @param hash SHA-256 of what was submitted; null before
 * @param note why it was rejected, or what its approver said
 * @param activateAt when it goes live; null for at once
 * @param stopped what its author has to know: why it did not go live, or what was left out
 * @param version what it became; null until it goes live
 */
public record Draft(
    long id,
    String title,
    DraftState state,
    int base,
    @Nullable UUID authorId,
    @Nullable String author,
    Instant createdAt,
    Instant changedAt,
    @Nullable Purpose purpose,
    @Nullable String hash,
    @Nullable Instant submittedAt,
    @Nullable UUID approverId,
    @Nullable String approver,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable Instant activateAt,
    @Nullable String stopped,
    @Nullable Integer version) {

  /**
   * Why it is submitted.
   *
   * @param affectsFrom first date whose cases change; null if not said
   * @param affectsUntil likewise, excluded
   */
  public record Purpose(
      ChangeKind kind,
      String reason,
      String norm,
      @Nullable LocalDate affectsFrom,
      @Nullable LocalDate affectsUntil) {}
}
