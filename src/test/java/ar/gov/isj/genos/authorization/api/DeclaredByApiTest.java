package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.OrderReplay;
import ar.gov.isj.genos.authorization.OrderReplay.Replay;
import ar.gov.isj.genos.support.Cast;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What a prescription says besides its head and lines decides, stays with the order and is told.
 */
class DeclaredByApiTest extends ApiTest {

  @Autowired OrderReplay replay;

  @Test
  void theSettingAndTheUrgencyChangeTheLines() {
    JsonNode plain = validate("{}", "000015").json();
    assertThat(practices(plain)).containsExactly("000118", "000003", "000015");
    assertThat(plain.has("declared")).isFalse();
    JsonNode declared = validate("{\"AMBITO\":\"INTERNADO\",\"URGENTE\":\"SI\"}", "000015").json();
    assertThat(practices(declared)).containsExactly("001001", "000003", "001200", "000015");
    assertThat(declared.path("declared").path("AMBITO").asString()).isEqualTo("INTERNADO");
  }

  @Test
  void theReasonNamesTheDatumAndDeclaringItRemovesTheReason() {
    JsonNode missing = validate("{}", "000865", "030865").json();
    assertThat(reason(missing, "030865", "CMB-04").path("datum").asString())
        .isEqualTo("JUSTIFICACION");
    JsonNode given = validate("{\"JUSTIFICACION\":\" Dos pacientes \"}", "000865", "030865").json();
    assertThat(given.path("declared").path("JUSTIFICACION").asString()).isEqualTo("Dos pacientes");
    assertThat(reason(given, "030865", "CMB-04").isMissingNode()).isTrue();
  }

  @Test
  void theOrderKeepsWhatWasDeclaredAndDecidesAgain() {
    String key = UUID.randomUUID().toString();
    String declared =
        "{\"AMBITO\":\"GUARDIA\",\"FECHA_MUESTRA\":\"2020-06-19\",\"RECETA\":\"RE-%s\"}"
            .formatted(key.substring(0, 8));
    Answer issued = issue(key, declared, "000015");
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    assertThat(issue(key, declared, "000015").text()).isEqualTo(issued.text());
    assertThat(get(issued.header("Location")).text()).isEqualTo(issued.text());
    assertThat(issued.json().path("declared").path("FECHA_MUESTRA").asString())
        .isEqualTo("2020-06-19");
    AuthorizationNumber number = new AuthorizationNumber(issued.json().path("number").asLong());
    assertThat(replay.replay(number)).isEqualTo(new Replay.Same(number));
    // Declared otherwise, it is another request.
    assertThat(issue(key, "{}", "000015").json().path("code").asString())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    // And an electronic prescription serves once, however its number is written.
    String otherwise = declared.replace("RE-", "re ");
    Answer again = issue(UUID.randomUUID().toString(), otherwise, "000902");
    assertThat(again.json().path("reasons").valueStream().map(one -> one.path("code").asString()))
        .contains("ORD-04");
  }

  @Test
  void aNameThatIsNoneAndAWrongTextAreToldTogether() {
    Answer answer = validate("{\"PISO\":\"3\",\"AMBITO\":\"PISO\",\"MODULO\":\"9\"}", "000015");
    assertThat(answer.errorAt("prescription.declared.PISO")).isEqualTo("DATUM_UNKNOWN");
    assertThat(answer.errorAt("prescription.declared.AMBITO")).isEqualTo("DATUM_UNACCEPTABLE");
    assertThat(answer.errorAt("prescription.declared.MODULO")).isEqualTo("DATUM_UNACCEPTABLE");
  }

  @Test
  void everyDatumIsDescribedWithItsKindAndAnExampleThatIsAccepted() {
    JsonNode described =
        get("/v3/api-docs")
            .json()
            .path("components")
            .path("schemas")
            .path("PrescriptionBody")
            .path("properties")
            .path("declared")
            .path("properties");
    assertThat(described.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Datum.values()).map(Datum::name).toList());
    for (Datum datum : Datum.values()) {
      JsonNode one = described.path(datum.name());
      assertThat(one.path("description").asString()).startsWith(datum.label() + ": ");
      assertThat(datum.accepts(one.path("example").asString())).as(datum.name()).isTrue();
    }
    assertThat(described.path("AMBITO").path("enum").valueStream().map(JsonNode::asString))
        .containsExactly("AMBULATORIO", "INTERNADO", "GUARDIA");
    assertThat(described.path("FECHA_MUESTRA").path("format").asString()).isEqualTo("date");
  }

  private Answer validate(String declared, String... practices) {
    return post("/api/v1/validations", body(declared, practices));
  }

  private Answer issue(String key, String declared, String... practices) {
    return post("/api/v1/authorizations", body(declared, practices), "Idempotency-Key", key);
  }

  private static String body(String declared, String... practices) {
    return """
    {"member":{"credential":"%s"},
     "prescription":{"date":"2020-06-11","prescriber":{"type":"MD","number":1234},"declared":%s},
     "lines":[%s]}
    """
        .formatted(
            Cast.MANUAL_CREDENTIAL,
            declared,
            String.join(
                ",",
                Arrays.stream(practices)
                    .map("{\"practice\":\"%s\",\"quantity\":1}"::formatted)
                    .toList()));
  }

  private static List<String> practices(JsonNode answer) {
    return answer
        .path("lines")
        .valueStream()
        .map(line -> line.path("practice").asString())
        .toList();
  }

  private static JsonNode reason(JsonNode answer, String practice, String code) {
    return answer
        .path("lines")
        .valueStream()
        .filter(line -> line.path("practice").asString().equals(practice))
        .flatMap(line -> line.path("reasons").valueStream())
        .filter(reason -> reason.path("code").asString().equals(code))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }
}
