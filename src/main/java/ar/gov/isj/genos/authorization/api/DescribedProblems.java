package ar.gov.isj.genos.authorization.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the problems that an operation may answer, by what it takes. A conflict and a pause are
 * not to be seen from that: the operation declares its 409 or 429, and here they get their shape.
 */
@Component
class DescribedProblems implements OperationCustomizer {

  static final String PROBLEM = "Problem";

  static Schema<?> schema() {
    Schema<?> error =
        new ObjectSchema()
            .addProperty("field", text("Camino del campo en el pedido.", "lines[0].practice"))
            .addProperty("code", text("Código estable.", "PRACTICE_UNKNOWN"))
            .addProperty("message", text("Qué corregir, en castellano.", null));
    error.setRequired(List.of("field", "code", "message"));
    Schema<?> problem =
        new ObjectSchema()
            .description("Un error, según la RFC 9457.")
            .addProperty("type", new StringSchema().format("uri-reference"))
            .addProperty("title", text("Resumen del error.", "Datos incorrectos"))
            .addProperty("status", new IntegerSchema().description("El código HTTP."))
            .addProperty("detail", text("Qué pasó y qué hacer, en castellano.", null))
            .addProperty("instance", new StringSchema().format("uri-reference"))
            .addProperty("code", text("Código estable.", "INVALID_INPUT"))
            .addProperty(
                "errors",
                new ArraySchema().items(error).description("Cada dato incorrecto, con su campo."));
    problem.setRequired(List.of("title", "status", "detail", "code"));
    return problem;
  }

  private static Schema<?> text(String description, @Nullable String example) {
    Schema<?> text = new StringSchema().description(description);
    return example == null ? text : text.example(example);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean body = takes(method, List.of(RequestBody.class, RequestPart.class));
    boolean parameters = takes(method, List.of(RequestParam.class, RequestHeader.class));
    ApiResponses answers = operation.getResponses();
    if (body || parameters || parsed(method)) {
      add(answers, "400", "El pedido no se puede leer: su cuerpo, un parámetro o un encabezado.");
    }
    add(answers, "401", "Falta el token del centro o no es válido.");
    if (takes(method, List.of(PathVariable.class))) {
      add(answers, "404", "No hay nada con ese número, o no es del centro.");
    }
    if (answers.containsKey("409")) {
      add(answers, "409", "No es posible ahora; code y detail dicen por qué.");
    }
    if (answers.containsKey("429")) {
      Header wait = new Header().description("Segundos.").schema(new IntegerSchema());
      add(answers, "429", "Demasiadas consultas de afiliados; Retry-After dice cuánto esperar.")
          .addHeaderObject("Retry-After", wait);
    }
    if (body) {
      add(answers, "413", "El pedido, o uno de sus documentos, es demasiado grande.");
      add(answers, "415", "Tipo de contenido no admitido.");
    }
    if (body || parameters || method.hasMethodAnnotation(PostMapping.class)) {
      add(answers, "422", "Datos incorrectos; errors dice en qué campos.");
    }
    return operation;
  }

  /** A path variable that is more than text may be malformed. */
  private static boolean parsed(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
        .map(MethodParameter::getParameterType)
        .anyMatch(type -> type != String.class);
  }

  private static boolean takes(HandlerMethod method, List<Class<? extends Annotation>> kinds) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> kinds.stream().anyMatch(parameter::hasParameterAnnotation));
  }

  private static ApiResponse add(ApiResponses answers, String status, String description) {
    Schema<?> problem = new Schema<>().$ref(PROBLEM);
    ApiResponse answer =
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(problem)));
    answers.addApiResponse(status, answer);
    return answer;
  }
}
