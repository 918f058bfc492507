package ar.gov.isj.genos.authorization.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** How the API reads JSON, and how it describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  private static final String BEARER = "token";

  /** What is not exactly what was asked for is refused, never guessed. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return json ->
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  OpenAPI apiDescription() {
    return new OpenAPI()
        .info(
            new Info()
                .title("GENOS: Prestaciones Bioquímicas On-Line")
                .version("1")
                .description(
                    """
                    Valida afiliados y prescripciones y emite órdenes de prestación del Instituto de \
                    Seguros de Jujuy. Los importes son textos decimales ("247.25"), las fechas \
                    AAAA-MM-DD. Los errores siguen la RFC 9457: detail en castellano, code estable y \
                    errors[] con el campo."""))
        .servers(List.of(new Server().url("/").description("Este servidor")))
        .components(
            new Components()
                .addSchemas(DescribedProblems.PROBLEM, DescribedProblems.schema())
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("Token del centro.")))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }
}
