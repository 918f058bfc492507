package ar.gov.isj.genos.shared;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whose data the work at hand is done. The database reads it with every statement and shows no
 * row of a centre to work that has not said which: see ADR 0007. Said at the edge of a service; it
 * ends with the work, whatever comes of it, and does not pass to another thread.
 */
public final class DataScope {

  /** As the database knows it: the centre's id, {@value #EVERY_CENTRE}, or empty for nobody's. */
  public static final String EVERY_CENTRE = "all";

  private static final String NOBODY = "";

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private DataScope() {}

  public static String current() {
    return CURRENT.orElse(NOBODY);
  }

  /**
   * Rows of this centre, and of no other.
   *
   * @throws IllegalStateException within the work of another centre: work never changes sides
   */
  public static <T extends @Nullable Object> T centre(UUID centre, Supplier<T> work) {
    String wanted = centre.toString();
    String now = current();
    if (!now.equals(NOBODY) && !now.equals(EVERY_CENTRE) && !now.equals(wanted)) {
      throw new IllegalStateException("Work of one centre cannot go on as another's");
    }
    return ScopedValue.where(CURRENT, wanted).call(work::get);
  }

  /** As {@link #centre(UUID, Supplier)}. */
  public static void centre(UUID centre, Runnable work) {
    centre(
        centre,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Rows of every centre: for the insurer's own people, for what runs by itself, and for what an
   * affiliate consumed, since limits hold over all centres. Who may ask for it is a wall of the
   * build.
   */
  public static <T extends @Nullable Object> T everyCentre(Supplier<T> work) {
    return ScopedValue.where(CURRENT, EVERY_CENTRE).call(work::get);
  }
}
