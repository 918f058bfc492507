package ar.gov.isj.genos.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Screens, their requests and their push connection are used from our own pages only. A browser
 * names the page that a request comes from; another site's is refused before anything is looked at.
 */
final class ForeignOrigin extends OncePerRequestFilter {

  private final @Nullable String ours;

  /**
   * @param address where people reach GENOS: behind a proxy the request names another host
   */
  ForeignOrigin(String address) {
    this.ours = authority(address);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !own(authority(origin), request.getHeader(HttpHeaders.HOST))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("text/plain;charset=UTF-8");
      response
          .getOutputStream()
          .write(
              "El pedido no viene de una página de GENOS y no se atendió."
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean own(@Nullable String from, @Nullable String host) {
    return from != null && (from.equalsIgnoreCase(host) || from.equalsIgnoreCase(ours));
  }

  /** Host and port; null for what is no address, as the {@code null} of a sandboxed page. */
  private static @Nullable String authority(String address) {
    try {
      return URI.create(address).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
