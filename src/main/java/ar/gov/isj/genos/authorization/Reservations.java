package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Units that are promised to an affiliate by what is not an order yet. They count against limits as
 * if they were issued, so that what an auditor authorises can still be issued afterwards.
 */
public interface Reservations {

  /** No request in audit has this number. */
  long NONE = 0;

  /** What is held for the affiliate now, oldest first. */
  List<Held> of(MemberId member);

  /**
   * @param audit number of the request that holds them
   * @param date day on which they were asked for
   */
  record Held(long audit, PracticeCode practice, int units, LocalDate date) {}
}
