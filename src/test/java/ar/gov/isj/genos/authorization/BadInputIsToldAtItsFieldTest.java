package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import({Fixture.class, Desks.class})
class BadInputIsToldAtItsFieldTest {

  private static final String ALBUMINA = "000015";

  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  private Member member;
  private Prescriber prescriber;

  @BeforeEach
  void people() {
    member = fixture.member();
    prescriber = fixture.prescriber();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|MEMBER_MISSING|Ingrese el número de credencial o el CUIL",
        "12|MEMBER_MALFORMED|13 dígitos de la credencial",
        "11000078385121|MEMBER_MALFORMED|13 dígitos de la credencial",
        "29999999988|CUIL_CHECK_DIGIT|dígito verificador",
        "29-99999998-8|CUIL_CHECK_DIGIT|dígito verificador",
        "9999999999999|MEMBER_UNKNOWN|No se encontró un afiliado",
        "20-00000000-1|MEMBER_UNKNOWN|No se encontró un afiliado",
        "<script>alert(1)</script>|MEMBER_MALFORMED|13 dígitos",
        "1' or '1'='1|MEMBER_MALFORMED|13 dígitos"
      })
  void affiliate(String typed, String code, String words) {
    assertRefused(request -> withMember(request, typed), "member", code, words);
  }

  @Test
  void affiliateOfAMegabyte() {
    assertRefused(
        request -> withMember(request, "1".repeat(1 << 20)), "member", "MEMBER_MALFORMED", "13 d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1999-12-31|DATE_TOO_EARLY|31/12/1999 es anterior al 01/01/2000",
        "0001-01-01|DATE_TOO_EARLY|anterior al 01/01/2000",
        "-999999999-01-01|DATE_TOO_EARLY|anterior al 01/01/2000",
        "2020-06-23|DATE_IN_FUTURE|23/06/2020 es posterior a hoy, 22/06/2020",
        "+999999999-12-31|DATE_IN_FUTURE|posterior a hoy"
      })
  void date(LocalDate date, String code, String words) {
    assertRefused(request -> withDate(request, date), "prescription.date", code, words);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void prescriberNumber(int number) {
    assertRefused(
        request -> withPrescriber(request, number),
        "prescription.prescriber.number",
        "PRESCRIBER_NUMBER",
        "mayor que cero");
  }

  @Test
  void diagnosisOfAMegabyte() {
    assertRefused(
        request -> withDiagnosis(request, "x".repeat(1 << 20)),
        "prescription.diagnosis",
        "DIAGNOSIS_TOO_LONG",
        "1.048.576 caracteres y admite hasta 2.000. Acórtelo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "fiebre\u0007", "\u009b2J", "mitad \ud83d de par"})
  void diagnosisThatCannotBeStored(String text) {
    assertRefused(
        request -> withDiagnosis(request, text),
        "prescription.diagnosis",
        "DIAGNOSIS_CHARACTERS",
        "caracteres invisibles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|se recibió 0.", "-1|se recibió -1.", "1000000000|se recibió 1.000.000.000."})
  void quantity(int quantity, String words) {
    assertRefused(
        request -> withLines(request, line(ALBUMINA, 1), line(ALBUMINA, quantity)),
        "lines[1].quantity",
        "QUANTITY_OUT_OF_RANGE",
        "debe ser de 1 a 99 y " + words);
  }

  @Test
  void unknownPractice() {
    assertRefused(
        request -> withLines(request, line("999999", 1)),
        "lines[0].practice",
        "PRACTICE_UNKNOWN",
        "No existe la práctica 999999");
  }

  @Test
  void noLines() {
    assertRefused(this::withLines, "lines", "LINES_MISSING", "al menos una práctica");
  }

  @Test
  void twoHundredLines() {
    assertRefused(
        request ->
            withLines(
                request, Collections.nCopies(200, line("999999", 0)).toArray(RequestedLine[]::new)),
        "lines",
        "LINES_TOO_MANY",
        "200 prácticas y admite hasta 50");
  }

  @Test
  void everythingAtOnceIsToldAtOnce() {
    OrderRequest request =
        new OrderRequest(
            "29999999988",
            LocalDate.of(1999, 1, 1),
            PrescriberType.MD,
            0,
            "\u0000",
            List.of(line("999999", 0), line(ALBUMINA, 100)));
    assertThat(errors(desk.validate(request, fixture.actor())))
        .extracting(FieldError::field)
        .containsExactly(
            "member",
            "prescription.date",
            "prescription.prescriber.number",
            "prescription.diagnosis",
            "lines[0].practice",
            "lines[0].quantity",
            "lines[1].quantity");
  }

  private void assertRefused(
      UnaryOperator<OrderRequest> spoil, String field, String code, String words) {
    OrderRequest request = spoil.apply(Fixture.request(member, prescriber, ALBUMINA));
    assertThat(errors(desk.validate(request, fixture.actor())))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.message()).contains(words).endsWith(".").doesNotContain("!", "null");
            });
    Actor actor = fixture.actor();
    assertThat(desk.issue(request, actor, Fixture.key())).isInstanceOf(Issue.Invalid.class);
    assertThat(
            jdbc.sql("select count(*) from idempotency_key where centre_id = ?")
                .param(actor.centre().id().value())
                .query(Long.class)
                .single())
        .as("stored")
        .isZero();
  }

  private static List<FieldError> errors(Validation validation) {
    assertThat(validation).isInstanceOf(Validation.Invalid.class);
    return ((Validation.Invalid) validation).errors();
  }

  private static RequestedLine line(String code, int quantity) {
    return new RequestedLine(new PracticeCode(code), quantity);
  }

  private static OrderRequest withMember(OrderRequest r, String member) {
    return copy(r, member, r.prescriptionDate(), r.prescriberNumber(), r.diagnosis(), r.lines());
  }

  private static OrderRequest withDate(OrderRequest r, LocalDate date) {
    return copy(r, r.member(), date, r.prescriberNumber(), r.diagnosis(), r.lines());
  }

  private static OrderRequest withPrescriber(OrderRequest r, int number) {
    return copy(r, r.member(), r.prescriptionDate(), number, r.diagnosis(), r.lines());
  }

  private static OrderRequest withDiagnosis(OrderRequest r, String diagnosis) {
    return copy(r, r.member(), r.prescriptionDate(), r.prescriberNumber(), diagnosis, r.lines());
  }

  private OrderRequest withLines(OrderRequest r, RequestedLine... lines) {
    return copy(
        r, r.member(), r.prescriptionDate(), r.prescriberNumber(), r.diagnosis(), List.of(lines));
  }

  private static OrderRequest copy(
      OrderRequest r,
      String member,
      LocalDate date,
      int number,
      @Nullable String diagnosis,
      List<RequestedLine> lines) {
    return new OrderRequest(member, date, r.prescriberType(), number, diagnosis, lines);
  }
}
