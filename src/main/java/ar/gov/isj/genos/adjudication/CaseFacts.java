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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * @param circumstances what surrounds the order; null in cases kept before they were gathered
 */
public record CaseFacts(
    LocalDate issueDate,
    MemberFacts member,
    PrescriptionFacts prescription,
    List<LineFacts> lines,
    List<PracticeFacts> practices,
    List<Consumption> consumption,
    List<VerdictFacts> verdicts,
    @Nullable ProviderFacts provider,
    @Nullable Circumstances circumstances) {

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
        provider,
        circumstances);
  }

  /** The same case on another day. */
  CaseFacts on(LocalDate day) {
    return new CaseFacts(
        day,
        member,
        prescription,
        lines,
        practices,
        consumption,
        verdicts,
        provider,
        circumstances);
  }

  /** What the prescription says besides its head and lines. */
  public SortedMap<Datum, String> declared() {
    return around().declared();
  }

  /** The circumstances; those of which nothing is known when none were kept. */
  Circumstances around() {
    return circumstances == null ? Circumstances.NONE : circumstances;
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
      @Nullable LocalDate studentCertificateUntil,
      @Nullable Standing standing) {

    /** Without what only some affiliates have. */
    public MemberFacts(
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
      this(
          sex,
          birthDate,
          plan,
          relationship,
          affiliation,
          affiliationSince,
          affiliationReason,
          credentialState,
          credentialSince,
          credentialReason,
          memberSince,
          studentCertificateUntil,
          null);
    }

    SortedSet<String> programmes() {
      return standing == null ? Collections.emptySortedSet() : standing.programmes();
    }
  }

  /**
   * What only some affiliates have.
   *
   * @param programmes in which they are enrolled on the issue date: DIABETES, ONCOLOGIA…
   * @param network town whose laboratories alone serve them; null when any may
   * @param confirmedOn day on which the padrón last confirmed them; null when it is up to date
   */
  public record Standing(
      SortedSet<String> programmes, @Nullable String network, @Nullable LocalDate confirmedOn) {

    public Standing {
      programmes = Collections.unmodifiableSortedSet(new TreeSet<>(programmes));
    }
  }

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
   * What surrounds the order.
   *
   * @param declared what the prescription says besides its head and lines, by {@link Datum}
   * @param centre where the order is issued; null when nobody said
   * @param prescriberOrders orders of this prescriber in the last 30 days, of all centres
   * @param earlier this member's orders of the last 60 days that hold, oldest first
   * @param spent what this member's orders of the issue month amount to
   * @param copaid what the member paid in them
   * @param familyCopaid what the whole family paid in the issue month, this member included
   * @param usedIn order that used the same prescription number, of anybody; null when none did
   */
  public record Circumstances(
      SortedMap<Datum, String> declared,
      @Nullable CentreFacts centre,
      int prescriberOrders,
      List<EarlierOrder> earlier,
      Money spent,
      Money copaid,
      Money familyCopaid,
      @Nullable Long usedIn) {

    static final Circumstances NONE =
        new Circumstances(
            Collections.emptySortedMap(),
            null,
            0,
            List.of(),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            null);

    public Circumstances {
      declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
      earlier = List.copyOf(earlier);
    }

    /** What was declared; empty when nothing was. */
    String declared(Datum datum) {
      return declared.getOrDefault(datum, "");
    }
  }

  /**
   * @param licence of the provider in whose name orders are issued
   * @param ordersThisMonth issued by the centre in the issue month, before this one
   */
  public record CentreFacts(String town, int licence, String provider, int ordersThisMonth) {}

  /**
   * An order of the same member that holds.
   *
   * @param minutesAgo between its issue and now
   * @param prescribed date of its prescription
   */
  public record EarlierOrder(
      long number,
      LocalDate date,
      int minutesAgo,
      String town,
      LocalDate prescribed,
      PrescriberType prescriberType,
      int prescriberNumber) {}

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
