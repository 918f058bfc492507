package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was issued. Names are those of the moment of issue.
 *
 * @param facts what it was decided on
 * @param decision what was decided; lines without authorised units are not part of the order
 * @param issuedBy label of the actor
 * @param cancellation null while the order holds
 */
public record IssuedOrder(
    AuthorizationNumber number,
    Instant issuedAt,
    Centre centre,
    Provider provider,
    Member member,
    CaseFacts facts,
    CaseDecision decision,
    String issuedBy,
    @Nullable Cancellation cancellation) {

  IssuedOrder cancelled(Cancellation by) {
    return new IssuedOrder(
        number, issuedAt, centre, provider, member, facts, decision, issuedBy, by);
  }
}
