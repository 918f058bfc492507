package ar.gov.isj.genos.authorization.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header that carries an {@code IdempotencyKey}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    description = "Clave propia de este pedido, de 8 a 100 caracteres visibles.",
    schema = @Schema(type = "string", minLength = 8, maxLength = 100))
public @interface KeyHeader {}
