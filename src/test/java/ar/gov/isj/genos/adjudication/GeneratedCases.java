package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cases from a seed: any affiliate, prescription, lines and past, within what the padrón holds. */
public final class GeneratedCases {

  private static final List<String> CODES = List.copyOf(Case.codes());

  private GeneratedCases() {}

  public static List<Case> of(long seed, int count) {
    Random random = new Random(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(one(random));
    }
    return cases;
  }

  private static Case one(Random random) {
    Case one = new Case();
    one.sex = pick(random, List.of(Sex.values()));
    one.birth = Case.TODAY.minusDays(random.nextInt(33_000));
    one.plan = pick(random, List.of("NORMAL", "NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD"));
    one.relationship = pick(random, List.of("TITULAR", "CONYUGE", "HIJO", "ADHERENTE"));
    one.affiliation = pick(random, List.of("ACTIVA", "ACTIVA", "ACTIVA", "ACTIVA", "BAJA"));
    one.credential =
        pick(random, List.of("HABILITADA", "HABILITADA", "HABILITADA", "INHABILITADA"));
    one.since = Case.TODAY.minusDays(random.nextInt(2_000));
    one.prescribed = Case.TODAY.minusDays(random.nextInt(45) - 1);
    one.prescriber = pick(random, List.of(PrescriberType.MD, PrescriberType.MD, PrescriberType.OD));
    one.prescriberKnown = random.nextInt(20) > 0;
    one.diagnosis = random.nextBoolean() ? "anemia" : null;
    for (int n = 1 + random.nextInt(10); n > 0; n--) {
      one.line(pick(random, CODES), random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 1);
    }
    for (int n = random.nextInt(6); n > 0; n--) {
      String practice = one.lines.get(random.nextInt(one.lines.size())).practice().value();
      LocalDate day = Case.TODAY.minusDays(random.nextInt(400));
      one.past(practice, 1 + random.nextInt(3), day.toString());
    }
    return one;
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
