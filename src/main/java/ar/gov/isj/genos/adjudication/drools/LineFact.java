package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line with all that rules ask of it, the affiliate's plan, sex and age included: flat, so that
 * no rule needs to join it with another fact.
 *
 * @param position 0 for the first line of the order
 * @param practice code, 6 digits
 * @param title code and description, for messages
 * @param complexity BAJA, MEDIA, ALTA or SIN_CLASIFICAR
 * @param byQuotation SI or NO; SI too when there is no price
 * @param legacy SI or NO
 * @param administrative an act rather than a practice
 * @param replacement a panel that takes the place of its components
 * @param includes codes that this panel contains
 * @param setting AMBULATORIO, INTERNADO or GUARDIA
 * @param urgent SI or NO
 * @param voucher SI or NO: whether a PMI voucher was declared
 * @param material of the sample; empty if not declared
 * @param licence of the provider; 0 if unknown
 * @param amount pesos of the requested units, rounded up
 * @param speciality of the prescriber, in capitals; empty if unknown
 * @param date day of issue
 */
public record LineFact(
    int position,
    String practice,
    String title,
    String complexity,
    String plan,
    String sex,
    int ageDays,
    String byQuotation,
    String legacy,
    boolean administrative,
    boolean replacement,
    Set<String> includes,
    String setting,
    String urgent,
    String voucher,
    String material,
    int licence,
    int amount,
    String prescriberType,
    String speciality,
    LocalDate prescriptionDate,
    LocalDate date) {

  /** Whether this panel and {@code other} have components in common, neither being in the other. */
  public boolean overlaps(LineFact other) {
    return !includes.contains(other.practice)
        && !other.includes.contains(practice)
        && includes.stream().anyMatch(other.includes::contains);
  }

  /** What {@link #overlaps} found: codes joined for a message. */
  public String common(LineFact other) {
    Set<String> codes = new TreeSet<>(includes);
    codes.retainAll(other.includes);
    return String.join(", ", codes);
  }

  /** Whether this line is the cheaper of the two; of equals, the one with the greater code. */
  public boolean cheaper(LineFact other) {
    return amount < other.amount
        || (amount == other.amount && practice.compareTo(other.practice) > 0);
  }
}
