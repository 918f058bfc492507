package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.shared.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.NestedExceptionUtils;

/** Laboratories that validate without a pause while the rules change under them. */
@TestComponent
final class DecisionsDuringActivations {

  /**
   * What came of it.
   *
   * @param failed requests that ended with anything but a decision
   * @param failures what the failed ones said, each once
   * @param mixed decisions that no single version gives
   * @param versions how many versions decided
   * @param quietP99Micros of requests far from a switch
   * @param switchP99Micros of requests that were under way during one
   */
  record Outcome(
      long decisions,
      long failed,
      Set<String> failures,
      long mixed,
      int versions,
      long quietP99Micros,
      long switchP99Micros) {}

  private final OrderDesk desk;
  private final RequestCheck requestCheck;
  private final FactsGathering gathering;
  private final Adjudicator adjudicator;
  private final ActiveRulebook active;
  private final Fixture fixture;
  private final Authors authors;

  DecisionsDuringActivations(
      OrderDesk desk,
      RequestCheck requestCheck,
      FactsGathering gathering,
      Adjudicator adjudicator,
      ActiveRulebook active,
      Fixture fixture,
      Authors authors) {
    this.desk = desk;
    this.requestCheck = requestCheck;
    this.gathering = gathering;
    this.adjudicator = adjudicator;
    this.active = active;
    this.fixture = fixture;
    this.authors = authors;
  }

  /** A laboratory with its affiliate and what it asks for. */
  record Laboratory(Actor actor, Member member, OrderRequest request) {}

  Laboratory laboratory() {
    Member member = fixture.member();
    OrderRequest one = fixture.request(member, "000025", "000027");
    OrderRequest many =
        new OrderRequest(
            one.member(),
            one.prescriptionDate(),
            one.prescriberType(),
            one.prescriberNumber(),
            one.diagnosis(),
            one.lines().stream()
                .map(line -> new OrderRequest.RequestedLine(line.practice(), 9))
                .toList());
    return new Laboratory(fixture.actor(), member, many);
  }

  CaseDecision decide(Laboratory laboratory) {
    return ((Validation.Decided) desk.validate(laboratory.request(), laboratory.actor()))
        .decision();
  }

  /** Whether the version that the decision names would decide otherwise. */
  boolean mixed(Laboratory laboratory, CaseDecision decision) {
    Rulebook rulebook = active.version(decision.rulebook());
    return !adjudicator.decide(facts(laboratory, rulebook), rulebook).equals(decision);
  }

  private CaseFacts facts(Laboratory laboratory, Rulebook rulebook) {
    CheckedRequest checked =
        ((RequestCheck.Check.Passed) requestCheck.check(laboratory.request(), Fixture.TODAY))
            .checked();
    return gathering.gather(
        checked,
        laboratory.member(),
        new Surroundings.Place(
            laboratory.actor().centre(),
            laboratory.actor().provider(),
            Fixture.TODAY.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant()),
        rulebook);
  }

  private record Seen(Laboratory laboratory, CaseDecision decision) {}

  private record Timed(long startNanos, long nanos) {}

  Outcome run(int clients, int activations, long leastDecisions)
      throws InterruptedException, ExecutionException {
    Set<Seen> seen = ConcurrentHashMap.newKeySet();
    Queue<Timed> times = new ConcurrentLinkedQueue<>();
    AtomicLong decisions = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    Set<String> failures = ConcurrentHashMap.newKeySet();
    List<long[]> switches = new ArrayList<>();
    long mixed = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Laboratory laboratory = laboratory();
        long share = leastDecisions / clients;
        working.add(
            pool.submit(
                () -> {
                  long own = 0;
                  while (own < share || !done(switches, activations)) {
                    long start = System.nanoTime();
                    try {
                      seen.add(new Seen(laboratory, decide(laboratory)));
                    } catch (RuntimeException e) {
                      failed.incrementAndGet();
                      failures.add(e + ": " + NestedExceptionUtils.getMostSpecificCause(e));
                    }
                    times.add(new Timed(start, System.nanoTime() - start));
                    decisions.incrementAndGet();
                    own++;
                  }
                }));
      }
      for (int i = 0; i < activations; i++) {
        long start = System.nanoTime();
        authors.liveInBothRows(Integer.toString(2 + i % 2));
        synchronized (switches) {
          switches.add(new long[] {start, System.nanoTime()});
        }
        // What a switch costs shows beside requests that none of them touches.
        long next = decisions.get() + leastDecisions / activations;
        while (i + 1 < activations && decisions.get() < next) {
          Thread.sleep(5);
        }
      }
      for (Future<?> one : working) {
        one.get();
      }
    }
    for (Seen one : seen) {
      mixed += mixed(one.laboratory(), one.decision()) ? 1 : 0;
    }
    int versions = (int) seen.stream().map(one -> one.decision().rulebook()).distinct().count();
    return new Outcome(
        decisions.get(),
        failed.get(),
        failures,
        mixed,
        versions,
        p99(times, switches, false),
        p99(times, switches, true));
  }

  private static boolean done(List<long[]> switches, int activations) {
    synchronized (switches) {
      return switches.size() >= activations;
    }
  }

  private static long p99(Queue<Timed> times, List<long[]> switches, boolean during) {
    List<Long> nanos =
        times.stream()
            .filter(time -> during == touches(time, switches))
            .map(Timed::nanos)
            .sorted()
            .toList();
    return nanos.isEmpty() ? 0 : nanos.get((int) (nanos.size() * 0.99)) / 1_000;
  }

  private static boolean touches(Timed time, List<long[]> switches) {
    return switches.stream()
        .anyMatch(
            each -> time.startNanos() < each[1] && time.startNanos() + time.nanos() > each[0]);
  }
}
