package ar.gov.isj.genos.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is said of an affiliate who enters the padrón. */
final class Enrolment {

  private Enrolment() {}

  /**
   * An affiliation begins active and its credential enabled: both are said for its first day where
   * the affiliate enters in a later state.
   */
  static List<Statement> of(Member member) {
    LocalDate first = member.memberSince();
    List<Statement> said = new ArrayList<>();
    said.add(new Statement(Aspect.PLAN, first, member.plan()));
    said.add(new Statement(Aspect.RELATIONSHIP, first, member.relationship()));
    said.add(new Statement(Aspect.MEMBER_SINCE, first, first.toString()));
    if (member.affiliationSince().isAfter(first)) {
      said.add(new Statement(Aspect.AFFILIATION, first, "ACTIVA"));
    }
    said.add(
        new Statement(
            Aspect.AFFILIATION,
            member.affiliationSince(),
            member.affiliation(),
            member.affiliationReason()));
    if (member.credentialSince().isAfter(first)) {
      said.add(new Statement(Aspect.CREDENTIAL, first, "HABILITADA"));
    }
    said.add(
        new Statement(
            Aspect.CREDENTIAL,
            member.credentialSince(),
            member.credentialState(),
            member.credentialReason()));
    if (member.studentCertificateUntil() != null) {
      said.add(
          new Statement(
              Aspect.STUDENT_CERTIFICATE, first, member.studentCertificateUntil().toString()));
    }
    return said;
  }
}
