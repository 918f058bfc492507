package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.MemberFact;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.adjudication.drools.ProviderFact;
import ar.gov.isj.genos.adjudication.drools.SuspensionFact;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a case the flat facts that rules look at. */
final class FlatFacts {

  /** The catalogue's group of acts, which accompany practices and are none themselves. */
  private static final String ACTS_GROUP = "Actos";

  private FlatFacts() {}

  static MemberFact member(MemberFacts member, LocalDate date) {
    return new MemberFact(
        member.affiliation(),
        member.credentialState(),
        member.plan(),
        member.relationship(),
        member.sex().name(),
        certificate(member, date),
        Period.between(member.birthDate(), date).getYears(),
        days(member.memberSince(), date),
        date);
  }

  static OrderFact order(CaseFacts facts, List<CaseLine> lines) {
    PrescriberFacts prescriber = facts.prescription().prescriber();
    String diagnosis = facts.prescription().diagnosis();
    return new OrderFact(
        facts.member().plan(),
        facts.issueDate(),
        facts.prescription().date(),
        yesNo(diagnosis != null && !diagnosis.isBlank()),
        (int) lines.stream().filter(line -> !administrative(line.practice())).count(),
        prescriber != null,
        prescriber == null ? LocalDate.MIN : prescriber.enabledFrom(),
        prescriber == null || prescriber.enabledUntil() == null
            ? LocalDate.MAX
            : prescriber.enabledUntil());
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

  static LineFact line(CaseFacts facts, int position, PracticeFacts practice) {
    Set<String> includes =
        practice.includes().stream().map(PracticeCode::value).collect(Collectors.toSet());
    return new LineFact(
        position,
        practice.code().value(),
        practice.code() + " " + practice.description(),
        facts.member().plan(),
        facts.member().sex().name(),
        days(facts.member().birthDate(), facts.issueDate()),
        // Without a price nothing can be authorised, whatever the reason it is missing.
        yesNo(practice.byQuotation() || practice.fees() == null || practice.expenses() == null),
        yesNo(practice.legacy()),
        administrative(practice),
        includes,
        facts.prescription().prescriberType().name(),
        facts.prescription().date(),
        facts.issueDate());
  }

  /** A line that stands for a practice of which only the code matters. */
  static LineFact bareLine(PracticeCode practice, MemberFacts member, LocalDate date) {
    return new LineFact(
        0,
        practice.value(),
        practice.value(),
        member.plan(),
        member.sex().name(),
        days(member.birthDate(), date),
        yesNo(false),
        yesNo(false),
        false,
        Set.of(),
        "MD",
        date,
        date);
  }

  private static boolean administrative(PracticeFacts practice) {
    return practice.group().startsWith(ACTS_GROUP);
  }

  private static String certificate(MemberFacts member, LocalDate date) {
    LocalDate until = member.studentCertificateUntil();
    if (until == null) {
      return "NO";
    }
    return until.isBefore(date) ? "VENCIDO" : "VIGENTE";
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
  }

  private static String yesNo(boolean yes) {
    return yes ? "SI" : "NO";
  }
}
