package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * All that the register holds of a provider.
 *
 * @param version 0 until stored
 * @param licence provincial licence number, at least 1
 * @param name surname and given names, in capitals
 * @param enabledFrom first day enabled; null when it is not known
 * @param enabledUntil first day no longer enabled; null while enabled
 */
@Table("provider")
public record RegisteredProvider(
    @Id ProviderId id,
    @Version int version,
    int licence,
    String name,
    @Nullable LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    @MappedCollection(idColumn = "provider") Set<SuspensionOf> suspensionRows) {

  @Table("provider_suspension")
  record SuspensionOf(
      @Column("suspended_from") LocalDate from,
      @Column("suspended_until") @Nullable LocalDate until,
      String reason) {}

  public static RegisteredProvider of(
      ProviderId id,
      int version,
      int licence,
      String name,
      @Nullable LocalDate enabledFrom,
      @Nullable LocalDate enabledUntil,
      Collection<Suspension> suspensions) {
    return new RegisteredProvider(
        id,
        version,
        licence,
        name,
        enabledFrom,
        enabledUntil,
        suspensions.stream()
            .map(one -> new SuspensionOf(one.from(), one.until(), one.reason()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** By their first day. */
  public List<Suspension> suspensions() {
    return suspensionRows.stream()
        .map(one -> new Suspension(one.from(), one.until(), one.reason()))
        .sorted(Comparator.comparing(Suspension::from))
        .toList();
  }

  public boolean enabledOn(LocalDate day) {
    return (enabledFrom == null || !day.isBefore(enabledFrom))
        && (enabledUntil == null || day.isBefore(enabledUntil));
  }

  public boolean suspendedOn(LocalDate day) {
    return suspensions().stream().anyMatch(one -> one.on(day));
  }
}
