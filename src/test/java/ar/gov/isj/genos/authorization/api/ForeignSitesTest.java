package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Guards;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** CSR-01, short: what another site's page sends in somebody's name changes nothing. */
class ForeignSitesTest extends ApiTest {

  private static final List<String> PATHS =
      List.of("/", "/login", "/?v-r=uidl", "/VAADIN/push?v-r=push", "/logout");

  private static final List<String> ORIGINS = List.of("https://evil.example", "null");

  private static final String ORDER =
      """
      {"member": {"credential": "%s"},
       "prescription": {"date": "2020-06-11", "prescriber": {"type": "MD", "number": 1234}},
       "lines": [{"practice": "000015", "quantity": 1}]}
      """
          .formatted(Cast.MANUAL_CREDENTIAL);

  @Autowired ApplicationContext beans;

  private String key = "";
  private String session = "";

  @BeforeEach
  void somebodyIsSignedIn() {
    key = token;
    token = "";
    session =
        HttpSession.of(
            send(
                "POST",
                "/login",
                "username=%s&password=%s".formatted(Cast.ANALYST, Cast.PASSWORD.replace(' ', '+')),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                HttpSession.cookie(HttpSession.of(get("/login")))));
  }

  @Test
  void reachesNoScreenNoRequestOfOneAndNoPushConnection() {
    assertThat(served()).isEmpty();
  }

  /** The seeded fault: without the look at where a request comes from, screens are served. */
  @Test
  void withoutTheGuardTheyWouldBeServed() {
    Guards.without("ForeignOrigin", beans, () -> assertThat(served()).isNotEmpty());
  }

  /** Requests of another site's page that were not refused at the door. */
  private List<String> served() {
    List<String> served = new ArrayList<>();
    for (String path : PATHS) {
      for (String method : List.of("GET", "POST")) {
        for (String origin : ORIGINS) {
          Answer answer =
              send(
                  method,
                  path,
                  method.equals("POST") ? "{}" : null,
                  "Cookie",
                  HttpSession.cookie(session),
                  "Origin",
                  origin);
          if (answer.status() != 403) {
            served.add(method + " " + path + " from " + origin);
          }
        }
      }
    }
    return served;
  }

  @Test
  void withoutThePagesTokenNobodyIsSignedOut() {
    signOut();
    assertThat(signedIn()).isTrue();
  }

  /** The seeded fault: where the token is not asked for, the same request signs out. */
  @Test
  void withoutAskingForTheTokenTheyWouldBe() {
    Guards.without("CsrfFilter", beans, this::signOut);
    assertThat(signedIn()).isFalse();
  }

  private void signOut() {
    send("POST", "/logout", "", "Cookie", HttpSession.cookie(session));
    send("GET", "/logout", null, "Cookie", HttpSession.cookie(session));
  }

  private boolean signedIn() {
    return send("GET", "/reglas", null, "Cookie", HttpSession.cookie(session)).status() == 200;
  }

  @Test
  void theApiTakesNoSessionInWhateverDisguiseAndOnlyJson() {
    int before = orders();
    for (String type : List.of("application/json", "text/plain", "multipart/form-data")) {
      assertThat(
              send(
                      "POST",
                      "/api/v1/authorizations",
                      ORDER,
                      "Cookie",
                      HttpSession.cookie(session),
                      "Content-Type",
                      type,
                      "Idempotency-Key",
                      UUID.randomUUID().toString())
                  .status())
          .isEqualTo(401);
    }
    token = key;
    assertThat(send("POST", "/api/v1/authorizations", ORDER, "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(send("GET", "/api/v1/validations", null).status()).isEqualTo(405);
    assertThat(orders()).isEqualTo(before);
  }

  @Test
  void whatOurOwnPageSendsIsTaken() {
    assertThat(send("GET", "/login", null, "Origin", "http://localhost:" + port).status())
        .isEqualTo(200);
  }
}
