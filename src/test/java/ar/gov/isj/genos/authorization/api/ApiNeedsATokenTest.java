package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiNeedsATokenTest extends ApiTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/eligibility",
    "POST, /api/v1/validations",
    "POST, /api/v1/authorizations",
    "GET, /api/v1/authorizations/1",
    "GET, /api/v1/authorizations/1/order.pdf",
    "GET, /api/v1/practices?q=hemograma",
    "GET, /api/v1/no-existe",
    "DELETE, /api/v1/authorizations/1"
  })
  void refusesWithoutOne(String method, String path) {
    token = "";
    assertRefused(send(method, path, method.equals("POST") ? "{}" : null));
  }

  @Test
  void refusesAnythingButAValidOne() {
    String valid = token;
    token = "";
    for (String header :
        new String[] {
          "Bearer",
          "Bearer ",
          "Bearer x",
          "Bearer " + valid.substring(1),
          "Bearer " + valid + "a",
          "Basic " + valid,
          valid,
          "Bearer " + "a".repeat(5_000),
          "Bearer ' or 1=1 --"
        }) {
      assertRefused(send("GET", "/api/v1/practices?q=hemograma", null, "Authorization", header));
    }
    Answer answer =
        send("GET", "/api/v1/practices?q=hemograma", null, "Authorization", "bearer " + valid);
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void refusesARevokedOne() {
    assertThat(get("/api/v1/practices?q=hemograma").status()).isEqualTo(200);
    sql.sql("update api_token set revoked_at = now()").update();
    assertRefused(get("/api/v1/practices?q=hemograma"));
  }

  @Test
  void keepsNoSession() {
    assertThat(get("/api/v1/practices?q=hemograma").header("Set-Cookie")).isEmpty();
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.json().path("code").asString()).isEqualTo("TOKEN_REQUIRED");
    assertThat(answer.json().path("detail").asString()).contains("token del centro");
  }
}
