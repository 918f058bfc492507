package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LongWorkMakesWayTest {

  private final DeskTraffic traffic = new DeskTraffic();

  @Test
  void whoeverWaitsIsCountedUntilTheAnswerEvenIfItFails() {
    assertThat(traffic.answering(traffic::waiting)).isOne();
    assertThatThrownBy(
            () ->
                traffic.answering(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(traffic.waiting()).isZero();
  }

  @Test
  void longWorkGoesOnWhereSomebodyAlwaysWaits() throws Exception {
    CountDownLatch worked = new CountDownLatch(1);
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
      CountDownLatch asked = new CountDownLatch(1);
      Future<String> answer =
          desk.submit(
              () ->
                  traffic.answering(
                      () -> {
                        asked.countDown();
                        await(worked);
                        return "answered";
                      }));
      asked.await();
      traffic.makeWay();
      done.add("worked");
      worked.countDown();
      done.add(answer.get());
    }
    assertThat(done).containsExactly("worked", "answered");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
