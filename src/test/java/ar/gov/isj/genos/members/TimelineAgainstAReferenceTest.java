package ar.gov.isj.genos.members;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.members.Statement.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * What holds on a day out of what was known at an instant, compared with a model that is written
 * apart: a calendar for each aspect, on which what is said is pencilled in as it comes.
 */
class TimelineAgainstAReferenceTest {

  private static final long SEED = 20_201_123;
  private static final int AFFILIATES = 300;
  private static final int QUESTIONS = 60;
  private static final LocalDate DAY_0 = LocalDate.of(2020, 1, 1);
  private static final Instant START = Instant.parse("2020-01-01T12:00:00Z");
  private static final List<Aspect> ASPECTS =
      List.of(Aspect.PLAN, Aspect.CREDENTIAL, Aspect.NETWORK, Aspect.DIABETES);

  /** The value of each aspect that has one. */
  private interface Answer extends BiFunction<List<Recorded>, AsOf, Map<Aspect, String>> {}

  @Test
  void theyNeverDiffer() {
    assertThat(differences(TimelineAgainstAReferenceTest::timeline)).isZero();
  }

  @Test
  void whoForgetsWhatWasKnownWhenIsCaught() {
    assertThat(differences((said, asOf) -> timeline(said, AsOf.now(asOf.day())))).isPositive();
  }

  @Test
  void whoLetsTheLastWordStandForEveryDayIsCaught() {
    assertThat(
            differences(
                (said, asOf) -> {
                  Map<Aspect, String> values = new EnumMap<>(Aspect.class);
                  known(said, asOf).stream()
                      .filter(one -> !one.said().from().isAfter(asOf.day()))
                      .forEach(one -> put(values, one));
                  return values;
                }))
        .isPositive();
  }

  @Test
  void whoBeginsADayLateIsCaught() {
    assertThat(
            differences(
                (said, asOf) -> timeline(said, new AsOf(asOf.day().minusDays(1), asOf.knownAt()))))
        .isPositive();
  }

  private static int differences(Answer answer) {
    Random random = new Random(SEED);
    int differences = 0;
    for (int i = 0; i < AFFILIATES; i++) {
      List<Recorded> said = said(random);
      for (int j = 0; j < QUESTIONS; j++) {
        AsOf asOf =
            new AsOf(
                DAY_0.plusDays(random.nextInt(60) - 10),
                random.nextInt(4) == 0 ? null : START.plusSeconds(random.nextInt(30)));
        if (!answer.apply(said, asOf).equals(reference(said, asOf))) {
          differences++;
        }
      }
    }
    return differences;
  }

  private static List<Recorded> said(Random random) {
    List<Recorded> said = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    Instant at = START;
    for (int id = 1; id <= count; id++) {
      // Several may be recorded in the same instant.
      at = at.plusSeconds(random.nextInt(3));
      Aspect aspect = ASPECTS.get(random.nextInt(ASPECTS.size()));
      boolean none = !aspect.ofEverybody() && random.nextInt(3) == 0;
      said.add(
          new Recorded(
              id,
              new Statement(
                  aspect, DAY_0.plusDays(random.nextInt(40)), none ? null : "value " + id),
              at,
              "generated"));
    }
    return said;
  }

  private static Map<Aspect, String> timeline(List<Recorded> said, AsOf asOf) {
    Timeline timeline = new Timeline(said, asOf);
    Map<Aspect, String> values = new EnumMap<>(Aspect.class);
    ASPECTS.forEach(aspect -> timeline.value(aspect).ifPresent(it -> values.put(aspect, it)));
    return values;
  }

  private static Map<Aspect, String> reference(List<Recorded> said, AsOf asOf) {
    Map<Aspect, TreeMap<LocalDate, Optional<String>>> calendars = new EnumMap<>(Aspect.class);
    known(said, asOf)
        .forEach(
            one ->
                calendars
                    .computeIfAbsent(one.said().aspect(), _ -> new TreeMap<>())
                    .put(one.said().from(), Optional.ofNullable(one.said().value())));
    Map<Aspect, String> values = new EnumMap<>(Aspect.class);
    calendars.forEach(
        (aspect, calendar) -> {
          Map.Entry<LocalDate, Optional<String>> entry = calendar.floorEntry(asOf.day());
          if (entry != null) {
            entry.getValue().ifPresent(value -> values.put(aspect, value));
          }
        });
    return values;
  }

  private static List<Recorded> known(List<Recorded> said, AsOf asOf) {
    Instant knownAt = asOf.knownAt();
    return said.stream()
        .filter(one -> knownAt == null || one.recordedAt().compareTo(knownAt) <= 0)
        .toList();
  }

  private static void put(Map<Aspect, String> values, Recorded one) {
    String value = one.said().value();
    if (value == null) {
      values.remove(one.said().aspect());
    } else {
      values.put(one.said().aspect(), value);
    }
  }
}
