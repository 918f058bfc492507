package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.CentreFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.LineFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what a decision about one practice alone may depend on, before anybody prescribed it. */
@Component
final class FactsBeforeOrder {

  private final FactsGathering gathering;

  /** One connection, told once whose data it may read. */
  private final TransactionTemplate together;

  FactsBeforeOrder(FactsGathering gathering, PlatformTransactionManager transactions) {
    this.gathering = gathering;
    this.together = new TransactionTemplate(transactions);
    this.together.setReadOnly(true);
  }

  /**
   * For each practice, a case of one unit of it that nobody prescribed yet.
   *
   * @param actor for whose centre it would be
   */
  List<CaseFacts> of(
      Member member, List<Practice> practices, Actor actor, LocalDate today, Rulebook rulebook) {
    return Objects.requireNonNull(
        together.execute(status -> read(member, practices, actor, today, rulebook)));
  }

  private List<CaseFacts> read(
      Member member, List<Practice> practices, Actor actor, LocalDate today, Rulebook rulebook) {
    MemberFacts facts = gathering.memberFacts(member, AsOf.now(today));
    List<Consumption> past = gathering.consumption(member, Reservations.NONE);
    ProviderFacts provider = gathering.provider(actor.centre().id());
    Circumstances around =
        new Circumstances(
            Collections.emptySortedMap(),
            new CentreFacts(
                actor.centre().town(), actor.provider().licence(), actor.provider().name(), 0),
            0,
            List.of(),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            null);
    return practices.stream()
        .map(
            practice ->
                new CaseFacts(
                    today,
                    facts,
                    new PrescriptionFacts(today, PrescriberType.MD, 0, null, null),
                    List.of(new LineFacts(practice.code(), 1)),
                    gathering.practices(List.of(practice), today, rulebook),
                    past,
                    List.of(),
                    provider,
                    around))
        .toList();
  }
}
