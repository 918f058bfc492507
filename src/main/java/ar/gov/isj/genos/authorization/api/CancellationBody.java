package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.CancellationRequest;
import ar.gov.isj.genos.authorization.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose order is annulled and why: anything may be missing until it is read. */
@Schema(description = "Una anulación.")
record CancellationBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MemberBody member,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ReasonBody reason) {

  @Schema(description = "Por qué se anula.")
  record ReasonBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable CancellationReason code,
      @Schema(
              description = "Explicación, de 3 a 300 caracteres.",
              example = "Se cargó a nombre de un homónimo.",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String text) {}

  /**
   * @throws InputRefused if the affiliate is missing or given twice
   */
  CancellationRequest read(String number) {
    List<FieldError> mistakes = MemberBody.mistakes(member);
    if (member == null || !mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    String text = reason == null || reason.text() == null ? "" : reason.text();
    return new CancellationRequest(
        member.typed(), number, reason == null ? null : reason.code(), text);
  }

  String memberField() {
    return member == null ? "member" : member.field();
  }
}
