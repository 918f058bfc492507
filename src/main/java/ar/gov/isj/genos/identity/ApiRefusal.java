package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.AccessDenied;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the API answers to who may not use it: an RFC 9457 problem, in Spanish. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiRefusal.class);

  private final ApplicationEventPublisher events;

  ApiRefusal(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      // With a token that opens nothing; whoever sends none is only told what is missing.
      events.publishEvent(new AccessDenied(request.getRequestURI()));
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"GENOS\"");
    write(
        request,
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        """
        {"type":"about:blank","title":"No autorizado","status":401,"code":"TOKEN_REQUIRED",\
        "detail":"Falta el token del centro o no es válido. Envíelo en el encabezado \
        Authorization: Bearer <token>."}""");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    events.publishEvent(new AccessDenied(request.getRequestURI()));
    write(
        request,
        response,
        HttpServletResponse.SC_FORBIDDEN,
        """
        {"type":"about:blank","title":"Prohibido","status":403,"code":"FORBIDDEN",\
        "detail":"El token no tiene permiso para esta operación."}""");
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, int status, String problem)
      throws IOException {
    LOG.warn(
        "API refused with {}: {} {} from {}",
        status,
        request.getMethod(),
        request.getRequestURI(),
        request.getRemoteAddr());
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}
