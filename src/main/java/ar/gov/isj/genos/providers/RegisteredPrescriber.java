package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * All that the register holds of a prescriber.
 *
 * @param version 0 until stored
 * @param number licence number within {@code type}, at least 1
 * @param name surname and given names, in capitals
 * @param enabledFrom first day enabled
 * @param enabledUntil first day no longer enabled; null while enabled
 */
@Table("prescriber")
public record RegisteredPrescriber(
    @Id UUID id,
    @Version int version,
    PrescriberType type,
    int number,
    String name,
    String speciality,
    LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    @MappedCollection(idColumn = "prescriber") Set<SuspensionOf> suspensionRows) {

  @Table("prescriber_suspension")
  record SuspensionOf(
      @Column("suspended_from") LocalDate from,
      @Column("suspended_until") @Nullable LocalDate until,
      String reason) {}

  /** The public facts of {@code prescriber} with what only the register knows. */
  public static RegisteredPrescriber of(
      UUID id, int version, Prescriber prescriber, Collection<Suspension> suspensions) {
    return new RegisteredPrescriber(
        id,
        version,
        prescriber.type(),
        prescriber.number(),
        prescriber.name(),
        prescriber.speciality(),
        prescriber.enabledFrom(),
        prescriber.enabledUntil(),
        suspensions.stream()
            .map(one -> new SuspensionOf(one.from(), one.until(), one.reason()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public Prescriber prescriber() {
    return new Prescriber(type, number, name, speciality, enabledFrom, enabledUntil);
  }

  /** By their first day. */
  public List<Suspension> suspensions() {
    return suspensionRows.stream()
        .map(one -> new Suspension(one.from(), one.until(), one.reason()))
        .sorted(Comparator.comparing(Suspension::from))
        .toList();
  }

  public boolean enabledOn(LocalDate day) {
    return !day.isBefore(enabledFrom) && (enabledUntil == null || day.isBefore(enabledUntil));
  }

  public boolean suspendedOn(LocalDate day) {
    return suspensions().stream().anyMatch(one -> one.on(day));
  }
}
