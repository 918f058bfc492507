package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Owner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** SES-01, CSR-01, ERR-01, LOG-02 and ACC-04 in their short forms, over real HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest extends ApiTest {

  private static final Pattern SESSION = Pattern.compile("GENOS=([^;]+)");
  private static final Pattern LOG_LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ (INFO|WARN|ERROR) .*");

  private static final String EVIL = "https://evil.example";
  private static final String DIAGNOSIS = "CANARIO-DIAGNOSTICO";

  @Autowired Environment environment;

  private String order(String extra) {
    return """
    {"member": {"credential": "%s"}%s,
     "prescription": {"date": "2020-06-11", "diagnosis": "%s",
                      "prescriber": {"type": "MD", "number": 1234}},
     "lines": [{"practice": "000015", "quantity": 1}]}"""
        .formatted(Cast.MANUAL_CREDENTIAL, extra, DIAGNOSIS);
  }

  @Test
  void sessionsAreNotGuessedAndChangeAtTheSignIn() {
    token = "";
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      ids.add(session(get("/login")));
    }
    assertThat(ids).hasSize(200).allMatch(id -> id.matches("[0-9A-F]{32,}"));

    String before = ids.iterator().next();
    Answer entered = signIn(before, Cast.PASSWORD);
    assertThat(entered.status()).isEqualTo(302);
    assertThat(session(entered)).isNotEmpty().isNotEqualTo(before);
    assertThat(signedIn(session(entered))).isTrue();
    assertThat(signedIn(before)).as("the id from before the sign-in").isFalse();
    assertThat(signIn(session(get("/login")), "otra contraseña cualquiera").header("Location"))
        .contains("/login?error");
  }

  private Answer signIn(String session, String password) {
    return send(
        "POST",
        "/login",
        "username=%s&password=%s".formatted(Cast.ANALYST, password.replace(' ', '+')),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Cookie",
        "GENOS=" + session);
  }

  private boolean signedIn(String session) {
    return send("GET", "/registros", null, "Cookie", "GENOS=" + session).status() == 200;
  }

  private static String session(Answer answer) {
    Matcher cookie = SESSION.matcher(answer.header("Set-Cookie"));
    return cookie.find() ? cookie.group(1) : "";
  }

  @Test
  void whatAnotherSiteSendsChangesNothing() {
    String key = token;
    int before = orders();
    token = "";
    String session = session(signIn(session(get("/login")), Cast.PASSWORD));
    String[] asSomebody = {"Cookie", "GENOS=" + session};
    // The API takes no session, in whatever disguise.
    for (String type : List.of("application/json", "text/plain", "multipart/form-data")) {
      assertThat(
              send(
                      "POST",
                      "/api/v1/authorizations",
                      order(""),
                      "Cookie",
                      "GENOS=" + session,
                      "Content-Type",
                      type,
                      "Idempotency-Key",
                      UUID.randomUUID().toString())
                  .status())
          .isEqualTo(401);
    }
    // Another site's page reaches no screen, no request of one and no push connection.
    for (String path : List.of("/", "/login", "/?v-r=uidl", "/VAADIN/push?v-r=push", "/logout")) {
      for (String method : List.of("GET", "POST")) {
        for (String origin : List.of(EVIL, "null")) {
          assertThat(
                  send(
                          method,
                          path,
                          method.equals("POST") ? "{}" : null,
                          "Cookie",
                          "GENOS=" + session,
                          "Origin",
                          origin)
                      .status())
              .as("%s %s from %s", method, path, origin)
              .isEqualTo(403);
        }
      }
    }
    // Without the page's token nobody is signed out, nor by following a link.
    send("POST", "/logout", "", asSomebody);
    send("GET", "/logout", null, asSomebody);
    assertThat(signedIn(session)).isTrue();
    // With a token of the centre: only JSON, and never as GET.
    token = key;
    assertThat(
            send("POST", "/api/v1/authorizations", order(""), "Content-Type", "text/plain")
                .status())
        .isEqualTo(415);
    assertThat(send("GET", "/api/v1/validations", null).status()).isEqualTo(405);
    assertThat(orders()).isEqualTo(before);
  }

  /** The check above can fail: from our own page the same requests are taken. */
  @Test
  void whatOurOwnPageSendsIsTaken() {
    token = "";
    assertThat(send("GET", "/login", null, "Origin", "http://localhost:" + port).status())
        .isEqualTo(200);
  }

  @Test
  void whatIsAddedToARequestIsNotTaken() {
    Answer plain = post("/api/v1/validations", order(""));
    Answer padded =
        post(
            "/api/v1/validations",
            order(
                ", \"authorised\": true, \"total\": \"0.00\", \"copay\": \"0.00\","
                    + " \"centre\": \"11111111-1111-1111-1111-111111111111\", \"state\": \"ISSUED\""));
    if (padded.status() == 200) {
      assertThat(padded.json()).isEqualTo(plain.json());
    } else {
      assertThat(padded.status()).isIn(400, 422);
    }
  }

  @Test
  void aFaultIsToldWithoutInternalsGrantsNothingAndLogsNobody(CapturedOutput output) {
    int said = output.getOut().length(); // What the start prints is no log.
    Owner owner = Owner.of(environment);
    int before = orders();
    int faults = 0;
    int granted = 0;
    for (String table :
        List.of(
            "member",
            "practice",
            "prescriber",
            "authorization_line",
            "idempotency_key",
            "trail_entry",
            "order_number",
            "authorization_cancellation",
            "member_look",
            "audit_line")) {
      owner.sql().sql("alter table %s rename to broken".formatted(table)).update();
      try {
        for (String path : List.of("/api/v1/validations", "/api/v1/authorizations")) {
          Answer answer = post(path, order(""), "Idempotency-Key", UUID.randomUUID().toString());
          granted += answer.status() == 201 ? 1 : 0;
          if (answer.status() >= 500) {
            faults++;
            assertThat(answer.text())
                .as("%s without %s", path, table)
                .contains("eferencia")
                .doesNotContain(
                    "Exception", "ar.gov", "org.", "select", "insert", "SQL", table, "at java");
          }
        }
      } finally {
        owner.sql().sql("alter table broken rename to " + table).update();
      }
    }
    assertThat(faults).as("faults that were felt").isGreaterThanOrEqualTo(12);
    // An order is there only where it was granted, and none for a fault.
    assertThat(orders()).isEqualTo(before + granted);
    assertThat(faults + granted).isLessThanOrEqualTo(20);
    send("GET", "/api/v1/authorizations/%0d%0a%1b%5b31mERROR", null);
    String log = output.getOut().substring(said);
    assertThat(log)
        .contains("ERROR")
        .doesNotContain(
            DIAGNOSIS,
            Cast.MANUAL_CREDENTIAL,
            "29999999989",
            "AFILIADO DE PRUEBA",
            token,
            "\u001b");
    assertThat(log.lines().filter(line -> !line.isBlank()))
        .allMatch(line -> LOG_LINE.matcher(line).matches());
  }
}
