package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A member as stored; {@code version} 0 is not stored yet. */
@Table("member")
record MemberRow(
    @Id MemberId id,
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
    @Nullable LocalDate studentCertificateUntil,
    @Version int version) {

  static MemberRow fresh(Member member) {
    return new MemberRow(
        member.id(),
        member.cuil(),
        member.credential(),
        member.name(),
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
        0);
  }

  Member member() {
    return new Member(
        id,
        cuil,
        credential,
        name,
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
        studentCertificateUntil);
  }
}
