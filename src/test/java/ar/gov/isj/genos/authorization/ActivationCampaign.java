package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.rulebook.draft.DraftTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * {@code ./campaign activation}: 200 activations while 16 clients take 100,000 decisions, then
 * 1,000 activations with the memory that they leave. Not a part of the tests: its name does not end
 * as theirs do.
 */
@DraftTest
@Import({Fixture.class, DecisionsDuringActivations.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivationCampaign {

  private static final int EVERY = 50;

  @Autowired DecisionsDuringActivations during;
  @Autowired Authors authors;

  @Test
  @Order(1)
  void rulesChangeWhileLaboratoriesWork() throws ExecutionException, InterruptedException {
    DecisionsDuringActivations.Outcome outcome =
        during.run(
            16,
            Integer.getInteger("genos.campaign.activations", 200),
            Long.getLong("genos.campaign.decisions", 100_000));

    System.out.printf(
        Locale.ROOT,
        "%ndecisions %d, failed %d, mixed %d, versions %d, p99 quiet %.1f ms, p99 at a switch %.1f ms%n",
        outcome.decisions(),
        outcome.failed(),
        outcome.mixed(),
        outcome.versions(),
        outcome.quietP99Micros() / 1_000.0,
        outcome.switchP99Micros() / 1_000.0);
    outcome.failures().forEach(System.out::println);
    assertThat(outcome.failed()).isZero();
    assertThat(outcome.mixed()).isZero();
  }

  @Test
  @Order(2)
  void memoryStaysFlat() {
    int activations = Integer.getInteger("genos.campaign.flat", 1_000);
    List<double[]> heap = new ArrayList<>();
    List<double[]> metaspace = new ArrayList<>();
    List<double[]> classes = new ArrayList<>();
    for (int i = 1; i <= activations; i++) {
      authors.live(Integer.toString(80 + i % 2));
      if (i >= 2 * EVERY && i % EVERY == 0) {
        System.gc();
        heap.add(
            new double[] {
              i, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024.0
            });
        metaspace.add(new double[] {i, metaspaceKib()});
        classes.add(
            new double[] {i, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()});
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d activations, per activation: heap %.2f KiB, metaspace %.2f KiB, classes %.3f%n",
        activations,
        slope(heap),
        slope(metaspace),
        slope(classes));
    assertThat(slope(classes)).isLessThanOrEqualTo(0.5);
  }

  private static double metaspaceKib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1024.0;
  }

  /** Of the straight line through the points by least squares. */
  private static double slope(List<double[]> points) {
    double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    double above =
        points.stream().mapToDouble(point -> (point[0] - meanX) * (point[1] - meanY)).sum();
    double below = points.stream().mapToDouble(point -> Math.pow(point[0] - meanX, 2)).sum();
    return below == 0 ? 0 : above / below;
  }
}
