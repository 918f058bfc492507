package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A professional who may prescribe.
 *
 * @param number licence number within {@code type}, at least 1
 * @param name surname and given names, in capitals
 * @param enabledFrom first day enabled
 * @param enabledUntil first day no longer enabled; null while enabled
 */
public record Prescriber(
    PrescriberType type,
    int number,
    String name,
    String speciality,
    LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil) {}
