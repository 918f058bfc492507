package ar.gov.isj.genos.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A screen that is left says so to the push channel, maybe after its session has ended. The channel
 * would open a session to hear it, whose cookie takes the place of the one that the next screen has
 * just been given: that screen would be told that its session expired. There is nobody to say
 * farewell to, so nothing is opened.
 */
final class LateFarewell extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean farewell =
        "push".equals(request.getParameter("v-r"))
            && "close".equals(request.getParameter("X-Atmosphere-Transport"));
    if (!farewell || request.getSession(false) != null) {
      chain.doFilter(request, response);
    }
  }
}
