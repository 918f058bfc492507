package ar.gov.isj.genos.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from, as far as limits go. */
final class Origin {

  private static final int NETWORK_BYTES = 8;

  private Origin() {}

  /** Of the request being served; what cannot be known is one origin for all. */
  static String current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes serving
        ? of(serving.getRequest().getRemoteAddr())
        : "?";
  }

  /** Whoever has one address of IPv6 has the whole network of it: they count as one. */
  static String of(@Nullable String address) {
    if (address == null || !address.contains(":")) {
      return address == null ? "?" : address;
    }
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : InetAddress.ofLiteral(address).getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
