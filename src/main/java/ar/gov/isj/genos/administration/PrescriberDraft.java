package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.RegisteredPrescriber;
import ar.gov.isj.genos.providers.Suspension;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber as an administrator wants it.
 *
 * @param id null for a new one
 * @param version that the administrator looked at; 0 for a new one
 * @param number 0 if it is missing
 * @param enabledFrom null if it is missing
 * @param enabledUntil first day no longer enabled; null while enabled
 */
public record PrescriberDraft(
    @Nullable UUID id,
    int version,
    PrescriberType type,
    int number,
    String name,
    String speciality,
    @Nullable LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    List<Suspension> suspensions) {

  public static PrescriberDraft of(RegisteredPrescriber one) {
    return new PrescriberDraft(
        one.id(),
        one.version(),
        one.type(),
        one.number(),
        one.name(),
        one.speciality(),
        one.enabledFrom(),
        one.enabledUntil(),
        one.suspensions());
  }

  /** Enabled from {@code today} on. */
  public static PrescriberDraft fresh(LocalDate today) {
    return new PrescriberDraft(null, 0, PrescriberType.MD, 0, "", "", today, null, List.of());
  }
}
