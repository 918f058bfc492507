package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the limits leave an affiliate of one practice (saldo), before anything else is ordered.
 *
 * @param left units that an order of today may have as far as limits go; null when none limits it
 * @param limits one for each row that counts the practice, the one that leaves least first
 * @param version of the rulebook
 */
public record Balance(
    PracticeCode practice,
    String description,
    @Nullable Integer left,
    List<Limit> limits,
    int version) {

  /** What a limit counts. */
  public enum Measure {
    /** Units of the practice, or of all that share its norm, in a window of time. */
    UNITS,
    /** Different practices of one group in a window of time. */
    DIFFERENT_PRACTICES,
    /** Units of any practice in the calendar year. */
    PRACTICES_OF_THE_YEAR,
    /** Units of the practice in one order. */
    UNITS_PER_ORDER
  }

  /**
   * What one row leaves.
   *
   * @param code permanent code of the kind of rule: {@code FRE-02}
   * @param severity what the row does to what exceeds it
   * @param permitted 1 or more, of what {@code measure} counts
   * @param used authorised in the window
   * @param reserved what requests in audit hold in the window
   * @param left 0 to {@code permitted}
   * @param possibleFrom first day on which one more is possible, today included; null when time
   *     does not free it
   * @param moreFrom first day on which more than {@code left} are possible; null when all are, or
   *     time frees none
   * @param suspendedBy what keeps the row from counting for this affiliate, to be read after "por";
   *     null when nothing does
   * @param uses what consumed it, oldest first
   * @param sentence all of it in Spanish: {@code Quedan 2 de 3 este año.}
   */
  public record Limit(
      String code,
      Severity severity,
      Measure measure,
      int permitted,
      int used,
      int reserved,
      int left,
      @Nullable LocalDate possibleFrom,
      @Nullable LocalDate moreFrom,
      @Nullable String suspendedBy,
      List<Use> uses,
      String sentence,
      Source.TableRow source) {

    /** Whether what exceeds it is not authorised by itself. */
    public boolean stops() {
      return suspendedBy == null && severity.compareTo(Severity.DOCUMENT) >= 0;
    }
  }

  /**
   * What consumed a part of a limit.
   *
   * @param reserved whether a request in audit holds it and no order was issued yet
   * @param order its number; null for what is reserved, and when it is not told
   * @param practice null when it is not told
   */
  public record Use(
      LocalDate date,
      int units,
      boolean reserved,
      @Nullable Long order,
      @Nullable PracticeCode practice) {}

  /**
   * The same as a centre may see it: of what others issued or hold, day and units and no more. That
   * much the limit's own reason tells; the order's number and practice would tell where else, and
   * for what, a person is attended.
   *
   * @param own whether an order is of the centre
   */
  public Balance seenBy(LongPredicate own) {
    return new Balance(
        practice,
        description,
        left,
        limits.stream().map(limit -> seenBy(limit, own)).toList(),
        version);
  }

  private static Limit seenBy(Limit limit, LongPredicate own) {
    List<Use> told = new ArrayList<>();
    Map<LocalDate, Use> elsewhere = new TreeMap<>();
    Map<LocalDate, Use> held = new TreeMap<>();
    for (Use use : limit.uses()) {
      if (use.order() != null && own.test(use.order())) {
        told.add(use);
      } else {
        (use.reserved() ? held : elsewhere)
            .merge(
                use.date(),
                new Use(use.date(), use.units(), use.reserved(), null, null),
                (one, other) ->
                    new Use(one.date(), one.units() + other.units(), one.reserved(), null, null));
      }
    }
    told.addAll(elsewhere.values());
    told.addAll(held.values());
    told.sort(Comparator.comparing(Use::date).thenComparing(Use::reserved));
    return new Limit(
        limit.code(),
        limit.severity(),
        limit.measure(),
        limit.permitted(),
        limit.used(),
        limit.reserved(),
        limit.left(),
        limit.possibleFrom(),
        limit.moreFrom(),
        limit.suspendedBy(),
        List.copyOf(told),
        limit.sentence(),
        limit.source());
  }
}
