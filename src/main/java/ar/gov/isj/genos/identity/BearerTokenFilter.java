package ar.gov.isj.genos.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the bearer token's centre the one who acts; its principal is the {@link Actor}. */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int MAX_TOKEN_LENGTH = 200;

  private final ApiTokens tokens;

  BearerTokenFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    actor(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(BearerTokenFilter::actAs);
    chain.doFilter(request, response);
  }

  private Optional<Actor> actor(@Nullable String header) {
    if (header == null
        || header.length() > MAX_TOKEN_LENGTH
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return tokens.actor(header.substring(SCHEME.length()).strip());
  }

  private static void actAs(Actor actor) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            actor, null, List.of(new SimpleGrantedAuthority("ROLE_API"))));
    SecurityContextHolder.setContext(context);
  }
}
