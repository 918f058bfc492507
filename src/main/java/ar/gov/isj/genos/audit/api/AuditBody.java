package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.authorization.api.MemberBody;
import ar.gov.isj.genos.authorization.api.OrderBody;
import ar.gov.isj.genos.shared.PracticeCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for an audit: a prescription as for an order, and what the auditor needs. */
@Schema(description = "Una solicitud de auditoría.")
record AuditBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MemberBody member,
    @Schema(
            description = "La prescripción; el diagnóstico es obligatorio.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        OrderBody.@Nullable PrescriptionBody prescription,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<OrderBody.@Nullable LineBody> lines,
    @Schema(
            description =
                "Códigos de las prácticas a auditar; si falta, todas las que no se autorizan.",
            example = "[\"000014\"]")
        @Nullable List<@Nullable String> practices,
    @Schema(description = "Comentario para el auditor, hasta 4.000 caracteres.")
        @Nullable String comment,
    @Schema(description = "Pide respuesta urgente.") @Nullable Boolean urgent) {

  /**
   * @throws InputRefused with everything that is missing or has the wrong form
   */
  AuditApplication read(List<Upload> attachments) {
    OrderRequest order = order().read();
    List<FieldError> mistakes = new ArrayList<>();
    List<PracticeCode> audited = new ArrayList<>();
    List<@Nullable String> codes = practices == null ? List.of() : practices;
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      Optional<PracticeCode> read = Optional.ofNullable(code).flatMap(PracticeCode::parse);
      if (read.isEmpty()) {
        mistakes.add(
            new FieldError(
                "practices[%d]".formatted(i),
                "PRACTICE_MALFORMED",
                "El código de práctica tiene de 1 a 6 dígitos."));
      }
      read.ifPresent(audited::add);
    }
    if (!mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    return new AuditApplication(
        order, audited, comment == null ? "" : comment, Boolean.TRUE.equals(urgent), attachments);
  }

  /** Where a mistake of the affiliate's number is in this body. */
  String memberField() {
    return order().memberField();
  }

  private OrderBody order() {
    return new OrderBody(member, prescription, lines);
  }
}
