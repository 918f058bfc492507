package ar.gov.isj.genos.rulebook.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a case of a combination and a region: as everyday a case as the region has. */
final class WitnessMaking {

  private static final int EVERYDAY_AGE = 34;

  private final Space space;
  private final LocalDate today;

  /**
   * @param today the day that a case has unless the region excludes it
   */
  WitnessMaking(Space space, LocalDate today) {
    this.space = space;
    this.today = today;
  }

  Witness of(Map<String, String> cells, Box region) {
    Map<String, Object> fields = new LinkedHashMap<>(cells);
    List<Space.Ordered> ordered = space.ordered();
    for (int d = 0; d < ordered.size(); d++) {
      Space.Ordered one = ordered.get(d);
      int wanted =
          switch (one.field()) {
            case "ageYears" -> EVERYDAY_AGE;
            case "ageDays" -> EVERYDAY_AGE * 365;
            case "daysAsMember" -> 1_000;
            case "practices" -> 1;
            default -> one.date() ? Math.toIntExact(today.toEpochDay()) : 0;
          };
      int point = Math.max(region.from()[d], Math.min(wanted, region.until()[d] - 1));
      fields.put(one.field(), one.value(point));
    }
    return new Witness(fields);
  }
}
