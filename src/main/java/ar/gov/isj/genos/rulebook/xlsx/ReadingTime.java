package ar.gov.isj.genos.rulebook.xlsx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Time for reading a file. Limits of size leave room for files that are slow to read on purpose:
 * they are read in a thread of their own, which is told to stop when the time is over, and stops at
 * the next element that it reads.
 */
public final class ReadingTime {

  private ReadingTime() {}

  /** What a reading that was told to stop ends with. */
  static final class Over extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Over() {
      super("Reading took too long", null, false, false);
    }
  }

  /**
   * @param most for the whole of {@code work}
   * @param work reads with this package's readers, and touches nothing that is not its own
   * @return empty if it was not done in time; then its thread ends by itself
   */
  public static <T> Optional<T> within(Duration most, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().name("lectura de un libro").daemon().start(task);
    try {
      return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A workbook could not be read", e.getCause());
    }
  }

  /** Ends the reading if its time is over; asked at every element. */
  static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Over();
    }
  }
}
