package ar.gov.isj.genos.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many clients that all begin at the same moment. */
public final class Race {

  private Race() {}

  /** What each got, in the order of the clients. */
  public static <T> List<T> of(int clients, IntFunction<Callable<T>> client)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        Callable<T> task = client.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    }
  }

  /** As a person does: when the desk is busy, once more. */
  static Issue patiently(Callable<Issue> issue) throws Exception {
    Issue answer = issue.call();
    for (int tries = 1; answer instanceof Issue.Busy && tries < 20; tries++) {
      answer = issue.call();
    }
    return answer;
  }
}
