package ar.gov.isj.genos.members;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What only some affiliates have, on a day.
 *
 * @param programmes DIABETES, RENAL, ONCOLOGIA, HIV, TRASPLANTE or MATERNO
 * @param network town whose laboratories alone serve them; null when any may
 * @param family CUIL of the family's titular; null when the padrón does not tell
 * @param confirmedOn day on which the padrón last confirmed them; null while it is up to date
 */
public record MemberStanding(
    SortedSet<String> programmes,
    @Nullable String network,
    @Nullable String family,
    @Nullable LocalDate confirmedOn) {

  public MemberStanding {
    programmes = Collections.unmodifiableSortedSet(new TreeSet<>(programmes));
  }

  /** Of nearly everybody. */
  public static final MemberStanding ORDINARY =
      new MemberStanding(Collections.emptySortedSet(), null, null, null);

  /** Whether there is nothing to tell. */
  public boolean ordinary() {
    return programmes.isEmpty() && network == null && confirmedOn == null;
  }
}
