package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.authorization.Surroundings.Place;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.catalog.Price;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.MemberStanding;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.providers.RegisteredPrescriber;
import ar.gov.isj.genos.providers.Standing;
import ar.gov.isj.genos.providers.Suspension;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all that a decision may depend on into one value. */
@Component
final class FactsGathering {

  private final Catalog catalog;
  private final Prescribers prescribers;
  private final Providers providers;
  private final Authorizations authorizations;
  private final MemberRegistry members;
  private final Surroundings surroundings;
  private final Adjudicator adjudicator;
  private final ObjectProvider<Reservations> reservations;

  /** One connection, told once whose data it may read, for all that a decision looks at. */
  private final TransactionTemplate together;

  FactsGathering(
      Catalog catalog,
      Prescribers prescribers,
      Providers providers,
      Authorizations authorizations,
      MemberRegistry members,
      Surroundings surroundings,
      Adjudicator adjudicator,
      ObjectProvider<Reservations> reservations,
      PlatformTransactionManager transactions) {
    this.together = new TransactionTemplate(transactions);
    this.together.setReadOnly(true);
    this.catalog = catalog;
    this.prescribers = prescribers;
    this.providers = providers;
    this.authorizations = authorizations;
    this.members = members;
    this.surroundings = surroundings;
    this.adjudicator = adjudicator;
    this.reservations = reservations;
  }

  /**
   * The member's past is read now: to issue, call this after the member is locked.
   *
   * @param member of {@code checked}, read again if it was locked meanwhile
   * @param place where it would be issued, and when
   */
  CaseFacts gather(CheckedRequest checked, Member member, Place place, Rulebook rulebook) {
    return gather(checked, member, place, rulebook, Reservations.NONE);
  }

  /**
   * @param exceptAudit request in audit whose own units do not count against it
   */
  CaseFacts gather(
      CheckedRequest checked, Member member, Place place, Rulebook rulebook, long exceptAudit) {
    return Objects.requireNonNull(
        together.execute(status -> read(checked, member, place, rulebook, exceptAudit)));
  }

  private CaseFacts read(
      CheckedRequest checked, Member member, Place place, Rulebook rulebook, long exceptAudit) {
    OrderRequest request = checked.request();
    LocalDate issueDate = place.today();
    MemberStanding standing = members.standing(member.id(), AsOf.now(issueDate));
    return new CaseFacts(
        issueDate,
        memberFacts(member, standing),
        prescription(request),
        request.lines().stream()
            .map(line -> new LineFacts(line.practice(), line.quantity()))
            .toList(),
        practices(checked.practices(), issueDate, rulebook),
        consumption(member, exceptAudit),
        List.of(),
        provider(place.centre().id()),
        surroundings.of(request, member.id(), family(member, standing, issueDate), place));
  }

  List<Consumption> consumption(Member member, long exceptAudit) {
    Stream<Consumption> promised =
        reservations.stream()
            .flatMap(each -> each.of(member.id()).stream())
            .filter(held -> held.audit() != exceptAudit)
            .map(
                held ->
                    new Consumption(held.practice(), held.units(), held.date(), Consumption.HELD));
    return Stream.concat(authorizations.consumptionOf(member.id()).stream(), promised).toList();
  }

  Optional<Prescriber> prescriberOf(OrderRequest request) {
    return registered(request).map(RegisteredPrescriber::prescriber);
  }

  private Optional<RegisteredPrescriber> registered(OrderRequest request) {
    return prescribers.registered(request.prescriberType(), request.prescriberNumber());
  }

  ProviderFacts provider(CentreId centre) {
    Standing standing =
        providers
            .standing(centre)
            .orElseThrow(() -> new IllegalStateException("The centre has no provider"));
    return new ProviderFacts(
        standing.licence(),
        standing.enabledFrom(),
        standing.enabledUntil(),
        standing.centreUntil(),
        suspensions(standing.suspensions()));
  }

  private static @Nullable List<SuspensionFacts> suspensions(List<Suspension> registered) {
    return registered.isEmpty()
        ? null
        : registered.stream()
            .map(one -> new SuspensionFacts(one.from(), one.until(), one.reason()))
            .toList();
  }

  /** The affiliate as the rules see them. */
  MemberFacts memberFacts(Member member, AsOf asOf) {
    return memberFacts(member, members.standing(member.id(), asOf));
  }

  /** Whose copays count together. */
  private List<MemberId> family(Member member, MemberStanding standing, LocalDate day) {
    return standing.family() == null
        ? List.of(member.id())
        : members.family(standing.family(), day);
  }

  private static MemberFacts memberFacts(Member member, MemberStanding standing) {
    return new MemberFacts(
        member.sex(),
        member.birthDate(),
        member.plan(),
        member.relationship(),
        member.affiliation(),
        member.affiliationSince(),
        member.affiliationReason(),
        member.credentialState(),
        member.credentialSince(),
        member.credentialReason(),
        member.memberSince(),
        member.studentCertificateUntil(),
        standing.ordinary()
            ? null
            : new CaseFacts.Standing(
                standing.programmes(), standing.network(), standing.confirmedOn()));
  }

  private PrescriptionFacts prescription(OrderRequest request) {
    return new PrescriptionFacts(
        request.prescriptionDate(),
        request.prescriberType(),
        request.prescriberNumber(),
        registered(request)
            .map(
                prescriber ->
                    new PrescriberFacts(
                        prescriber.name(),
                        prescriber.speciality(),
                        prescriber.enabledFrom(),
                        prescriber.enabledUntil(),
                        suspensions(prescriber.suspensions())))
            .orElse(null),
        request.diagnosis());
  }

  List<PracticeFacts> practices(List<Practice> asked, LocalDate issueDate, Rulebook rulebook) {
    SortedMap<PracticeCode, Practice> known = new TreeMap<>();
    asked.forEach(practice -> known.put(practice.code(), practice));
    Adjudicator.Addable addable = adjudicator.addable(rulebook);
    for (PracticeCode code : addable.automatic()) {
      known.computeIfAbsent(code, this::automatic);
    }
    for (PracticeCode code : addable.panels()) {
      Optional<Practice> panel = known.containsKey(code) ? Optional.empty() : catalog.find(code);
      panel
          .filter(one -> known.keySet().containsAll(one.includes()))
          .ifPresent(one -> known.put(code, one));
    }
    return known.values().stream().map(practice -> practiceFacts(practice, issueDate)).toList();
  }

  private Practice automatic(PracticeCode code) {
    return catalog
        .find(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "La tabla de líneas automáticas nombra la práctica "
                        + code
                        + ", que no está en el nomenclador."));
  }

  private PracticeFacts practiceFacts(Practice practice, LocalDate issueDate) {
    Price price = catalog.priceOn(practice, issueDate);
    Price.Priced priced = price instanceof Price.Priced known ? known : null;
    return new PracticeFacts(
        practice.code(),
        practice.description(),
        practice.nomenclator(),
        practice.module(),
        practice.group(),
        practice.complexity().name(),
        practice.byQuotation(),
        practice.legacy(),
        practice.unitsOn(issueDate).orElse(null),
        priced == null ? null : priced.fees(),
        priced == null ? null : priced.expenses(),
        priced == null ? null : priced.explanation(),
        practice.includes());
  }
}
