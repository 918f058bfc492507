package ar.gov.isj.genos.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: what went wrong is in the log, under the reference that the page shows. */
@Controller
class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    HttpStatus status = status(request);
    String reference = String.valueOf(request.getAttribute(RequestReference.KEY));
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (status.is5xxServerError()) {
      LOG.error(
          "Request failed with {}", status.value(), failure instanceof Throwable t ? t : null);
    }
    return wantsJson(request)
        ? ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem(status, reference))
        : ResponseEntity.status(status)
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .body(page(status, reference));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return Objects.requireNonNullElse(status, HttpStatus.NOT_FOUND);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String accept =
        Objects.requireNonNullElse(request.getHeader("Accept"), "").toLowerCase(Locale.ROOT);
    return path.startsWith("/api/") || accept.contains("json");
  }

  private static ProblemDetail problem(HttpStatus status, String reference) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, sentence(status) + " Referencia: " + reference + ".");
    problem.setTitle(title(status));
    problem.setProperty("code", status.name());
    return problem;
  }

  private static String page(HttpStatus status, String reference) {
    return """
        <!doctype html>
        <html lang="es-AR">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>GENOS</title>
        </head>
        <body style="font-family: system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem">
        <h1>%s</h1>
        <p>%s</p>
        <p>Referencia: <code>%s</code></p>
        <p><a href="/">Volver al inicio</a></p>
        </body>
        </html>
        """
        .formatted(title(status), sentence(status), reference);
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "No se encontró la página";
      case FORBIDDEN, UNAUTHORIZED -> "Sin permiso";
      default -> status.is5xxServerError() ? "Algo salió mal" : "No se pudo atender el pedido";
    };
  }

  private static String sentence(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "La dirección no existe.";
      case FORBIDDEN, UNAUTHORIZED -> "Su usuario no tiene acceso a esta página.";
      default ->
          status.is5xxServerError()
              ? "No se guardó nada. Vuelva a intentar; si continúa, comunique la referencia al Instituto."
              : "El pedido no es válido.";
    };
  }
}
