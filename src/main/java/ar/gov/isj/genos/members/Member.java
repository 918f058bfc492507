package ar.gov.isj.genos.members;

import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An affiliate as the padrón has it on a day. Facts with dates; no judgement.
 *
 * @param name surname and given names, in capitals
 * @param plan code of the plan: NORMAL, ADHERENTE, PMI or DISCAPACIDAD
 * @param relationship TITULAR, CONYUGE, HIJO or ADHERENTE
 * @param affiliation state of the affiliation: ACTIVA, BAJA, SUSPENDIDA or FALLECIDO
 * @param affiliationSince day since which {@code affiliation} holds
 * @param affiliationReason why, in Spanish; null when active
 * @param credentialState HABILITADA, INHABILITADA, VENCIDA or REEMPLAZADA
 * @param credentialSince day since which {@code credentialState} holds
 * @param credentialReason why, in Spanish; null when enabled
 * @param memberSince first day of this affiliation (waiting periods count from it)
 * @param studentCertificateUntil last day of a regular-student certificate, if any
 */
public record Member(
    MemberId id,
    Cuil cuil,
    Credential credential,
    String name,
    Sex sex,
    LocalDate birthDate,
    String plan,
    String relationship,
    String affiliation,
    LocalDate affiliationSince,
    @Nullable String affiliationReason,
    String credentialState,
    LocalDate credentialSince,
    @Nullable String credentialReason,
    LocalDate memberSince,
    @Nullable LocalDate studentCertificateUntil) {

  public record MemberId(UUID value) {}

  /** Whether the affiliation has begun on {@code date}; it may have ended since. */
  public boolean enrolledOn(LocalDate date) {
    return !affiliationSince.isAfter(date);
  }

  /** Whole years on {@code date}. */
  public int ageOn(LocalDate date) {
    return Period.between(birthDate, date).getYears();
  }
}
