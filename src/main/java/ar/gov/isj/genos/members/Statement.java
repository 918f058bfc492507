package ar.gov.isj.genos.members;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the padrón says of an affiliate (a "novedad"). It holds from its day until the day
 * of the next one about the same aspect.
 *
 * @param from first day on which it holds; it may lie before or after the day on which it is said
 * @param value see {@link Aspect}; null when from that day on there is none
 * @param reason why, in Spanish; null where there is nothing to explain
 */
public record Statement(
    Aspect aspect, LocalDate from, @Nullable String value, @Nullable String reason) {

  public Statement {
    if (value == null && aspect.ofEverybody()) {
      throw new IllegalArgumentException("Every affiliate has a " + aspect);
    }
  }

  public Statement(Aspect aspect, LocalDate from, @Nullable String value) {
    this(aspect, from, value, null);
  }

  /**
   * As it was recorded.
   *
   * @param id grows with each one recorded about an affiliate
   * @param source who or what said it
   */
  public record Recorded(long id, Statement said, Instant recordedAt, String source) {}
}
