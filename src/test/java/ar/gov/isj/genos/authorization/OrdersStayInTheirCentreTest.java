package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GenosTest
@Import({Fixture.class, Desks.class})
class OrdersStayInTheirCentreTest {

  @Autowired OrderDesk desk;
  @Autowired Authorizations authorizations;
  @Autowired Fixture fixture;

  @Test
  void anotherCentreNeitherFindsNorPrintsThem() {
    Actor mine = fixture.actor();
    Actor theirs = fixture.actor();
    IssuedOrder order = issued(fixture.member(), mine);
    assertThat(desk.find(order.number(), mine)).contains(order);
    assertThat(desk.find(order.number(), Fixture.colleague(mine))).contains(order);
    assertThat(desk.orderPdf(order.number(), mine)).isPresent();
    for (long neighbour = -3; neighbour <= 3; neighbour++) {
      AuthorizationNumber number = new AuthorizationNumber(order.number().value() + neighbour);
      assertThat(desk.find(number, theirs)).isEmpty();
      assertThat(desk.orderPdf(number, theirs)).isEmpty();
    }
  }

  @Test
  void butWhatTheyConsumedCountsEverywhere() {
    Member member = fixture.member();
    IssuedOrder here = issued(member, fixture.actor());
    IssuedOrder there = issued(member, fixture.actor());
    PracticeCode albumin = new PracticeCode("000015");
    assertThat(there.facts().consumption())
        .contains(new Consumption(albumin, 1, Fixture.TODAY, here.number().value()));
    assertThat(authorizations.consumptionOf(member.id()))
        .filteredOn(consumption -> consumption.practice().equals(albumin))
        .extracting(Consumption::order)
        .containsExactly(here.number().value(), there.number().value());
  }

  @Test
  void aReprintHasTheSameBytes() {
    Actor actor = fixture.actor();
    IssuedOrder order = issued(fixture.member(), actor);
    byte[] first = desk.orderPdf(order.number(), actor).orElseThrow();
    assertThat(desk.orderPdf(order.number(), Fixture.colleague(actor)).orElseThrow())
        .isEqualTo(first);
  }

  private IssuedOrder issued(Member member, Actor actor) {
    Issue issue = desk.issue(fixture.request(member, "15"), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }
}
