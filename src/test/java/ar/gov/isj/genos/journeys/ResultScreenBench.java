package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.Locator;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * {@code ./bench screen}: what the server takes to validate a prescription of many lines and show
 * its result in Chromium, beside going back to the prescription. Not a part of the tests: its name
 * does not end as theirs do.
 */
@Import(ResultScreenBench.Stopwatch.class)
class ResultScreenBench extends Journey {

  private static final String TEN = "15 14 16 13 150 475 466 8554 3093 865";
  private static final int WARM = 30;
  private static final int ROUNDS = 200;
  private static final double MOST_MS = 100;

  /** How long the server took for each request of a screen, as the container sees it. */
  record Requests(Queue<Long> nanos) {}

  @TestConfiguration
  static class Stopwatch {

    @Bean
    Requests requests() {
      return new Requests(new ConcurrentLinkedQueue<>());
    }

    @Bean
    FilterRegistrationBean<Filter> stopwatch(Requests requests) {
      FilterRegistrationBean<Filter> timed =
          new FilterRegistrationBean<>(
              (request, response, chain) -> {
                long start = System.nanoTime();
                chain.doFilter(request, response);
                if ("uidl".equals(request.getParameter("v-r"))) {
                  requests.nanos().add(System.nanoTime() - start);
                }
              });
      timed.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return timed;
    }
  }

  @Autowired Requests requests;

  @Test
  void validateAndGoBack() {
    signInAtTheDesk();
    assertThat(credentialBox()).isFocused();
    page.keyboard().type(Cast.MANUAL_CREDENTIAL + "\n");
    assertThat(licenceBox()).isFocused();
    page.keyboard().type("1234\n");
    assertThat(practiceBox()).isFocused();
    page.keyboard().type(TEN + "\n");
    Locator typed = page.locator(".entry-lines .outcome");
    assertThat(typed).hasCount(12);
    List<Double> shown = new ArrayList<>();
    List<Double> back = new ArrayList<>();
    for (int i = 0; i < WARM + ROUNDS; i++) {
      double there = took("F9", page.locator(".result-lines tr.line").last());
      double here = took("Escape", typed.last());
      if (i >= WARM) {
        shown.add(there);
        back.add(here);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%n%-34s %10s %10s%n",
        "ms en el servidor, " + ROUNDS + " veces",
        "p50",
        "p95");
    print("Validar 12 renglones y mostrarlos", shown);
    print("Volver a la prescripción", back);
    if (quantile(shown, 0.95) > MOST_MS) {
      throw new AssertionError("Mostrar el resultado lleva más de lo admitido");
    }
  }

  /** Milliseconds of all that the server was asked from the key until {@code seen} is there. */
  private double took(String key, Locator seen) {
    requests.nanos().clear();
    page.keyboard().press(key);
    seen.waitFor();
    page.waitForCondition(() -> !requests.nanos().isEmpty());
    return requests.nanos().stream().mapToLong(Long::longValue).sum() / 1e6;
  }

  private static void print(String what, List<Double> times) {
    System.out.printf(
        Locale.ROOT, "%-34s %10.1f %10.1f%n", what, quantile(times, 0.5), quantile(times, 0.95));
  }

  private static double quantile(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) ((sorted.size() - 1) * share));
  }
}
