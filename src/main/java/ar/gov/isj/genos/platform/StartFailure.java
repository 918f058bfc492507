package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.CannotStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Spanish, and only once, why GENOS did not start when a person can put it right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> message = message(failure);
    PrintStream console = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    message.ifPresent(console::println);
    return message.isPresent();
  }

  static Optional<String> message(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart stop) {
        return Optional.ofNullable(stop.getMessage());
      }
      if (cause instanceof PortInUseException port) {
        return Optional.of(
            "El puerto %d está en uso. Detenga el otro programa o indique otro puerto con GENOS_PORT."
                .formatted(port.getPort()));
      }
    }
    return Optional.empty();
  }
}
