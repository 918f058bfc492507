package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Outcome;
import ar.gov.isj.genos.authorization.PastCases.PastCase;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.simulation.ImpactReport.ChangedCase;
import ar.gov.isj.genos.simulation.ImpactReport.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up what changed; one for each thread, joined at the end. */
final class ImpactTally {

  /** More are counted, not listed. */
  static final int MOST_CASES = 2_000;

  private static final class Sum {
    private long lines;
    private Money fees = Money.ZERO;
    private Money copay = Money.ZERO;

    void add(long more, Money moreFees, Money moreCopay) {
      lines += more;
      fees = fees.plus(moreFees);
      copay = copay.plus(moreCopay);
    }
  }

  private final Map<String, Sum> changes = new HashMap<>();
  private final Map<String, Sum> practices = new HashMap<>();
  private final Map<String, Sum> plans = new HashMap<>();
  private final Map<String, Sum> centres = new HashMap<>();
  private final Map<String, Sum> rows = new HashMap<>();
  private final Set<UUID> members = new HashSet<>();
  private final List<ChangedCase> cases = new ArrayList<>();
  private final Sum all = new Sum();
  private long decided;
  private long changedOrders;
  private long auditsMore;
  private long auditsLess;

  /**
   * @param after null when nothing would be decided
   * @param responsible by practice, the changed rows that touch its line
   */
  void add(
      PastCase past,
      CaseDecision before,
      @Nullable CaseDecision after,
      Function<String, List<String>> responsible) {
    decided++;
    boolean audited = audited(before);
    boolean wouldBe = after != null && audited(after);
    auditsMore += wouldBe && !audited ? 1 : 0;
    auditsLess += audited && !wouldBe ? 1 : 0;
    String absent = after == null ? "SIN DECISIÓN" : "SIN LÍNEA";
    int changed = 0;
    Map<String, LineDecision> rest = new LinkedHashMap<>();
    if (after != null) {
      after.lines().forEach(line -> rest.put(id(line, rest.keySet()), line));
    }
    Set<String> seen = new HashSet<>();
    for (LineDecision line : before.lines()) {
      String id = id(line, seen);
      seen.add(id);
      changed += compare(past, line, rest.remove(id), absent, responsible);
    }
    for (LineDecision line : rest.values()) {
      changed += compare(past, null, line, absent, responsible);
    }
    if (changed > 0) {
      changedOrders++;
      members.add(past.member());
    }
  }

  private int compare(
      PastCase past,
      @Nullable LineDecision before,
      @Nullable LineDecision after,
      String absent,
      Function<String, List<String>> responsible) {
    String was = before == null ? "" : ScenarioRun.describe(before);
    String would = after == null ? "" : ScenarioRun.describe(after);
    Money fees = fees(after).minus(fees(before));
    Money copay = copay(after).minus(copay(before));
    if (was.equals(would) && fees.isZero() && copay.isZero()) {
      return 0;
    }
    LineDecision line = before == null ? after : before;
    String practice = line == null ? "" : line.practice().value();
    String title = line == null ? "" : practice + " " + line.description();
    String plan = past.facts().member().plan();
    List<String> because = responsible.apply(practice);
    all.add(1, fees, copay);
    sum(changes, outcome(before, absent) + " → " + outcome(after, absent)).add(1, fees, copay);
    sum(practices, title).add(1, fees, copay);
    sum(plans, plan).add(1, fees, copay);
    sum(centres, past.centre()).add(1, fees, copay);
    because.forEach(row -> sum(rows, row).add(1, fees, copay));
    if (cases.size() < MOST_CASES) {
      cases.add(
          new ChangedCase(
              past.number().value(), title, plan, past.centre(), was, would, fees, copay, because));
    }
    return 1;
  }

  void join(ImpactTally other) {
    join(changes, other.changes);
    join(practices, other.practices);
    join(plans, other.plans);
    join(centres, other.centres);
    join(rows, other.rows);
    members.addAll(other.members);
    cases.addAll(other.cases);
    all.add(other.all.lines, other.all.fees, other.all.copay);
    decided += other.decided;
    changedOrders += other.changedOrders;
    auditsMore += other.auditsMore;
    auditsLess += other.auditsLess;
  }

  ImpactReport report(ImpactRequest request, ImpactReport frame) {
    List<ChangedCase> first =
        cases.stream()
            .sorted(Comparator.comparingLong(ChangedCase::order))
            .limit(MOST_CASES)
            .toList();
    return new ImpactReport(
        request.from(),
        request.until(),
        frame.active(),
        frame.hash(),
        frame.at(),
        frame.seconds(),
        frame.orders(),
        frame.lines(),
        decided,
        changedOrders,
        all.lines,
        members.size(),
        auditsMore,
        auditsLess,
        all.fees,
        all.copay,
        groups(changes),
        groups(practices),
        groups(plans),
        groups(centres),
        groups(rows),
        first);
  }

  private static boolean audited(CaseDecision decision) {
    return decision.lines().stream()
        .anyMatch(line -> line.outcome() instanceof Outcome.AuditRequired);
  }

  /** The same practice twice in an order is two lines. */
  private static String id(LineDecision line, Set<String> taken) {
    String id = line.practice().value();
    for (int n = 2; taken.contains(id); n++) {
      id = line.practice().value() + " " + n;
    }
    return id;
  }

  private static Money fees(@Nullable LineDecision line) {
    return line == null || line.authorized() == 0 ? Money.ZERO : line.total();
  }

  private static Money copay(@Nullable LineDecision line) {
    return line == null || line.authorized() == 0 ? Money.ZERO : line.copay();
  }

  private static String outcome(@Nullable LineDecision line, String absent) {
    return line == null ? absent : ScenarioRun.outcome(line.outcome());
  }

  private static Sum sum(Map<String, Sum> sums, String name) {
    return sums.computeIfAbsent(name, any -> new Sum());
  }

  private static void join(Map<String, Sum> into, Map<String, Sum> from) {
    from.forEach((name, sum) -> sum(into, name).add(sum.lines, sum.fees, sum.copay));
  }

  private static List<Group> groups(Map<String, Sum> sums) {
    return sums.entrySet().stream()
        .map(
            entry ->
                new Group(
                    entry.getKey(),
                    entry.getValue().lines,
                    entry.getValue().fees,
                    entry.getValue().copay))
        .sorted(Comparator.comparingLong(Group::lines).reversed().thenComparing(Group::name))
        .toList();
  }
}
