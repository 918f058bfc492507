package ar.gov.isj.genos.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A reference that joins an answer, what its error page shows and the lines of the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {

  static final String KEY = "reference";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    request.setAttribute(KEY, reference);
    response.setHeader("X-Request-Id", reference);
    MDC.put(KEY, reference);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }
}
