package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.drools.BenchLine;
import ar.gov.isj.genos.adjudication.drools.BenchOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A case of the reference workload: facts only, all of it known before any engine is asked. */
public record ReferenceCase(BenchOrder order, List<BenchLine> lines) {

  static final List<String> PLANS = List.of("NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD");
  static final List<String> GROUPS =
      IntStream.range(0, 15).mapToObj("GRUPO_%02d"::formatted).toList();
  private static final List<String> SEXES = List.of("F", "M", "X");

  /**
   * @param practices how many practices the rows speak of
   * @param lines lines of each case, each of another practice
   */
  public static List<ReferenceCase> of(long seed, int count, int practices, int lines) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReferenceCase> cases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cases.add(one(random, practices, lines));
    }
    return cases;
  }

  private static ReferenceCase one(SplittableRandom random, int practices, int lines) {
    String plan = pick(random, PLANS);
    String sex = pick(random, SEXES);
    int age = random.nextInt(100);
    String prescriber = random.nextInt(5) == 0 ? "OD" : "MD";
    BenchOrder order =
        new BenchOrder(
            random.nextInt(12) == 0 ? "BAJA" : random.nextInt(12) == 0 ? "SUSPENDIDA" : "ACTIVA",
            random.nextInt(12) == 0
                ? "INHABILITADA"
                : random.nextInt(12) == 0 ? "VENCIDA" : "HABILITADA",
            plan,
            sex,
            pick(random, List.of("TITULAR", "CONYUGE", "HIJO", "ADHERENTE")),
            pick(random, List.of("VIGENTE", "VENCIDO", "NO")),
            age,
            random.nextInt(2_000),
            prescriber,
            random.nextInt(45) - 1,
            random.nextInt(20) > 0,
            random.nextInt(20) > 0,
            random.nextBoolean(),
            lines);
    Set<Integer> chosen = new HashSet<>();
    List<BenchLine> list = new ArrayList<>(lines);
    while (list.size() < lines) {
      int practice = random.nextInt(practices);
      if (chosen.add(practice)) {
        list.add(
            new BenchLine(
                list.size(),
                ReferenceRows.code(practice),
                plan,
                sex,
                age,
                pick(random, GROUPS),
                random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 1,
                random.nextInt(3) == 0 ? random.nextInt(6) : 0));
      }
    }
    return new ReferenceCase(order, list);
  }

  static <T> T pick(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
