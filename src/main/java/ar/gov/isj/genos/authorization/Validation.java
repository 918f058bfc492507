package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.adjudication.Source;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer to "what would be authorised?". */
public sealed interface Validation {

  /**
   * @param prescriber null when the registry has no such licence; the decision says so too
   * @param copays how each line's copay came about, in their order; null when nothing is authorised
   */
  record Decided(
      Member member,
      int ageYears,
      @Nullable Prescriber prescriber,
      CaseDecision decision,
      @Nullable List<CopayExplanation> copays)
      implements Validation {

    /** Whose credential does not validate today is not named. */
    public boolean named() {
      return decision.orderReasons().stream()
          .noneMatch(
              reason ->
                  reason.severity() == Severity.REJECT
                      && reason.source() instanceof Source.TableRow row
                      && row.table().equals("estado-afiliatorio"));
    }
  }

  /** The request itself is wrong; nothing was decided. At least one error. */
  record Invalid(List<FieldError> errors) implements Validation {}
}
