package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.Eligibility;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells what limits leave an affiliate of a practice, before anything is ordered. */
@Service
public class BalanceDesk {

  /** Practices that may be asked about at once. */
  public static final int MAX_PRACTICES = 20;

  static final String FIELD = "practice";

  /** An answer to "how much is left?". */
  public sealed interface Answer {

    /** One balance for each practice, in the order asked. */
    record Told(List<Balance> balances) implements Answer {}

    /** Who cannot be served has no past that the centre needs; all reasons. */
    record NotEligible(List<Reason> reasons) implements Answer {}

    /** At least one error, at {@code member} or at {@code practice}. */
    record Refused(List<FieldError> errors) implements Answer {}
  }

  private final MemberLookup members;
  private final MemberLooks looks;
  private final Catalog catalog;
  private final FactsGathering gathering;
  private final FactsBeforeOrder alone;
  private final Authorizations authorizations;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final DeskTrail trail;
  private final BusinessClock clock;

  BalanceDesk(
      MemberLookup members,
      MemberLooks looks,
      Catalog catalog,
      FactsGathering gathering,
      FactsBeforeOrder alone,
      Authorizations authorizations,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      DeskTrail trail,
      BusinessClock clock) {
    this.members = members;
    this.looks = looks;
    this.catalog = catalog;
    this.gathering = gathering;
    this.alone = alone;
    this.authorizations = authorizations;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What is left, for who names the affiliate. It counts as a look at the affiliate and goes on
   * record, whatever the answer.
   *
   * @param typed credential or CUIL
   * @param practices codes as typed; each is answered once
   */
  public Answer ask(String typed, List<String> practices, Actor actor) {
    List<FieldError> errors = new ArrayList<>();
    Map<PracticeCode, Practice> known = known(practices, errors);
    if (!errors.isEmpty()) {
      return new Answer.Refused(List.copyOf(errors));
    }
    Optional<FieldError> paused = looks.refusal(typed, actor, clock.now());
    if (paused.isPresent()) {
      trail.balanceRefused(null, paused.get().code(), actor, clock.now());
      return new Answer.Refused(List.of(paused.get()));
    }
    return switch (members.find(typed, clock.today())) {
      case MemberLookup.Lookup.Missing(FieldError error) -> {
        trail.balanceRefused(null, error.code(), actor, clock.now());
        yield new Answer.Refused(List.of(error));
      }
      case MemberLookup.Lookup.Found(Member member) ->
          answer(member, List.copyOf(known.values()), actor);
    };
  }

  private Answer answer(Member member, List<Practice> practices, Actor actor) {
    Eligibility eligibility =
        adjudicator.eligibility(
            gathering.memberFacts(member, AsOf.now(clock.today())),
            clock.today(),
            activeRulebook.current());
    if (!eligibility.eligible()) {
      trail.balanceRefused(member, eligibility.reasons().getFirst().code(), actor, clock.now());
      return new Answer.NotEligible(eligibility.reasons());
    }
    trail.balanceTold(member, practices.size(), actor, clock.now());
    return new Answer.Told(told(member, practices, actor));
  }

  /**
   * What is left to an affiliate whom the actor has looked up already: no new look is counted.
   *
   * @return one for each practice, in their order
   */
  public List<Balance> told(Member member, List<Practice> practices, Actor actor) {
    Rulebook rulebook = activeRulebook.current();
    Set<Long> own = actor.within(() -> authorizations.numbersOf(member.id(), actor.centre().id()));
    List<Balance> balances = new ArrayList<>();
    for (CaseFacts one : alone.of(member, practices, actor, clock.today(), rulebook)) {
      balances.add(adjudicator.balance(one, rulebook).seenBy(own::contains));
    }
    return List.copyOf(balances);
  }

  private Map<PracticeCode, Practice> known(List<String> typed, List<FieldError> errors) {
    Map<PracticeCode, Practice> known = new LinkedHashMap<>();
    if (typed.isEmpty()) {
      errors.add(
          new FieldError(
              FIELD,
              "PRACTICE_MISSING",
              "Indique al menos una práctica: ?practice=000865. Puede repetir el parámetro."));
    } else if (typed.size() > MAX_PRACTICES) {
      errors.add(
          new FieldError(
              FIELD,
              "PRACTICES_TOO_MANY",
              "Indique hasta %d prácticas por consulta.".formatted(MAX_PRACTICES)));
    } else {
      for (String text : typed) {
        PracticeCode.parse(text)
            .flatMap(catalog::find)
            .ifPresentOrElse(
                practice -> known.put(practice.code(), practice), () -> errors.add(unknown(text)));
      }
    }
    return known;
  }

  private static FieldError unknown(String text) {
    return new FieldError(
        FIELD,
        "PRACTICE_UNKNOWN",
        text.matches("\\d{1,6}")
            ? "No existe la práctica %s en el nomenclador. Verifique el código.".formatted(text)
            : "El código de una práctica tiene hasta 6 dígitos.");
  }
}
