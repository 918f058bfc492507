package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import java.util.List;
import org.springframework.stereotype.Service;

/** How the copay of an issued order came about, computed again from its facts and its rulebook. */
@Service
public class CopayExplanations {

  private final Adjudicator adjudicator;
  private final ActiveRulebook rulebooks;

  CopayExplanations(Adjudicator adjudicator, ActiveRulebook rulebooks) {
    this.adjudicator = adjudicator;
    this.rulebooks = rulebooks;
  }

  /**
   * One for each line, in their order. None when an earlier release decided the lines otherwise:
   * nothing is better than an explanation of other amounts.
   */
  public List<CopayExplanation> of(IssuedOrder order) {
    Adjudicator.Explained explained =
        adjudicator.explain(order.facts(), rulebooks.version(order.decision().rulebook()));
    return explained.decision().lines().equals(order.decision().lines())
        ? explained.copays()
        : List.of();
  }
}
