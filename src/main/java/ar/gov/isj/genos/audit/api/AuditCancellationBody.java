package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.authorization.CancellationReason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Por qué se anula la solicitud.")
record AuditCancellationBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable CancellationReason reason,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}
