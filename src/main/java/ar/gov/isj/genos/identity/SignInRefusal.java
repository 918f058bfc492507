package ar.gov.isj.genos.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads whom the sign-in refused back to its screen, which says the same for any mistake. Only a
 * wait is told apart: with 429 and its seconds for programs, and a page that goes on by itself for
 * people.
 */
final class SignInRefusal implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SignInRefusal.class);

  private static final String SCREEN = "/login?error=";

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    String why = cause instanceof SignInWait ? "espera" : "datos";
    LOG.warn("Sign-in refused ({}) from {}", why, request.getRemoteAddr());
    String screen = request.getContextPath() + SCREEN + why;
    if (cause instanceof SignInWait wait) {
      wait(response, wait, screen);
    } else {
      response.sendRedirect(screen);
    }
  }

  private static void wait(HttpServletResponse response, SignInWait wait, String screen)
      throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
    response.setContentType("text/html;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            """
            <!DOCTYPE html>
            <html lang="es-AR"><head><meta charset="utf-8"><title>Ingreso · GENOS</title>
            <meta http-equiv="refresh" content="0;url=%1$s"></head>
            <body><p>Hubo varios intentos fallidos y el ingreso está en espera.
            <a href="%1$s">Volver al ingreso</a></p></body></html>
            """
                .formatted(screen)
                .getBytes(StandardCharsets.UTF_8));
  }
}
