package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * The affiliate on a day.
 *
 * @param certificate of a regular student: VIGENTE, VENCIDO or NO
 * @param daysAsMember days since the affiliation began; 0 on its first day
 * @param unconfirmedDays days since the padrón last confirmed the affiliate; 0 while up to date
 * @param date the day
 */
public record MemberFact(
    String affiliation,
    String credential,
    String plan,
    String relationship,
    String sex,
    String certificate,
    int ageYears,
    int daysAsMember,
    int unconfirmedDays,
    LocalDate date) {}
