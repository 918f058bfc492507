package ar.gov.isj.genos.audit.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Described as answering the request for audit after a step, or a conflict. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    description = "La solicitud, como quedó.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = AuditAnswer.class)))
@ApiResponse(responseCode = "409")
@interface MovedAudit {}
