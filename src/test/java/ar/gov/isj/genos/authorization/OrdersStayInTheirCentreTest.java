package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
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

  @Test
  void thePaperSaysWhatWasIssuedAndWhatWasNot() throws IOException {
    Actor actor = fixture.actor();
    Issue issue = desk.issue(fixture.request(fixture.member(), "15", "16"), actor, Fixture.key());
    AuthorizationNumber number = ((Issue.Issued) issue).order().number();
    PdfReader reader = new PdfReader(desk.orderPdf(number, actor).orElseThrow());
    String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\\u00a0]", "");
    reader.close();
    assertThat(text)
        .contains(
            "N°" + number,
            "AMPOLLABRILLANTE",
            actor.centre().name().replace(" ", "") + "·Humahuaca",
            "·PIPETAMÍNIMA",
            "·ESTETOSCOPIOSONORO",
            "$247,25",
            "$67,25",
            "000016ALCOHOLDEHIDROGENASA*ADH(1unidad)",
            "◆Rechazado·requiereauditoría",
            "Motivo:prácticadeusoforenseytoxicológico.",
            "Reglamentoversión1");
  }

  private IssuedOrder issued(Member member, Actor actor) {
    Issue issue = desk.issue(fixture.request(member, "15"), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }
}
