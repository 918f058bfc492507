package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.MemberFact;
import ar.gov.isj.genos.adjudication.drools.PlanFact;
import ar.gov.isj.genos.adjudication.drools.ProviderFact;
import ar.gov.isj.genos.adjudication.drools.SuspensionFact;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a case the flat facts that rules look at. */
final class FlatFacts {

  /** The catalogue's group of acts, which accompany practices and are none themselves. */
  private static final String ACTS_GROUP = "Actos";

  private FlatFacts() {}

  static MemberFact member(MemberFacts member, LocalDate date) {
    LocalDate confirmed = member.standing() == null ? null : member.standing().confirmedOn();
    return new MemberFact(
        member.affiliation(),
        member.credentialState(),
        member.plan(),
        member.relationship(),
        member.sex().name(),
        certificate(member, date),
        Period.between(member.birthDate(), date).getYears(),
        days(member.memberSince(), date),
        confirmed == null ? 0 : days(confirmed, date),
        date);
  }

  static PlanFact plan(CaseFacts facts) {
    return plan(
        facts.member().plan(),
        facts.around().declared(),
        !facts.verdicts().isEmpty(),
        facts.issueDate());
  }

  /** Null when the case does not say in whose name it would be issued. */
  static @Nullable ProviderFact provider(CaseFacts facts) {
    ProviderFacts provider = facts.provider();
    return provider == null
        ? null
        : new ProviderFact(
            facts.issueDate(),
            provider.enabledFrom() == null ? LocalDate.MIN : provider.enabledFrom(),
            provider.enabledUntil() == null ? LocalDate.MAX : provider.enabledUntil(),
            provider.centreUntil() == null ? LocalDate.MAX : provider.centreUntil());
  }

  static List<SuspensionFact> suspensions(CaseFacts facts) {
    List<SuspensionFact> suspensions = new ArrayList<>();
    ProviderFacts provider = facts.provider();
    PrescriberFacts prescriber = facts.prescription().prescriber();
    if (provider != null) {
      add("PRESTADOR", provider.suspensions(), suspensions);
    }
    if (prescriber != null) {
      add("PRESCRIPTOR", prescriber.suspensions(), suspensions);
    }
    return suspensions;
  }

  private static void add(
      String of, @Nullable List<SuspensionFacts> given, List<SuspensionFact> suspensions) {
    if (given == null) {
      return;
    }
    for (SuspensionFacts one : given) {
      LocalDate until = one.until();
      suspensions.add(
          new SuspensionFact(
              of,
              one.from(),
              until == null ? LocalDate.MAX : until,
              Texts.of(one.from()),
              until == null ? "" : " hasta el " + Texts.of(until.minusDays(1)),
              one.reason()));
    }
  }

  static PlanFact plan(String plan, Map<Datum, String> declared, boolean audited, LocalDate date) {
    return new PlanFact(plan, setting(declared), urgent(declared), yesNo(audited), date);
  }

  static LineFact line(CaseFacts facts, int position, CaseLine line) {
    PracticeFacts practice = line.practice();
    Circumstances around = facts.around();
    PrescriberFacts prescriber = facts.prescription().prescriber();
    Set<String> includes =
        practice.includes().isEmpty()
            ? Set.of()
            : practice.includes().stream().map(PracticeCode::value).collect(Collectors.toSet());
    return new LineFact(
        position,
        practice.code().value(),
        practice.code() + " " + practice.description(),
        practice.complexity(),
        facts.member().plan(),
        facts.member().sex().name(),
        Newborn.ageDays(facts),
        // Without a price nothing can be authorised, whatever the reason it is missing.
        yesNo(practice.byQuotation() || practice.fees() == null || practice.expenses() == null),
        yesNo(practice.legacy()),
        administrative(practice),
        line.replaces() != null,
        includes,
        setting(around.declared()),
        urgent(around.declared()),
        yesNo(!around.declared(Datum.CHEQUERA).isEmpty()),
        around.declared(Datum.MATERIAL),
        around.centre() == null ? 0 : around.centre().licence(),
        OrderFacts.pesos(OrderFacts.amount(practice, line.requested())),
        facts.prescription().prescriberType().name(),
        prescriber == null ? "" : prescriber.speciality(),
        facts.prescription().date(),
        facts.issueDate());
  }

  /** A line that stands for a practice of which only the code matters. */
  static LineFact bareLine(PracticeCode practice, MemberFacts member, LocalDate date) {
    return new LineFact(
        0,
        practice.value(),
        practice.value(),
        "",
        member.plan(),
        member.sex().name(),
        days(member.birthDate(), date),
        yesNo(false),
        yesNo(false),
        false,
        false,
        Set.of(),
        setting(Map.of()),
        yesNo(false),
        yesNo(false),
        "",
        0,
        0,
        "MD",
        "",
        date,
        date);
  }

  private static String setting(Map<Datum, String> declared) {
    return declared.getOrDefault(Datum.AMBITO, "AMBULATORIO");
  }

  private static String urgent(Map<Datum, String> declared) {
    return declared.getOrDefault(Datum.URGENTE, "NO");
  }

  static boolean administrative(PracticeFacts practice) {
    return practice.group().startsWith(ACTS_GROUP);
  }

  private static String certificate(MemberFacts member, LocalDate date) {
    LocalDate until = member.studentCertificateUntil();
    if (until == null) {
      return "NO";
    }
    return until.isBefore(date) ? "VENCIDO" : "VIGENTE";
  }

  static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
  }

  static String yesNo(boolean yes) {
    return yes ? "SI" : "NO";
  }
}
