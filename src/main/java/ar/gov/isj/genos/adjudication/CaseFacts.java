package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision may depend on, gathered by the shell, stored beside the decision. The same
 * facts and the same rulebook always give the same decision.
 *
 * @param issueDate today for the insurer
 * @param lines what the laboratory asked for, in its order, without automatic lines
 * @param practices catalogue and price of every line and of every practice that the rulebook may
 *     add; sorted by code
 * @param consumption units authorised to this member before, of all centres, oldest first, then
 *     those that requests in audit hold
 * @param verdicts what an auditor resolved, by practice; none for an order that needs no audit
 * @param provider in whose name the order would be issued; null in cases that were stored before it
 *     was looked at
 */
public record CaseFacts(
    LocalDate issueDate,
    MemberFacts member,
    PrescriptionFacts prescription,
    List<LineFacts> lines,
    List<PracticeFacts> practices,
    List<Consumption> consumption,
    List<VerdictFacts> verdicts,
    @Nullable ProviderFacts provider) {

  /** The same case with an auditor's word on some of its lines. */
  public CaseFacts with(List<VerdictFacts> resolved) {
    return new CaseFacts(
        issueDate,
        member,
        prescription,
        lines,
        practices,
        consumption,
        List.copyOf(resolved),
        provider);
  }

  /** See {@code members.Member} for the values of each text. */
  public record MemberFacts(
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
      @Nullable LocalDate studentCertificateUntil) {}

  /**
   * @param prescriber null when the registry has no such licence
   * @param diagnosis null when none was given
   */
  public record PrescriptionFacts(
      LocalDate date,
      PrescriberType prescriberType,
      int prescriberNumber,
      @Nullable PrescriberFacts prescriber,
      @Nullable String diagnosis) {}

  /**
   * @param suspensions null when there is none
   */
  public record PrescriberFacts(
      String name,
      String speciality,
      LocalDate enabledFrom,
      @Nullable LocalDate enabledUntil,
      @Nullable List<SuspensionFacts> suspensions) {}

  /**
   * @param enabledFrom null when it is not known
   * @param enabledUntil first day no longer enabled; null while enabled
   * @param centreUntil first day on which the centre is no longer enabled; null while enabled
   * @param suspensions null when there is none
   */
  public record ProviderFacts(
      int licence,
      @Nullable LocalDate enabledFrom,
      @Nullable LocalDate enabledUntil,
      @Nullable LocalDate centreUntil,
      @Nullable List<SuspensionFacts> suspensions) {}

  /**
   * @param until first day no longer suspended; null while nobody knows
   */
  public record SuspensionFacts(LocalDate from, @Nullable LocalDate until, String reason) {}

  /**
   * @param requested units, 1 or more
   */
  public record LineFacts(PracticeCode practice, int requested) {}

  /**
   * A practice as it was known on the issue date.
   *
   * @param units UB of one; null by quotation
   * @param fees honorarios of one; null when it has no price
   * @param expenses gastos of one; null when it has no price
   * @param includes codes that this panel already contains
   */
  public record PracticeFacts(
      PracticeCode code,
      String description,
      int nomenclator,
      int module,
      String group,
      String complexity,
      boolean byQuotation,
      boolean legacy,
      @Nullable BigDecimal units,
      @Nullable Money fees,
      @Nullable Money expenses,
      @Nullable String priceExplanation,
      Set<PracticeCode> includes) {

    public PracticeFacts {
      // Ten is 10, not 1E+1, and sets are in one order: equal facts are stored as equal bytes.
      units = units != null && units.scale() < 0 ? units.setScale(0) : units;
      includes = Collections.unmodifiableSortedSet(new TreeSet<>(includes));
    }
  }

  /**
   * @param date day on which the order was issued
   * @param order number of the order that consumed them; {@link #HELD} for units that a request in
   *     audit holds
   */
  public record Consumption(PracticeCode practice, int units, LocalDate date, long order) {

    /** Stands for an order that does not exist yet. */
    public static final long HELD = 0;
  }

  /**
   * An auditor's word on the first line of a practice. It stands above what the rules say of that
   * line, not above what they say of the affiliate or the prescription.
   *
   * @param audit number of the request for audit
   * @param units authorised, 0 or more
   * @param unitPrice what one unit costs; null unless the practice goes by quotation
   */
  public record VerdictFacts(
      long audit, PracticeCode practice, int units, @Nullable Money unitPrice) {}
}
