package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.People;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What limits leave before ordering, and how each copay came about, as a system reads them. */
class BalancesAndCopaysByApiTest extends ApiTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(64_000_000);

  @Autowired MemberRegistry members;

  private Member member;

  @BeforeEach
  void enrol() {
    member = People.member(NUMBER.addAndGet(7), "SALDO, Ramona");
    members.enrol(List.of(member));
  }

  @Test
  void eachPesoOfCopayIsExplainedOnTheOrderToo() {
    JsonNode answer = issue(UUID.randomUUID().toString(), "000015").json();
    JsonNode steps = answer.path("lines").path(0).path("copaySteps");
    assertThat(steps.valueStream().map(step -> step.path("kind").asString()))
        .containsExactly("FEE", "ROW");
    assertThat(steps.path(1).path("sentence").asString())
        .isEqualTo("100 % de $ 180,00 de honorarios = $ 180,00.");
    assertThat(steps.path(1).path("copay").asString()).isEqualTo("180.00");
    assertThat(steps.path(1).path("source").path("row").asString()).isEqualTo("COS-0001");
    JsonNode again = get("/api/v1/authorizations/" + answer.path("number").asLong()).json();
    assertThat(again.path("lines").path(0).path("copaySteps")).isEqualTo(steps);
    assertThat(validate("000015").json().path("lines").path(0).path("copaySteps")).isEqualTo(steps);
  }

  @Test
  void theBalanceIsToldWithItsRowAndItsOrders() {
    assertThat(issue(UUID.randomUUID().toString(), "000014", "000412").status()).isEqualTo(201);
    JsonNode answer = balance("practice=000412&practice=14").json();
    assertThat(answer.path("eligible").asBoolean()).isTrue();
    JsonNode glucose = answer.path("balances").path(0);
    assertThat(glucose.path("practice").asString()).isEqualTo("000412");
    assertThat(glucose.path("left").asInt()).isEqualTo(3);
    JsonNode limit = glucose.path("limits").path(0);
    assertThat(limit.path("sentence").asString())
        .isEqualTo("Quedan 3 de 4 en 30 días; habrá más el 22/07/2020.");
    assertThat(limit.path("possibleFrom").asString()).isEqualTo("2020-06-22");
    assertThat(limit.path("source").path("row").asString()).isEqualTo("FRE-0019");
    assertThat(limit.path("uses").path(0).path("order").asLong()).isPositive();
    JsonNode group = answer.path("balances").path(1).path("limits").path(0);
    assertThat(group.path("left").asInt(9)).isZero();
    assertThat(group.has("possibleFrom")).isFalse();
    assertThat(group.path("sentence").asString())
        .isEqualTo("No queda ninguna de 1 en la vida; no se habilita con el tiempo.");
  }

  @Test
  void aBalanceThatCannotBeToldSaysWhy() {
    assertThat(balance("").errorAt("practice")).isEqualTo("PRACTICE_MISSING");
    assertThat(balance("practice=999999").errorAt("practice")).isEqualTo("PRACTICE_UNKNOWN");
    assertThat(get("/api/v1/members/1234/balance?practice=412").errorAt("id"))
        .isEqualTo("MEMBER_MALFORMED");
    Answer unknown = get("/api/v1/members/1199999999991/balance?practice=000412");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().path("code").asString()).isEqualTo("MEMBER_UNKNOWN");
    Answer refused = get("/api/v1/members/" + Cast.REFUSED_CREDENTIAL + "/balance?practice=000412");
    assertThat(refused.json().path("eligible").asBoolean(true)).isFalse();
    assertThat(refused.json().path("balances").isEmpty()).isTrue();
    assertThat(refused.json().path("reasons").path(0).path("code").asString()).startsWith("ELG-");
  }

  private Answer balance(String query) {
    return get("/api/v1/members/" + member.credential().digits() + "/balance?" + query);
  }

  private Answer validate(String... practices) {
    return post("/api/v1/validations", body(practices));
  }

  private Answer issue(String key, String... practices) {
    return post("/api/v1/authorizations", body(practices), "Idempotency-Key", key);
  }

  private String body(String... practices) {
    return """
    {"member":{"cuil":"%s"},
     "prescription":{"date":"2020-06-11","prescriber":{"type":"MD","number":1234}},
     "lines":[%s]}
    """
        .formatted(
            member.cuil().formatted(),
            Arrays.stream(practices)
                .map("{\"practice\":\"%s\",\"quantity\":1}"::formatted)
                .collect(Collectors.joining(",")));
  }
}
