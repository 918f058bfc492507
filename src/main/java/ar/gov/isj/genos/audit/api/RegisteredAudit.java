package ar.gov.isj.genos.audit.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Described as answering a new request for audit, or a conflict. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "201",
    description = "La solicitud registrada, con su número de SAP.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = AuditAnswer.class)))
@ApiResponse(responseCode = "409")
@ApiResponse(responseCode = "429")
@interface RegisteredAudit {}
