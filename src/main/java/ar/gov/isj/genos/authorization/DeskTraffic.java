package ar.gov.isj.genos.authorization;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who waits for an answer of the desk in this node: long work in the background makes way. */
@Component
public class DeskTraffic {

  private static final long LOOK_AGAIN_NANOS = 200_000;

  /** Long work goes on, slowly, even where somebody always waits. */
  private static final long LONGEST_NANOS = 4_000_000;

  /**
   * Fewer than the database's connections. The pool of these is not fair: of more threads than
   * connections, all of which ask again and again, one may be left without.
   */
  static final int AT_ONCE = 12;

  private final AtomicInteger waiting = new AtomicInteger();

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** Answers somebody who waits, in order of arrival where many do. */
  <T> T answering(Supplier<T> answer) {
    waiting.incrementAndGet();
    turns.acquireUninterruptibly();
    try {
      return answer.get();
    } finally {
      turns.release();
      waiting.decrementAndGet();
    }
  }

  /** How many wait now. */
  public int waiting() {
    return waiting.get();
  }

  /** Called between short pieces of long work: returns when nobody waits, or soon. */
  public void makeWay() {
    if (waiting.get() == 0) {
      return;
    }
    long until = System.nanoTime() + LONGEST_NANOS;
    while (waiting.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
