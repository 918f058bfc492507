package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * The prescription and what surrounds it. Yes and no are SI and NO; amounts are whole pesos and UB,
 * rounded up, of all that was asked for.
 *
 * @param date day of issue
 * @param diagnosed SI or NO
 * @param diagnosis NINGUNO, GENERICO ("control", "chequeo"), TEXTO or CIE
 * @param practices lines asked for that are not administrative acts
 * @param lines lines asked for
 * @param prescriberKnown whether the registry has the licence
 * @param prescriberFrom first day enabled; {@link LocalDate#MIN} if unknown
 * @param prescriberUntil first day no longer enabled; {@link LocalDate#MAX} while enabled
 * @param foreign whether the licence is of another province
 * @param samePerson whether who prescribes is the provider
 * @param setting AMBULATORIO, INTERNADO or GUARDIA
 * @param accident NO, LABORAL or TRANSITO
 * @param otherSex whether the prescription says another sex than the padrón
 * @param outside whether the centre is outside the affiliate's network
 * @param used whether another order used the same prescription
 * @param licence of the provider; 0 if unknown
 * @param month pesos of the affiliate's orders of this month, this one included
 * @param sameToday practices that another order of today has too
 * @param centreOrders of the centre in this month, before this one
 * @param prescriberOrders of the prescriber in 30 days, before this one
 * @param yearPractices units of practices authorised in this year, this order's included
 * @param sampleDays working days since the sample was taken; 0 if not declared
 * @param minutesElsewhere since the last order in another town; {@link Integer#MAX_VALUE} if none
 * @param draw 0 to 9,999, by lot but always the same for the same prescription
 */
public record OrderFact(
    String plan,
    LocalDate date,
    LocalDate prescriptionDate,
    String diagnosed,
    String diagnosis,
    int practices,
    int lines,
    boolean prescriberKnown,
    LocalDate prescriberFrom,
    LocalDate prescriberUntil,
    String foreign,
    String samePerson,
    String setting,
    String urgent,
    String accident,
    String otherSex,
    String outside,
    String used,
    int licence,
    int units,
    int amount,
    int month,
    int sameToday,
    int centreOrders,
    int prescriberOrders,
    int yearPractices,
    int sampleDays,
    int minutesElsewhere,
    int draw) {}
