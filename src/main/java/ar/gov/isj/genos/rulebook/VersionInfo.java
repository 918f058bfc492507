package ar.gov.isj.genos.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a version of the rulebook.
 *
 * @param restores version whose content it brings back; null unless it is a rollback
 * @param draft number of the draft it was; null unless it was one
 * @param author CUIL; null for what the release brought
 * @param approver CUIL; null unless it was a draft
 */
public record VersionInfo(
    RulebookRef ref,
    Instant activatedAt,
    Origin origin,
    @Nullable Integer restores,
    @Nullable Long draft,
    @Nullable String author,
    @Nullable String approver,
    @Nullable ChangeKind changeKind,
    @Nullable String reason,
    @Nullable String norm,
    @Nullable LocalDate affectsFrom,
    @Nullable LocalDate affectsUntil) {

  /** Where a version comes from. */
  public enum Origin {
    RELEASE,
    DRAFT,
    ROLLBACK
  }
}
