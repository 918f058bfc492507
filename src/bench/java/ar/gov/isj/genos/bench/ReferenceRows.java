package ar.gov.isj.genos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the reference workload, from a seed. Every contender is given these and no others.
 */
public record ReferenceRows(
    int practices, List<Limit> limits, List<Audit> audits, List<Copay> copays) {

  public static final long SEED = 20_200_622L;

  /** Limits on units, for a practice, and for one plan, one sex, an age range, if they say so. */
  public record Limit(
      String key,
      String practice,
      @Nullable String plan,
      @Nullable String sex,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      int perOrder,
      int perWindow) {}

  public record Audit(String key, String practice, @Nullable String plan) {}

  /** What the affiliate pays, by plan and group of practices: one row for every pair. */
  public record Copay(String key, String plan, String group, int percent) {}

  /** Two limits for each practice whatever their number: what grows is the table, not the case. */
  public static ReferenceRows of(int limits) {
    SplittableRandom random = new SplittableRandom(SEED);
    int practices = limits / 2;
    List<Limit> rows = new ArrayList<>(limits);
    for (int i = 0; i < limits; i++) {
      boolean aged = random.nextInt(2) == 0;
      int from = random.nextInt(80);
      rows.add(
          new Limit(
              key("LIM", i),
              code(i % practices),
              random.nextInt(5) < 2 ? ReferenceCase.pick(random, ReferenceCase.PLANS) : null,
              random.nextInt(5) == 0 ? ReferenceCase.pick(random, List.of("F", "M", "X")) : null,
              aged ? from : null,
              aged ? from + 5 + random.nextInt(40) : null,
              1 + random.nextInt(6),
              2 + random.nextInt(8)));
    }
    List<Audit> audits = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      audits.add(
          new Audit(
              key("AUD", i),
              code(random.nextInt(practices)),
              random.nextBoolean() ? ReferenceCase.pick(random, ReferenceCase.PLANS) : null));
    }
    List<Copay> copays = new ArrayList<>();
    for (String plan : ReferenceCase.PLANS) {
      for (String group : ReferenceCase.GROUPS) {
        copays.add(new Copay(key("COP", copays.size()), plan, group, random.nextInt(101)));
      }
    }
    return new ReferenceRows(practices, rows, audits, copays);
  }

  static String code(int practice) {
    return "%06d".formatted(practice);
  }

  private static String key(String prefix, int row) {
    return "%s-%05d".formatted(prefix, row);
  }
}
