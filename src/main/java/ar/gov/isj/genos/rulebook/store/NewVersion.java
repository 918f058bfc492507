package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.ChangeKind;
import ar.gov.isj.genos.rulebook.VersionInfo.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is put on record with a version.
 *
 * @param authorId null for the release
 * @param approverId null unless it was a draft
 */
public record NewVersion(
    Instant at,
    Origin origin,
    @Nullable Integer restores,
    @Nullable Long draft,
    @Nullable UUID authorId,
    @Nullable String author,
    @Nullable UUID approverId,
    @Nullable String approver,
    @Nullable ChangeKind changeKind,
    @Nullable String reason,
    @Nullable String norm,
    @Nullable LocalDate affectsFrom,
    @Nullable LocalDate affectsUntil) {

  static NewVersion ofRelease(Instant at) {
    return new NewVersion(
        at, Origin.RELEASE, null, null, null, null, null, null, null, null, null, null, null);
  }

  public static NewVersion rollback(
      Instant at, int restores, UUID authorId, String author, String reason) {
    return new NewVersion(
        at,
        Origin.ROLLBACK,
        restores,
        null,
        authorId,
        author,
        null,
        null,
        null,
        reason,
        null,
        null,
        null);
  }
}
