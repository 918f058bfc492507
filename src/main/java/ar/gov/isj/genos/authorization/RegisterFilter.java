package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of the register.
 *
 * @param from first day of issue
 * @param until last day of issue, included
 * @param number null for any; when given, days do not matter
 * @param member null for any
 * @param practice authorised in the order; null for any
 * @param prescriber null for any
 */
public record RegisterFilter(
    LocalDate from,
    LocalDate until,
    Cancelled cancelled,
    @Nullable AuthorizationNumber number,
    @Nullable MemberId member,
    @Nullable PracticeCode practice,
    @Nullable Prescribed prescriber) {

  /** Whether annulled orders are listed. */
  public enum Cancelled {
    NO,
    YES,
    ALL
  }

  /** Licence of who prescribed. */
  public record Prescribed(PrescriberType type, int number) {}

  /** The last month up to {@code today}, without annulled orders. */
  public static RegisterFilter lastMonth(LocalDate today) {
    return new RegisterFilter(today.minusMonths(1), today, Cancelled.NO, null, null, null, null);
  }
}
