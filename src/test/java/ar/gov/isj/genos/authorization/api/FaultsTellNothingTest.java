package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Owner;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** ERR-01, LOG-02 and ACC-04, short: over real HTTP, with tables taken away. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsTellNothingTest extends ApiTest {

  private static final Pattern LOG_LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ (INFO|WARN|ERROR) .*");

  private static final String DIAGNOSIS = "CANARIO-DIAGNOSTICO";

  private static final List<String> TABLES =
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
          "audit_line");

  private static final List<String> PATHS =
      List.of("/api/v1/validations", "/api/v1/authorizations");

  @Autowired Environment environment;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private String order(String extra) {
    return """
    {"member": {"credential": "%s"}%s,
     "prescription": {"date": "2020-06-11", "diagnosis": "%s",
                      "prescriber": {"type": "MD", "number": 1234}},
     "lines": [{"practice": "000015", "quantity": 1}]}"""
        .formatted(Cast.MANUAL_CREDENTIAL, extra, DIAGNOSIS);
  }

  @Test
  void aFaultIsToldWithoutInternalsGrantsNothingAndLogsNobody(CapturedOutput output) {
    int said = output.getOut().length(); // What the start prints is no log.
    int before = orders();
    int faults = 0;
    int granted = 0;
    for (String table : TABLES) {
      for (Answer answer : answersWithout(table)) {
        granted += answer.status() == 201 ? 1 : 0;
        if (answer.status() >= 500) {
          faults++;
          assertThat(internals(answer, table)).as("without %s", table).isEmpty();
          assertThat(answer.text()).contains("eferencia");
        }
      }
    }
    assertThat(faults).as("faults that were felt").isGreaterThanOrEqualTo(12);
    // An order is there only where it was granted, and none for a fault.
    assertThat(orders()).isEqualTo(before + granted);
    assertThat(faults + granted).isLessThanOrEqualTo(TABLES.size() * PATHS.size());
    send("GET", "/api/v1/authorizations/%0d%0a%1b%5b31mERROR", null);
    String log = output.getOut().substring(said);
    assertThat(log).contains("ERROR");
    assertThat(leaked(log)).isEmpty();
  }

  private List<Answer> answersWithout(String table) {
    Owner owner = Owner.of(environment);
    owner.sql().sql("alter table %s rename to broken".formatted(table)).update();
    try {
      return PATHS.stream()
          .map(path -> post(path, order(""), "Idempotency-Key", UUID.randomUUID().toString()))
          .toList();
    } finally {
      owner.sql().sql("alter table broken rename to " + table).update();
    }
  }

  /** What nobody outside has to know, found in an answer. */
  private static List<String> internals(Answer answer, String table) {
    return Stream.of("Exception", "ar.gov", "org.", "select", "insert", "SQL", "at java", table)
        .filter(answer.text()::contains)
        .toList();
  }

  /** Personal data, secrets, and lines that are not of the log, found in it. */
  private List<String> leaked(String log) {
    return Stream.concat(
            Stream.of(
                    DIAGNOSIS,
                    Cast.MANUAL_CREDENTIAL,
                    "29999999989",
                    "AFILIADO DE PRUEBA",
                    token,
                    "\u001b")
                .filter(log::contains),
            log.lines().filter(line -> !line.isBlank() && !LOG_LINE.matcher(line).matches()))
        .toList();
  }

  /** The seeded fault: an answer that tells what broke is found by the same look. */
  @Test
  void anAnswerWithInternalsWouldBeNoticed() {
    var mapping =
        RequestMappingInfo.paths("/api/v1/canario")
            .options(mappings.getBuilderConfiguration())
            .build();
    mappings.registerMapping(mapping, new Talkative(), Talkative.METHOD);
    try {
      assertThat(internals(get("/api/v1/canario"), "member"))
          .contains("Exception", "select", "member");
    } finally {
      mappings.unregisterMapping(mapping);
    }
  }

  static final class Talkative {

    static final Method METHOD = method();

    ResponseEntity<String> canary() {
      return ResponseEntity.status(500).body("PSQLException: select * from member");
    }

    private static Method method() {
      try {
        return Talkative.class.getDeclaredMethod("canary");
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The seeded fault: a line that names somebody is found by the same look. */
  @Test
  void aLogThatNamesSomebodyWouldBeNoticed(CapturedOutput output) {
    int said = output.getOut().length();
    LoggerFactory.getLogger("ar.gov.isj.genos.canario").warn("Se rechazó a {}", "29999999989");
    assertThat(leaked(output.getOut().substring(said))).containsExactly("29999999989");
    assertThat(leaked("ni fecha ni nivel")).hasSize(1);
  }

  /** ACC-04. */
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
}
