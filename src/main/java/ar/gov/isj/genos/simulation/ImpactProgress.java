package ar.gov.isj.genos.simulation;

import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, and the way to stop it. Safe for threads. */
public final class ImpactProgress {

  private final AtomicLong done = new AtomicLong();
  private volatile long all;
  private volatile boolean stopped;

  /** Between 0 and 1. */
  public double share() {
    long of = all;
    return of == 0 ? 0 : Math.min(1, (double) done.get() / of);
  }

  /** The run ends soon, without a result. */
  public void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  void expect(long orders) {
    all = orders;
  }

  void add(long orders) {
    done.addAndGet(orders);
  }
}
