package ar.gov.isj.genos.authorization.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to ask whether an affiliate may be served. */
@Schema(description = "Consulta de un afiliado.")
record EligibilityBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MemberBody member) {}
