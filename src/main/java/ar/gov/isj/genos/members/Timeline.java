package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Statement.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds on a day out of all that was said of an affiliate until an instant. */
final class Timeline {

  private static final Comparator<Recorded> BY_DAY_THEN_RECORD =
      Comparator.<Recorded, LocalDate>comparing(one -> one.said().from())
          .thenComparing(Recorded::id);

  private final Map<Aspect, List<Recorded>> byAspect = new EnumMap<>(Aspect.class);
  private final LocalDate day;

  Timeline(List<Recorded> said, AsOf asOf) {
    this.day = asOf.day();
    for (Recorded one : said) {
      if (asOf.knownAt() == null || !one.recordedAt().isAfter(asOf.knownAt())) {
        byAspect.computeIfAbsent(one.said().aspect(), _ -> new ArrayList<>()).add(one);
      }
    }
    byAspect.values().forEach(each -> each.sort(BY_DAY_THEN_RECORD));
  }

  /** The statement that holds; empty where nothing holds yet. */
  Optional<Recorded> holding(Aspect aspect) {
    return said(aspect).reversed().stream()
        .filter(one -> !one.said().from().isAfter(day))
        .findFirst();
  }

  /** What everybody has: before the first day of which something is said, that of the first day. */
  Optional<Statement> certain(Aspect aspect) {
    return holding(aspect).or(() -> first(aspect)).map(Recorded::said);
  }

  /** The value that holds, if there is one. */
  Optional<String> value(Aspect aspect) {
    return holding(aspect).flatMap(one -> Optional.ofNullable(one.said().value()));
  }

  /** Of several about the first day, the one recorded last. */
  private Optional<Recorded> first(Aspect aspect) {
    List<Recorded> said = said(aspect);
    return said.stream()
        .filter(one -> one.said().from().equals(said.getFirst().said().from()))
        .reduce((_, later) -> later);
  }

  private List<Recorded> said(Aspect aspect) {
    return byAspect.getOrDefault(aspect, Collections.emptyList());
  }
}
