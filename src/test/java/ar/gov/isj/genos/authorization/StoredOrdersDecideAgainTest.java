package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.OrderReplay.Replay;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import({Fixture.class, Desks.class})
class StoredOrdersDecideAgainTest {

  @Autowired OrderDesk desk;
  @Autowired OrderReplay replay;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  @Test
  void toTheSameBytes() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    for (List<String> practices :
        List.of(
            List.of("15"),
            List.of("15", "14", "16", "865"),
            List.of("118", "3", "7", "15"),
            List.of("865", "475", "865"))) {
      desk.issue(fixture.request(member, practices.toArray(String[]::new)), actor, Fixture.key());
    }
    List<AuthorizationNumber> numbers = replay.numbers();
    assertThat(numbers).isNotEmpty();
    assertThat(numbers)
        .allSatisfy(number -> assertThat(replay.replay(number)).isEqualTo(new Replay.Same(number)));
  }

  @Test
  void fromTheFactsOfTheirDayThoughTheRegisterChanged() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    IssuedOrder order = issued(fixture.request(member, "15"), actor);
    jdbc.sql("update member set name = 'OTRO NOMBRE' where id = ?")
        .param(member.id().value())
        .update();
    assertThat(replay.replay(order.number())).isEqualTo(new Replay.Same(order.number()));
    assertThat(desk.find(order.number(), actor)).contains(order);
  }

  /** Decisions of before reasons named the datum that they ask for are still the same decisions. */
  @Test
  void thoughTheirReasonsDidNotNameTheDatumYet() {
    IssuedOrder order = issued(fixture.request(fixture.member(), "865", "30865"), fixture.actor());
    StoredJson json = new StoredJson();
    String stored = json.canonical(order.decision());
    assertThat(stored).contains("\"datum\":\"JUSTIFICACION\"");
    String older = stored.replace("\"datum\":\"JUSTIFICACION\",", "");
    jdbc.sql(
            "update authorization_order set decision = cast(? as jsonb), decision_sha256 = ?"
                + " where number = ?")
        .params(older, StoredJson.sha256(older), order.number().value())
        .update();
    assertThat(replay.replay(order.number())).isEqualTo(new Replay.Same(order.number()));
  }

  /** Else the tests above could not fail. */
  @Test
  void andAnAlteredCaseIsSeen() {
    IssuedOrder order = issued(fixture.request(fixture.member(), "15"), fixture.actor());
    jdbc.sql(
            "update authorization_order"
                + " set decision = jsonb_set(decision, '{copay}', '\"0.01\"') where number = ?")
        .param(order.number().value())
        .update();
    assertThat(replay.replay(order.number())).isEqualTo(new Replay.Altered(order.number()));
    // Altered with care: the digest too. The rules still decide otherwise.
    jdbc.sql("update authorization_order set decision_sha256 = ? where number = ?")
        .param(alteredDigest(order))
        .param(order.number().value())
        .update();
    assertThat(replay.replay(order.number())).isInstanceOf(Replay.Different.class);
    jdbc.sql("delete from authorization_line where order_number = ?")
        .param(order.number().value())
        .update();
    jdbc.sql("update idempotency_key set order_number = null, answer = '{}' where order_number = ?")
        .param(order.number().value())
        .update();
    jdbc.sql("delete from authorization_order where number = ?")
        .param(order.number().value())
        .update();
  }

  private String alteredDigest(IssuedOrder order) {
    StoredJson json = new StoredJson();
    String stored =
        jdbc.sql("select decision::text from authorization_order where number = ?")
            .param(order.number().value())
            .query(String.class)
            .single();
    return StoredJson.sha256(json.canonicalOf(stored));
  }

  @Test
  void andTextOfTheDiagnosisIsOnlyText() {
    Actor actor = fixture.actor();
    for (String text :
        List.of(
            "'); drop table authorization_order; --",
            "<script>alert('x')</script> & \"comillas\" \\ barra",
            "Fiebre\ny tos\t39,5 °C ñandú 漢字 👩‍🔬",
            "{\"is\":\"AUTHORIZED\"} ${7*7} #{1} $P{x}")) {
      OrderRequest plain = fixture.request(fixture.member(), "15");
      OrderRequest request =
          new OrderRequest(
              plain.member(),
              plain.prescriptionDate(),
              plain.prescriberType(),
              plain.prescriberNumber(),
              text,
              List.of(new RequestedLine(new PracticeCode("000015"), 1)));
      IssuedOrder order = issued(request, actor);
      assertThat(desk.find(order.number(), actor).orElseThrow().facts().prescription().diagnosis())
          .isEqualTo(text);
      assertThat(replay.replay(order.number())).isInstanceOf(Replay.Same.class);
    }
  }

  private IssuedOrder issued(OrderRequest request, Actor actor) {
    Issue issue = desk.issue(request, actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }
}
