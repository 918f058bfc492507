package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A prescriber as stored; {@code version} 0 is not stored yet. */
@Table("prescriber")
record PrescriberRow(
    @Id UUID id,
    PrescriberType type,
    int number,
    String name,
    String speciality,
    LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    @Version int version) {

  static PrescriberRow fresh(Prescriber prescriber) {
    return new PrescriberRow(
        UUID.randomUUID(),
        prescriber.type(),
        prescriber.number(),
        prescriber.name(),
        prescriber.speciality(),
        prescriber.enabledFrom(),
        prescriber.enabledUntil(),
        0);
  }

  Prescriber prescriber() {
    return new Prescriber(type, number, name, speciality, enabledFrom, enabledUntil);
  }
}
