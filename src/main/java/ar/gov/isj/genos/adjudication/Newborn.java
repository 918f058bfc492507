package ar.gov.isj.genos.adjudication;

import java.time.LocalDate;

/** A newborn served with their mother's credential: the rules look at the child's age. */
final class Newborn {

  /** Days for which a newborn may go without a credential of their own. */
  private static final int LAST_DAY = 30;

  private Newborn() {}

  /** Whether the order is for a newborn of at most thirty days. */
  static boolean served(CaseFacts facts) {
    String born = facts.around().declared(Datum.RECIEN_NACIDO);
    if (born.isEmpty()) {
      return false;
    }
    LocalDate birth = LocalDate.parse(born);
    return !birth.isAfter(facts.issueDate())
        && !birth.plusDays(LAST_DAY).isBefore(facts.issueDate());
  }

  /** Birth of who is served. */
  static LocalDate birth(CaseFacts facts) {
    return served(facts)
        ? LocalDate.parse(facts.around().declared(Datum.RECIEN_NACIDO))
        : facts.member().birthDate();
  }

  /** Age in days of who is served, on the issue date. */
  static int ageDays(CaseFacts facts) {
    return FlatFacts.days(birth(facts), facts.issueDate());
  }
}
