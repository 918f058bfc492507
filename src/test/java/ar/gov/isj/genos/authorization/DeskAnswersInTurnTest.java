package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeskAnswersInTurnTest {

  private final DeskTraffic traffic = new DeskTraffic();

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void soManyAreAnsweredAtOnceAndNoMore() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(DeskTraffic.AT_ONCE);
    CountDownLatch open = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(40)) {
      for (int i = 0; i < 40; i++) {
        int mine = i;
        answers.add(
            clients.submit(
                () ->
                    traffic.answering(
                        () -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          full.countDown();
                          await(open);
                          inside.decrementAndGet();
                          return mine;
                        })));
      }
      full.await();
      while (traffic.waiting() < 40) {
        Thread.onSpinWait();
      }
      assertThat(inside).hasValue(DeskTraffic.AT_ONCE);
      open.countDown();
      for (int i = 0; i < 40; i++) {
        assertThat(answers.get(i).get()).isEqualTo(i);
      }
    }
    assertThat(most).hasValue(DeskTraffic.AT_ONCE);
    assertThat(traffic.waiting()).isZero();
  }

  @Test
  void whoFailsLeavesTheTurnToOthers() {
    for (int i = 0; i < 2 * DeskTraffic.AT_ONCE; i++) {
      assertThat(failing()).isEqualTo("no");
    }
    assertThat(traffic.answering(() -> "sí")).isEqualTo("sí");
  }

  private String failing() {
    try {
      return traffic.answering(
          () -> {
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
