package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.shared.DataScope;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Decides issued orders again, with the facts and the rulebook of their day, and compares byte for
 * byte with what was decided then.
 */
@Service
public class OrderReplay {

  /** What came of deciding an order again. */
  public sealed interface Replay {

    AuthorizationNumber number();

    /** The same decision, byte for byte. */
    record Same(AuthorizationNumber number) implements Replay {}

    /**
     * Another decision: the rules are not a function of the facts alone.
     *
     * @param then canonical JSON of what was decided
     * @param now canonical JSON of what is decided now
     */
    record Different(AuthorizationNumber number, String then, String now) implements Replay {}

    /** What is stored is not what was stored: facts or decision have another digest. */
    record Altered(AuthorizationNumber number) implements Replay {}
  }

  private final Authorizations authorizations;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final StoredJson json;

  OrderReplay(
      Authorizations authorizations,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      StoredJson json) {
    this.authorizations = authorizations;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.json = json;
  }

  /** Numbers of all issued orders, ascending. */
  public List<AuthorizationNumber> numbers() {
    return DataScope.everyCentre(authorizations::numbers);
  }

  /**
   * @throws java.util.NoSuchElementException if there is no such order
   */
  public Replay replay(AuthorizationNumber number) {
    StoredCase stored =
        DataScope.everyCentre(() -> authorizations.storedCase(number)).orElseThrow();
    String facts = json.canonicalOf(stored.facts());
    String then = json.canonicalOf(stored.decision());
    if (!StoredJson.sha256(facts).equals(stored.factsSha256())
        || !StoredJson.sha256(then).equals(stored.decisionSha256())) {
      return new Replay.Altered(number);
    }
    String now =
        json.canonical(
            adjudicator.decide(
                json.read(facts, CaseFacts.class), activeRulebook.version(stored.rulebook())));
    return now.equals(then) || json.without("datum", now).equals(then)
        ? new Replay.Same(number)
        : new Replay.Different(number, then, now);
  }
}
