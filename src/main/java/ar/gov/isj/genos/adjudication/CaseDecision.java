package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided, with every reason.
 *
 * @param orderReasons reasons that concern the whole order, most severe first; one of severity
 *     REJECT leaves no line authorised
 * @param lines automatic lines first, then the requested ones in their order
 * @param copay sum of the authorised lines' copay (Copago); zero when nothing may be issued
 * @param total sum of the authorised lines' totals, copay included (Total autorizado); zero when
 *     nothing may be issued: automatic lines accompany practices and are not issued alone
 * @param insurerPays {@code total} less {@code copay}
 */
public record CaseDecision(
    List<Reason> orderReasons,
    List<LineDecision> lines,
    Money copay,
    Money total,
    Money insurerPays,
    RulebookRef rulebook) {

  /**
   * @param automatic added by a rule, not asked for
   * @param requested units asked for
   * @param authorized units authorised, 0 to {@code requested}
   * @param fees honorarios of the authorised units, or of the requested ones when none is
   * @param expenses gastos, likewise
   * @param total fees plus expenses
   * @param copay what the affiliate pays for the authorised units
   * @param reasons most severe first
   */
  public record LineDecision(
      PracticeCode practice,
      String description,
      int nomenclator,
      int module,
      boolean automatic,
      int requested,
      int authorized,
      Outcome outcome,
      Money fees,
      Money expenses,
      Money total,
      Money copay,
      List<Reason> reasons) {

    /** The same line with another copay, and why. */
    LineDecision with(Money newCopay, Reason why) {
      List<Reason> all = new ArrayList<>(reasons);
      all.add(why);
      return new LineDecision(
          practice,
          description,
          nomenclator,
          module,
          automatic,
          requested,
          authorized,
          outcome,
          fees,
          expenses,
          total,
          newCopay,
          Wording.sorted(all));
    }
  }

  /**
   * Not stored: it follows from the lines.
   *
   * @return true if at least one unit that is not an automatic line may be issued
   */
  @JsonIgnore
  public boolean issuable() {
    return lines.stream().anyMatch(CaseDecision::issuable);
  }

  static boolean issuable(LineDecision line) {
    return line.authorized() > 0 && !line.automatic();
  }
}
