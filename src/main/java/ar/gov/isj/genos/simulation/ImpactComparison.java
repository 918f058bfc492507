package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.authorization.PastCases;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.draft.Candidate;
import ar.gov.isj.genos.rulebook.draft.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One past case with both decisions, as a whole. */
@Service
public class ImpactComparison {

  /**
   * @param draft null when the draft leaves the case without an answer
   */
  public record Compared(long order, CaseDecision active, @Nullable CaseDecision draft) {}

  private final PastCases past;
  private final Adjudicator adjudicator;
  private final MissingPractices missing;
  private final ActiveRulebook active;
  private final Candidate candidate;

  ImpactComparison(
      PastCases past,
      Adjudicator adjudicator,
      MissingPractices missing,
      ActiveRulebook active,
      Candidate candidate) {
    this.past = past;
    this.adjudicator = adjudicator;
    this.missing = missing;
    this.active = active;
    this.candidate = candidate;
  }

  /**
   * @throws java.util.NoSuchElementException if there is no such order
   */
  public Compared of(long order, Draft draft) {
    Rulebook now = active.current();
    Rulebook tried = candidate.rulebook(draft);
    CaseFacts facts =
        missing.complete(past.cases(new long[] {order}, now.ref()).getFirst().facts(), now, tried);
    return new Compared(order, adjudicator.decide(facts, now), decided(facts, tried));
  }

  private @Nullable CaseDecision decided(CaseFacts facts, Rulebook tried) {
    try {
      return adjudicator.decide(facts, tried);
    } catch (IllegalStateException e) {
      return null;
    }
  }
}
