package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.ControlSignals.Signal;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre that stands out is told to who controls afterwards, on both sides of each threshold. */
@GenosTest
@Import(Fixture.class)
class ControlSignalsStandOutTest {

  private static final String[] MANY = {"15", "412", "475", "902", "904", "763", "192", "133"};

  @Autowired OrderDesk desk;
  @Autowired CancellationDesk cancellations;
  @Autowired Fixture fixture;
  @Autowired JdbcClient sql;
  @Autowired BusinessClock clock;

  @Test
  void twoLicencesThatPrescribeNearlyAllOfACentre() {
    Actor apart = fixture.actor();
    Prescriber usual = fixture.prescriber();
    for (int i = 0; i < 3; i++) {
      issued(apart, fixture.member(), usual, "15");
    }
    issued(apart, fixture.member(), fixture.prescriber(), "15");
    issued(apart, fixture.member(), fixture.prescriber(), "15");

    assertThat(of(apart, signals(5, 80, 1))).containsExactly("FRD-01");
    assertThat(sentence(apart, signals(5, 80, 1))).startsWith("El 80 % de las órdenes en 90 días");
    assertThat(of(apart, signals(5, 81, 1))).isEmpty();
    assertThat(of(apart, signals(6, 80, 1))).as("too few orders").isEmpty();
    assertThat(signals(5, 80, 1).seenBy(Set.of(apart.centre().id())))
        .as("whoever belongs to the centre")
        .extracting(Signal::centre)
        .doesNotContain(apart.centre().name());
  }

  @Test
  void aCentreThatAsksForMuchMoreThanOthers() {
    for (int i = 0; i < 2; i++) {
      Actor peer = fixture.actor();
      for (int j = 0; j < 5; j++) {
        issued(peer, fixture.member(), fixture.prescriber(), "15");
      }
    }
    Actor apart = fixture.actor();
    for (int i = 0; i < 5; i++) {
      issued(apart, fixture.member(), fixture.prescriber(), MANY);
    }
    assertThat(of(apart, signals(5, 101, 1))).containsExactly("FRD-02");
    assertThat(sentence(apart, signals(5, 101, 1))).startsWith("Promedio de 8,0 prácticas");
    ControlSignals lenient = new ControlSignals(sql, 90, 5, 101, new BigDecimal("99"), 1, clock);
    assertThat(of(apart, lenient)).isEmpty();
  }

  @Test
  void ordersAnnulledAndIssuedAgainWithAnotherPrescriber() {
    Actor apart = fixture.actor();
    again(apart, fixture.prescriber(), fixture.prescriber());
    assertThat(of(apart, signals(99, 101, 1))).containsExactly("FRD-05");
    assertThat(of(apart, signals(99, 101, 2))).isEmpty();
    again(apart, fixture.prescriber(), fixture.prescriber());
    assertThat(sentence(apart, signals(99, 101, 2)))
        .startsWith("2 órdenes anuladas y emitidas de nuevo con otro prescriptor");

    Actor usual = fixture.actor();
    Prescriber same = fixture.prescriber();
    again(usual, same, same);
    assertThat(of(usual, signals(99, 101, 1))).as("a correction by the same prescriber").isEmpty();
  }

  private void again(Actor actor, Prescriber first, Prescriber second) {
    Member member = fixture.member();
    IssuedOrder order = issued(actor, member, first, "15");
    assertThat(
            cancellations.cancel(
                new CancellationRequest(
                    member.credential().digits(),
                    order.number().toString(),
                    CancellationReason.DATA_ENTRY_ERROR,
                    "Se cargó otra matrícula."),
                actor))
        .isInstanceOf(CancellationAnswer.Cancelled.class);
    issued(actor, member, second, "15");
  }

  private ControlSignals signals(int minOrders, int share, int reissues) {
    return new ControlSignals(sql, 90, minOrders, share, BigDecimal.TWO, reissues, clock);
  }

  private IssuedOrder issued(Actor actor, Member member, Prescriber by, String... practices) {
    Issue issue = desk.issue(Fixture.request(member, by, practices), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }

  private static List<String> of(Actor actor, ControlSignals signals) {
    return ours(actor, signals).stream().map(Signal::code).toList();
  }

  private static String sentence(Actor actor, ControlSignals signals) {
    return ours(actor, signals).getFirst().sentence();
  }

  private static List<Signal> ours(Actor actor, ControlSignals signals) {
    return signals.seenBy(Set.of()).stream()
        .filter(one -> one.centre().equals(actor.centre().name()))
        .toList();
  }
}
