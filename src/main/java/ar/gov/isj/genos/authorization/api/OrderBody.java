package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to validate or to issue: anything may be missing until it is read. */
@Schema(description = "Una prescripción.")
public record OrderBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MemberBody member,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PrescriptionBody prescription,
    @Schema(
            description = "De 1 a 50 prácticas, en el orden de la prescripción.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<@Nullable LineBody> lines) {

  @Schema(description = "La prescripción en papel.")
  public record PrescriptionBody(
      @Schema(
              description = "Fecha escrita en la prescripción.",
              example = "2020-06-11",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable LocalDate date,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PrescriberBody prescriber,
      @Schema(description = "Diagnóstico, hasta 2.000 caracteres.") @Nullable String diagnosis,
      @Schema(
              description = DeclaredBody.DESCRIPTION,
              example = "{\"AMBITO\": \"GUARDIA\", \"URGENTE\": \"SI\"}")
          @Nullable Map<String, @Nullable String> declared) {}

  @Schema(description = "Quien prescribe.")
  public record PrescriberBody(
      @Schema(
              description = "MD: médico; OD: odontólogo; OB: obstetricia.",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable PrescriberType type,
      @Schema(
              description = "Matrícula.",
              example = "1234",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Integer number) {}

  @Schema(description = "Una práctica pedida.")
  public record LineBody(
      @Schema(
              description = "Código del ISJ, de 1 a 6 dígitos.",
              example = "000865",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String practice,
      @Schema(
              description = "Unidades, de 1 a 99.",
              example = "1",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Integer quantity) {}

  /**
   * The request in the desk's words.
   *
   * @throws InputRefused with everything that is missing or has the wrong form
   */
  public OrderRequest read() {
    List<FieldError> mistakes = new ArrayList<>(MemberBody.mistakes(member));
    PrescriptionBody given =
        prescription == null ? new PrescriptionBody(null, null, null, null) : prescription;
    PrescriberBody by =
        given.prescriber() == null ? new PrescriberBody(null, null) : given.prescriber();
    LocalDate date = given.date();
    PrescriberType type = by.type();
    Integer number = by.number();
    require(date, "prescription.date", "Indique la fecha de prescripción.", mistakes);
    require(type, "prescription.prescriber.type", "Indique MD, OD u OB.", mistakes);
    require(
        number,
        "prescription.prescriber.number",
        "Indique la matrícula de quien prescribe.",
        mistakes);
    Map<Datum, String> declared = DeclaredBody.read(given.declared(), mistakes);
    List<RequestedLine> requested = readLines(mistakes);
    if (!mistakes.isEmpty()) {
      // Who has to send it again anyway is told of these too.
      declared.forEach(
          (datum, text) -> OrderRequest.wrongDatum(datum, text).ifPresent(mistakes::add));
    }
    if (!mistakes.isEmpty() || member == null || date == null || type == null || number == null) {
      throw new InputRefused(mistakes);
    }
    return new OrderRequest(
        member.typed(), date, type, number, given.diagnosis(), requested, declared);
  }

  /**
   * Data of a prescription by name, without those that are blank.
   *
   * @throws InputRefused naming what is no datum and what it does not admit
   */
  public static Map<Datum, String> declared(@Nullable Map<String, @Nullable String> given) {
    List<FieldError> mistakes = new ArrayList<>();
    Map<Datum, String> declared = DeclaredBody.read(given, mistakes);
    declared.values().removeIf(String::isBlank);
    declared.forEach(
        (datum, text) -> OrderRequest.wrongDatum(datum, text).ifPresent(mistakes::add));
    if (!mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    return declared;
  }

  private List<RequestedLine> readLines(List<FieldError> mistakes) {
    List<RequestedLine> requested = new ArrayList<>();
    Optional<FieldError> wrongCount = OrderRequest.wrongCount(lines == null ? 0 : lines.size());
    if (lines == null || wrongCount.isPresent()) {
      wrongCount.ifPresent(mistakes::add);
      return requested;
    }
    for (int i = 0; i < lines.size(); i++) {
      LineBody line = lines.get(i);
      String practice = line == null ? null : line.practice();
      Integer quantity = line == null ? null : line.quantity();
      String at = "lines[%d].".formatted(i);
      require(practice, at + "practice", "Indique el código de la práctica.", mistakes);
      require(quantity, at + "quantity", "Indique la cantidad.", mistakes);
      Optional<PracticeCode> code = Optional.ofNullable(practice).flatMap(PracticeCode::parse);
      if (practice != null && code.isEmpty()) {
        mistakes.add(
            new FieldError(
                at + "practice",
                "PRACTICE_MALFORMED",
                "El código de práctica tiene de 1 a 6 dígitos."));
      }
      if (code.isPresent() && quantity != null) {
        requested.add(new RequestedLine(code.get(), quantity));
      }
    }
    return requested;
  }

  private static void require(
      @Nullable Object value, String field, String message, List<FieldError> mistakes) {
    if (value == null) {
      mistakes.add(new FieldError(field, "MISSING", message));
    }
  }

  /** Where a mistake of the affiliate's number is in this body. */
  public String memberField() {
    return member == null ? "member" : member.field();
  }
}
