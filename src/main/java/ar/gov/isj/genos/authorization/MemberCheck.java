package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.members.Member;
import java.util.List;

/** Answer to "may this affiliate be served today?". */
public sealed interface MemberCheck {

  /**
   * @param ageYears on the day of the check
   * @param notices reasons that do not block
   */
  record Eligible(Member member, int ageYears, List<Reason> notices) implements MemberCheck {}

  /** In the padrón, but the rules say no; all reasons, most severe first. */
  record NotEligible(Member member, List<Reason> reasons) implements MemberCheck {}

  /** Neither a credential nor a CUIL, or nobody has it. */
  record Unknown(FieldError error) implements MemberCheck {}
}
