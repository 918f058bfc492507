package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Decides cases. The same facts and the same rulebook always give the same decision. */
@Service
public class Adjudicator {

  /** Decides a case; every line has an outcome and all its reasons. */
  public CaseDecision decide(CaseFacts facts, Rulebook rulebook) {
    throw new IllegalStateException("Todavía no decide: " + facts.issueDate() + rulebook.ref());
  }

  /** Whether the affiliate may be served on {@code date}. */
  public Eligibility eligibility(CaseFacts.MemberFacts member, LocalDate date, Rulebook rulebook) {
    throw new IllegalStateException("Todavía no decide: " + member + date + rulebook.ref());
  }

  /** The lines that an order of {@code plan} carries on {@code date}, in order of the table. */
  public List<AutomaticLine> automaticLines(String plan, LocalDate date, Rulebook rulebook) {
    throw new IllegalStateException("Todavía no decide: " + plan + date + rulebook.ref());
  }

  /** How many units of {@code practice} an order for {@code member} may ask for. */
  public QuantityLimit quantityLimit(
      PracticeCode practice, CaseFacts.MemberFacts member, LocalDate date, Rulebook rulebook) {
    throw new IllegalStateException(
        "Todavía no decide: " + practice + member + date + rulebook.ref());
  }
}
