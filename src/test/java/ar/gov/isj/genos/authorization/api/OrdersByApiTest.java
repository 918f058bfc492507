package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The manual's worked example and the life of an order, as a laboratory's system sees them. */
class OrdersByApiTest extends ApiTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(61_000_000);

  @Autowired MemberRegistry members;

  private Member member;

  @BeforeEach
  void enrol() {
    member = People.member(NUMBER.addAndGet(7), "PUERRO, Elvira");
    members.enrol(List.of(member));
  }

  @Test
  void anEligibleAffiliateIsTold() {
    JsonNode answer = eligibility(member.credential().digits()).json();
    assertThat(answer.path("eligible").asBoolean()).isTrue();
    assertThat(answer.path("member").path("cuil").asString()).isEqualTo(member.cuil().digits());
    assertThat(answer.path("member").path("age").asInt()).isEqualTo(20);
    assertThat(answer.path("member").path("plan").asString()).isEqualTo("NORMAL");
  }

  @Test
  void allReasonsAreToldAndNoNameWhenTheAffiliateIsNotEligible() {
    Answer answer = eligibility(Cast.REFUSED_CREDENTIAL);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("eligible").asBoolean(true)).isFalse();
    assertThat(answer.json().path("reasons").size()).isGreaterThanOrEqualTo(2);
    answer.json().path("reasons").forEach(OrdersByApiTest::assertWholeReason);
    assertThat(answer.text()).doesNotContain("PERDIDO", "Casimiro");
  }

  @Test
  void anotherDayAndWhatWasKnownThenMayBeAskedFor() {
    members.record(
        member.id(),
        List.of(
            new Statement(
                Aspect.AFFILIATION, LocalDate.of(2020, 6, 1), "BAJA", "renuncia al empleo")),
        "Mesa de entradas");
    assertThat(eligible("")).isFalse();
    assertThat(eligible(",\"date\":\"2020-06-01\"")).isFalse();
    assertThat(eligible(",\"date\":\"2020-05-31\"")).isTrue();
    Answer wrong =
        post(
            "/api/v1/eligibility",
            "{\"member\":{\"cuil\":\"%s\"},\"date\":\"2021-06-23\",\"knownAt\":\"2031-01-01T00:00:00Z\"}"
                .formatted(member.cuil().digits()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("DATE_OUT_OF_RANGE", "22/06/2021", "INSTANT_IN_FUTURE");
  }

  private boolean eligible(String more) {
    return post(
            "/api/v1/eligibility",
            "{\"member\":{\"cuil\":\"%s\"}%s}".formatted(member.cuil().digits(), more))
        .json()
        .path("eligible")
        .asBoolean();
  }

  @Test
  void theManualsExampleIsRightToTheCent() {
    JsonNode answer = validate("000015").json();
    assertThat(lines(answer))
        .containsExactly(
            "000118 1/1 AUTHORIZED 180.00 + 0.00 = 180.00, copay 180.00",
            "000003 1/1 AUTHORIZED 0.00 + 26.90 = 26.90, copay 0.00",
            "000015 1/1 AUTHORIZED 0.00 + 40.35 = 40.35, copay 0.00");
    assertTotals(answer, "180.00", "247.25", "67.25");
    assertThat(answer.has("number")).isFalse();
    assertThat(answer.path("member").path("credential").asString())
        .isEqualTo(member.credential().digits());
    assertThat(answer.path("rulebook").path("version").asInt()).isPositive();
    assertThat(answer.path("rulebook").path("hash").asString()).matches("[0-9a-f]{64}");
  }

  @Test
  void linesThatAreNotAuthorisedKeepTheirAmountsAndChangeNoTotal() {
    // The blood group is determined once: this order takes it.
    assertThat(issue(UUID.randomUUID().toString(), "000014").status()).isEqualTo(201);
    JsonNode answer = validate("000118", "000003", "000015", "000014", "000016").json();
    assertThat(lines(answer))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("000014 0/1 ") && line.contains("= 80.70, copay 0.00"))
        .anyMatch(line -> line.startsWith("000016 0/1 ") && line.contains("= 269.00, copay 0.00"));
    assertTotals(answer, "180.00", "247.25", "67.25");
    for (JsonNode line : answer.path("lines")) {
      if (line.path("authorized").asInt() == 0) {
        assertThat(line.path("outcome").asString()).isNotEqualTo("AUTHORIZED");
        assertThat(line.path("reasons").isEmpty()).isFalse();
        line.path("reasons").forEach(OrdersByApiTest::assertWholeReason);
      }
    }
  }

  @Test
  void aValidationStoresNothing() {
    int before = orders();
    assertThat(validate("000015").status()).isEqualTo(200);
    assertThat(orders()).isEqualTo(before);
  }

  @Test
  void theSameKeyIssuesOnceAndAnotherRequestUnderItIsRefused() {
    String key = UUID.randomUUID().toString();
    int before = orders();
    Answer first = issue(key, "000015");
    Answer second = issue(key, "000015");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(orders()).isEqualTo(before + 1);

    String location = first.header("Location");
    assertThat(location).isEqualTo("/api/v1/authorizations/" + first.json().path("number"));
    assertThat(get(location).text()).isEqualTo(first.text());
    assertThat(first.json().path("issuedAt").asString())
        .startsWith("2020-06-22T")
        .endsWith("-03:00");
    assertTotals(first.json(), "180.00", "247.25", "67.25");

    Answer other = issue(key, "000007");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(orders()).isEqualTo(before + 1);
  }

  @Test
  void nothingToAuthoriseIsAnAnswerWithoutANumber() {
    int before = orders();
    Answer answer = issue(UUID.randomUUID().toString(), "000016");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().has("number")).isFalse();
    assertThat(answer.header("Location")).isEmpty();
    assertThat(orders()).isEqualTo(before);
  }

  @Test
  void anotherCentresOrderReadsAsIfItDidNotExist() {
    String number = issue(UUID.randomUUID().toString(), "000015").json().path("number").toString();
    token = tokenOf("Laboratorio Nabo");
    for (String tail : new String[] {"", "/order.pdf"}) {
      Answer foreign = get("/api/v1/authorizations/" + number + tail);
      Answer none = get("/api/v1/authorizations/999999999" + tail);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.text().replace(number, "N"))
          .isEqualTo(none.text().replace("999999999", "N"));
      assertThat(headers(foreign)).isEqualTo(headers(none));
    }
  }

  /** Without what the server says of its connection, which it closes after a hundred answers. */
  private static Set<String> headers(Answer answer) {
    Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
    names.removeAll(Set.of("connection", "keep-alive"));
    return names;
  }

  @Test
  void theOrderIsPrintedWithTheSameBytesEachTime() {
    String number = issue(UUID.randomUUID().toString(), "000015").json().path("number").toString();
    Answer first = get("/api/v1/authorizations/" + number + "/order.pdf");
    Answer second = get("/api/v1/authorizations/" + number + "/order.pdf");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(first.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"orden-" + number + ".pdf\"");
    assertThat(new String(first.response().body(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(second.response().body()).isEqualTo(first.response().body());
  }

  @Test
  void practicesAreFoundByNameWithoutAccentsAndByCode() {
    JsonNode found = get("/api/v1/practices?q=hemograma").json().path("practices");
    assertThat(found.get(0).path("practice").asString()).isEqualTo("000475");
    assertThat(
            get("/api/v1/practices?q=000015")
                .json()
                .path("practices")
                .get(0)
                .path("description")
                .asString())
        .contains("ALBUMINA");
    assertThat(get("/api/v1/practices?q=a&limit=3").json().path("practices").size())
        .isLessThanOrEqualTo(3);
    assertThat(get("/api/v1/practices?q=%3Cscript%3E%27--").status()).isEqualTo(200);
  }

  private Answer eligibility(String credential) {
    return post(
        "/api/v1/eligibility", "{\"member\":{\"credential\":\"%s\"}}".formatted(credential));
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

  private static List<String> lines(JsonNode answer) {
    return answer
        .path("lines")
        .valueStream()
        .map(
            line ->
                "%s %d/%d %s %s + %s = %s, copay %s"
                    .formatted(
                        line.path("practice").asString(),
                        line.path("authorized").asInt(),
                        line.path("requested").asInt(),
                        line.path("outcome").asString(),
                        line.path("fees").asString(),
                        line.path("expenses").asString(),
                        line.path("total").asString(),
                        line.path("copay").asString()))
        .toList();
  }

  private static void assertTotals(JsonNode answer, String copay, String total, String insurer) {
    assertThat(answer.path("copay").asString()).isEqualTo(copay);
    assertThat(answer.path("total").asString()).isEqualTo(total);
    assertThat(answer.path("insurerPays").asString()).isEqualTo(insurer);
    assertThat(answer.path("total").isString()).as("amounts are texts").isTrue();
  }

  private static void assertWholeReason(JsonNode reason) {
    assertThat(reason.path("code").asString()).matches("[A-Z]{2,4}-\\d{2}");
    assertThat(reason.path("severity").asString())
        .isIn("INFO", "WARNING", "DOCUMENT", "AUDIT", "REJECT");
    assertThat(reason.path("message").asString()).isNotBlank();
    JsonNode source = reason.path("source");
    assertThat(source.path("version").asInt()).isPositive();
    assertThat(source.has("rule") || source.has("table")).isTrue();
    if (source.has("table")) {
      assertThat(source.path("row").asString()).isNotBlank();
      assertThat(source.path("cells").asString()).matches("[A-Z]+\\d+(:[A-Z]+\\d+)?");
    }
  }
}
