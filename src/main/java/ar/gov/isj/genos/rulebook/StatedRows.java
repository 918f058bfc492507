package ar.gov.isj.genos.rulebook;

import java.time.LocalDate;
import java.util.List;

/** Decisions on record, with the rows that stated their reasons: who keeps them provides it. */
public interface StatedRows {

  /**
   * How often a row stated something on a day.
   *
   * @param row permanent key
   * @param times reasons, over all orders and lines
   */
  record Stated(LocalDate day, String table, String row, long times) {}

  /**
   * @param last greatest number that was looked at; as it was asked for when there is none after
   */
  record Batch(long last, List<Stated> rows) {}

  /** Distinguishes whose numbers they are: {@code ORDEN}. */
  String of();

  /**
   * Decisions whose number follows, those of days before {@code since} left out. Numbers follow the
   * order of commits: what was looked at once needs no second look.
   *
   * @param most how many decisions at most
   */
  Batch after(long number, LocalDate since, int most);
}
