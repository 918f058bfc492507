package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.CannotStart;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits and the trail go by the address that a request comes from. What a request says of itself
 * is not believed, unless it comes from a proxy that whoever runs GENOS named: then the last
 * address that such a proxy did not have itself is the client's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrustedProxy extends OncePerRequestFilter {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<IpAddressMatcher> proxies;

  /**
   * @param proxies addresses or networks as {@code 10.0.0.0/8}, with commas between; blank for none
   */
  TrustedProxy(@Value("${genos.proxy}") String proxies) {
    this.proxies =
        Arrays.stream(proxies.split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(TrustedProxy::network)
            .toList();
  }

  private static IpAddressMatcher network(String address) {
    try {
      return new IpAddressMatcher(address);
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "GENOS_PROXY debe tener direcciones o redes separadas por comas, como 10.0.0.7 o 10.0.0.0/8.");
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> client = trusted(request.getRemoteAddr()) ? client(request) : Optional.empty();
    if (client.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String address = client.get();
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return address;
          }
        },
        response);
  }

  /** Each proxy adds at the end whom it heard; all before the first stranger is hearsay. */
  private Optional<String> client(HttpServletRequest request) {
    List<String> heard =
        Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList();
    for (String address : heard.reversed()) {
      Optional<String> literal = literal(address);
      if (literal.isEmpty() || !trusted(literal.get())) {
        return literal;
      }
    }
    return Optional.empty();
  }

  private boolean trusted(String address) {
    return proxies.stream().anyMatch(network -> network.matches(address));
  }

  private static Optional<String> literal(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
