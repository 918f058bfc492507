package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a 4xx in Spanish at the field, and nothing is stored. */
class BadInputByApiTest extends ApiTest {

  private static final String MEMBER = "{\"credential\":\"1100007838512\"}";
  private static final String PRESCRIPTION =
      "{\"date\":\"2020-06-11\",\"prescriber\":{\"type\":\"MD\",\"number\":1234}}";
  private static final String LINES = "[{\"practice\":\"000015\",\"quantity\":1}]";

  private int before;

  @BeforeEach
  void count() {
    before = orders();
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(orders()).isEqualTo(before);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        member("{}", "member", "MEMBER_MISSING"),
        member("null", "member", "MEMBER_MISSING"),
        member("{\"credential\":\"\"}", "member.credential", "MEMBER_MISSING"),
        member("{\"credential\":\"123\"}", "member.credential", "MEMBER_MALFORMED"),
        member("{\"credential\":\"1100007838000\"}", "member.credential", "MEMBER_UNKNOWN"),
        member("{\"cuil\":\"29999999980\"}", "member.cuil", "CUIL_CHECK_DIGIT"),
        member("{\"cuil\":\"' or '1'='1\"}", "member.cuil", "MEMBER_MALFORMED"),
        member("{\"cuil\":\"<script>alert(1)</script>\"}", "member.cuil", "MEMBER_MALFORMED"),
        member("{\"cuil\":\"1\",\"credential\":\"2\"}", "member", "MEMBER_TWICE"),
        member("\"1100007838512\"", "member", "WRONG_TYPE"),
        member("{\"dni\":\"1\"}", "member.dni", "UNKNOWN_FIELD"),
        prescription("null", "prescription.date", "MISSING"),
        date("2020-06-23", "DATE_IN_FUTURE"),
        date("1899-12-31", "DATE_TOO_EARLY"),
        date("ayer", "WRONG_TYPE"),
        date("11/06/2020", "WRONG_TYPE"),
        date("2020-02-30", "WRONG_TYPE"),
        prescriber("\"MD\"", "0", "prescription.prescriber.number", "PRESCRIBER_NUMBER"),
        prescriber("\"MD\"", "-1", "prescription.prescriber.number", "PRESCRIBER_NUMBER"),
        prescriber("\"MD\"", "1.5", "prescription.prescriber.number", "WRONG_TYPE"),
        prescriber(
            "\"MD\"", "\"1; drop table member\"", "prescription.prescriber.number", "WRONG_TYPE"),
        prescriber("\"XX\"", "1", "prescription.prescriber.type", "WRONG_TYPE"),
        prescriber("0", "1", "prescription.prescriber.type", "WRONG_TYPE"),
        prescriber("null", "1", "prescription.prescriber.type", "MISSING"),
        diagnosis("a".repeat(2_001), "DIAGNOSIS_TOO_LONG"),
        diagnosis("a\\u0000b", "DIAGNOSIS_CHARACTERS"),
        diagnosis("\\u001b[31m", "DIAGNOSIS_CHARACTERS"),
        declared("{\"AMBITO\":\"PISO\"}", "AMBITO", "DATUM_UNACCEPTABLE"),
        declared("{\"AMBITO\":\"\"}", "AMBITO", "DATUM_UNACCEPTABLE"),
        declared("{\"AMBITO\":null}", "AMBITO", "DATUM_UNACCEPTABLE"),
        declared("{\"URGENTE\":\"NO\"}", "URGENTE", "DATUM_UNACCEPTABLE"),
        declared("{\"SEMANA_GESTACION\":\"36,5\"}", "SEMANA_GESTACION", "DATUM_UNACCEPTABLE"),
        declared("{\"FECHA_MUESTRA\":\"19/06/2020\"}", "FECHA_MUESTRA", "DATUM_UNACCEPTABLE"),
        declared("{\"FECHA_MUESTRA\":\"2020-06-23\"}", "FECHA_MUESTRA", "DATUM_IN_FUTURE"),
        declared("{\"RECETA\":\"a\\u0000b\"}", "RECETA", "DATUM_UNACCEPTABLE"),
        declared("{\"RECETA\":\"" + "9".repeat(201) + "\"}", "RECETA", "DATUM_UNACCEPTABLE"),
        declared("{\"RECETA\":{}}", "RECETA", "WRONG_TYPE"),
        declared("{\"Ambito\":\"GUARDIA\"}", "Ambito", "DATUM_UNKNOWN"),
        declared("{\"<script>\":\"x\"}", "?script?", "DATUM_UNKNOWN"),
        prescription(
            withDeclared("{\"X\":\"1\"}".replace("}", tooMany())),
            "prescription.declared",
            "DATA_TOO_MANY"),
        prescription(withDeclared("\"GUARDIA\""), "prescription.declared", "WRONG_TYPE"),
        lines("[]", "lines", "LINES_MISSING"),
        lines("null", "lines", "LINES_MISSING"),
        lines("{}", "lines", "WRONG_TYPE"),
        lines("[null]", "lines[0].practice", "MISSING"),
        lines(many(200), "lines", "LINES_TOO_MANY"),
        line("\"999999\"", "1", "practice", "PRACTICE_UNKNOWN"),
        line("\"0\"", "1", "practice", "PRACTICE_UNKNOWN"),
        line("\"1234567\"", "1", "practice", "PRACTICE_MALFORMED"),
        line("\"'; drop table practice; --\"", "1", "practice", "PRACTICE_MALFORMED"),
        line("\"000015\"", "0", "quantity", "QUANTITY_OUT_OF_RANGE"),
        line("\"000015\"", "-1", "quantity", "QUANTITY_OUT_OF_RANGE"),
        line("\"000015\"", "100", "quantity", "QUANTITY_OUT_OF_RANGE"),
        line("\"000015\"", "1000000000", "quantity", "QUANTITY_OUT_OF_RANGE"),
        line("\"000015\"", "99999999999999999999", "quantity", "WRONG_TYPE"),
        line("\"000015\"", "1e3", "quantity", "WRONG_TYPE"),
        line("\"000015\"", "\"1\"", "quantity", "WRONG_TYPE"),
        line("\"000015\"", "null", "quantity", "MISSING"),
        Arguments.of(
            body(MEMBER, PRESCRIPTION, LINES).replaceFirst("\\{", "{\"authorised\":true,"),
            "authorised",
            "UNKNOWN_FIELD"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isToldAtItsField(String body, String field, String code) {
    Answer validation = post("/api/v1/validations", body);
    Answer authorization =
        post("/api/v1/authorizations", body, "Idempotency-Key", UUID.randomUUID().toString());
    for (Answer answer : new Answer[] {validation, authorization}) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.json().path("code").asString()).isEqualTo("INVALID_INPUT");
      assertThat(answer.errorAt(field)).as(answer.text()).isEqualTo(code);
      assertThat(answer.json().path("detail").asString()).isNotBlank().endsWith(".");
      assertNoInternals(answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "credential, '', MEMBER_MISSING",
    "credential, 123, MEMBER_MALFORMED",
    "credential, 1100007838000, MEMBER_UNKNOWN",
    "cuil, 29999999980, CUIL_CHECK_DIGIT",
    "cuil, 20000000001, MEMBER_UNKNOWN"
  })
  void theAffiliateCheckTellsTheSameCodesAsAValidation(String field, String number, String code) {
    String member = "{\"%s\":\"%s\"}".formatted(field, number);
    Answer check = post("/api/v1/eligibility", "{\"member\":%s}".formatted(member));
    Answer validation = post("/api/v1/validations", body(member, PRESCRIPTION, LINES));
    for (Answer answer : new Answer[] {check, validation}) {
      assertProblem(answer, 422, "INVALID_INPUT");
      assertThat(answer.errorAt("member." + field)).as(answer.text()).isEqualTo(code);
    }
  }

  @Test
  void allMistakesAreToldAtOnce() {
    Answer answer =
        post(
            "/api/v1/validations",
            body(
                "{\"cuil\":\"29999999980\"}",
                """
                {"date":"2020-06-23","prescriber":{"type":"MD","number":0},
                 "declared":{"AMBITO":"PISO","MODULO":"3"}}""",
                "[{\"practice\":\"000015\",\"quantity\":0},{\"practice\":\"999999\",\"quantity\":1}]"));
    assertThat(answer.errorAt("member.cuil")).isEqualTo("CUIL_CHECK_DIGIT");
    assertThat(answer.errorAt("prescription.date")).isEqualTo("DATE_IN_FUTURE");
    assertThat(answer.errorAt("prescription.prescriber.number")).isEqualTo("PRESCRIBER_NUMBER");
    assertThat(answer.errorAt("prescription.declared.AMBITO")).isEqualTo("DATUM_UNACCEPTABLE");
    assertThat(answer.errorAt("prescription.declared.MODULO")).isEqualTo("DATUM_UNACCEPTABLE");
    assertThat(answer.text()).contains("«Módulo» se espera uno de estos valores: 1, 2.");
    assertThat(answer.errorAt("lines[0].quantity")).isEqualTo("QUANTITY_OUT_OF_RANGE");
    assertThat(answer.errorAt("lines[1].practice")).isEqualTo("PRACTICE_UNKNOWN");
  }

  @Test
  void whatIsNoJsonIsRefusedInWords() {
    for (String body :
        new String[] {
          "",
          " ",
          "{",
          "[]",
          "null",
          "\"texto\"",
          "hola",
          "{\"member\":}",
          "{}{}",
          "<xml/>",
          "{\"member\":{},\"member\":{}}",
          "[".repeat(5_000)
        }) {
      Answer answer = post("/api/v1/validations", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("code").asString()).isEqualTo("MALFORMED_JSON");
      assertThat(answer.json().path("detail").asString()).contains("no es un objeto JSON");
      assertNoInternals(answer);
    }
  }

  @Test
  void anImmenseBodyIsRefusedUnread() {
    String body = body(MEMBER, diagnosed("a".repeat(1 << 20)), LINES);
    for (String path : new String[] {"/api/v1/validations", "/api/v1/authorizations"}) {
      Answer answer = post(path, body, "Idempotency-Key", "inmenso-1234");
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.json().path("code").asString()).isEqualTo("BODY_TOO_LARGE");
    }
  }

  @Test
  void theKeyIsNeeded() {
    String body = body(MEMBER, PRESCRIPTION, LINES);
    assertThat(post("/api/v1/authorizations", body).json().path("code").asString())
        .isEqualTo("IDEMPOTENCY_KEY_MISSING");
    for (String key : new String[] {"corta", "a".repeat(101), "con espacios adentro"}) {
      Answer answer = post("/api/v1/authorizations", body, "Idempotency-Key", key);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }
  }

  @Test
  void wrongAddressesMethodsAndTypesAreToldInSpanish() {
    assertProblem(get("/api/v1/no-existe"), 404, "NOT_FOUND");
    assertProblem(get("/api/v1/validations"), 405, "METHOD_NOT_ALLOWED");
    assertProblem(send("DELETE", "/api/v1/authorizations/1", null), 405, "METHOD_NOT_ALLOWED");
    assertProblem(
        post("/api/v1/validations", "a=1", "Content-Type", "application/x-www-form-urlencoded"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(
        post("/api/v1/validations", "{}", "Content-Type", "text/plain"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(get("/api/v1/practices"), 400, "PARAMETER_MISSING");
    assertProblem(get("/api/v1/practices?q=a&limit=mil"), 400, "PARAMETER_MALFORMED");
    assertProblem(get("/api/v1/practices?q=a&limit=0"), 422, "INVALID_INPUT");
    assertProblem(get("/api/v1/practices?q=%20"), 422, "INVALID_INPUT");
    for (String number : new String[] {"0", "-1", "x", "1.5", "99999999999999999999", "%27"}) {
      assertProblem(get("/api/v1/authorizations/" + number), 404, "ORDER_NOT_FOUND");
    }
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asString()).isNotBlank();
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertNoInternals(answer);
  }

  private static void assertNoInternals(Answer answer) {
    assertThat(answer.text().toLowerCase(Locale.ROOT))
        .doesNotContain(
            "jackson", "exception", "java.", "springframework", "genos.authorization", "token (");
  }

  private static String body(String member, String prescription, String lines) {
    return "{\"member\":%s,\"prescription\":%s,\"lines\":%s}"
        .formatted(member, prescription, lines);
  }

  private static Arguments member(String member, String field, String code) {
    return Arguments.of(body(member, PRESCRIPTION, LINES), field, code);
  }

  private static Arguments prescription(String prescription, String field, String code) {
    return Arguments.of(body(MEMBER, prescription, LINES), field, code);
  }

  private static Arguments date(String date, String code) {
    return prescription(PRESCRIPTION.replace("2020-06-11", date), "prescription.date", code);
  }

  private static Arguments prescriber(String type, String number, String field, String code) {
    return prescription(PRESCRIPTION.replace("\"MD\"", type).replace("1234", number), field, code);
  }

  private static Arguments diagnosis(String text, String code) {
    return prescription(diagnosed(text), "prescription.diagnosis", code);
  }

  private static String diagnosed(String text) {
    return PRESCRIPTION.substring(0, PRESCRIPTION.length() - 1)
        + ",\"diagnosis\":\""
        + text
        + "\"}";
  }

  private static Arguments declared(String declared, String datum, String code) {
    return prescription(withDeclared(declared), "prescription.declared." + datum, code);
  }

  private static String withDeclared(String declared) {
    return PRESCRIPTION.substring(0, PRESCRIPTION.length() - 1) + ",\"declared\":" + declared + "}";
  }

  private static String tooMany() {
    return IntStream.range(0, 30)
        .mapToObj("\"X%d\":\"1\""::formatted)
        .collect(Collectors.joining(",", ",", "}"));
  }

  private static Arguments lines(String lines, String field, String code) {
    return Arguments.of(body(MEMBER, PRESCRIPTION, lines), field, code);
  }

  private static Arguments line(String practice, String quantity, String at, String code) {
    return lines(
        "[{\"practice\":%s,\"quantity\":%s}]".formatted(practice, quantity),
        "lines[0]." + at,
        code);
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"practice\":\"000015\",\"quantity\":1}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
