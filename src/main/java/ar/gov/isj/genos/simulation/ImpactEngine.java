package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.AskedFacts;
import ar.gov.isj.genos.adjudication.AskedFacts.Asked;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.authorization.DeskTraffic;
import ar.gov.isj.genos.authorization.PastCases;
import ar.gov.isj.genos.authorization.PastCases.PastCase;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.simulation.TableChanges.RowName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides past cases with two rulebooks. It leaves half of the processors to the service, and looks
 * twice only at cases that a changed row matches.
 */
@Component
public class ImpactEngine {

  private static final int CHUNK = 100;

  private final PastCases past;
  private final Adjudicator adjudicator;
  private final MissingPractices missing;
  private final DeskTraffic traffic;
  private final BusinessClock clock;

  ImpactEngine(
      PastCases past,
      Adjudicator adjudicator,
      MissingPractices missing,
      DeskTraffic traffic,
      BusinessClock clock) {
    this.past = past;
    this.adjudicator = adjudicator;
    this.missing = missing;
    this.traffic = traffic;
    this.clock = clock;
  }

  /**
   * @return empty if it was stopped
   */
  public Optional<ImpactReport> run(
      ImpactRequest request, Rulebook active, Rulebook draft, ImpactProgress progress) {
    long start = System.nanoTime();
    TableChanges changes = new TableChanges(active, draft);
    PastCases.Extent extent = past.extent(request.from(), request.until());
    long[] numbers =
        changes.none()
            ? new long[0]
            : past.numbers(request.from(), request.until(), changes.practices(), changes.plans());
    progress.expect(numbers.length);
    ImpactTally tally = tally(numbers, active, draft, changes, progress);
    if (progress.stopped()) {
      return Optional.empty();
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    return Optional.of(tally.report(request, frame(request, active, draft, seconds, extent)));
  }

  private ImpactTally tally(
      long[] numbers,
      Rulebook active,
      Rulebook draft,
      TableChanges changes,
      ImpactProgress progress) {
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    AtomicInteger next = new AtomicInteger();
    List<Future<ImpactTally>> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers, ImpactEngine::thread)) {
      for (int i = 0; i < workers; i++) {
        parts.add(threads.submit(() -> work(numbers, next, active, draft, changes, progress)));
      }
    }
    ImpactTally all = new ImpactTally();
    try {
      for (Future<ImpactTally> part : parts) {
        all.join(part.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      progress.stop();
    } catch (ExecutionException e) {
      throw new IllegalStateException("El impacto no se pudo calcular", e.getCause());
    }
    return all;
  }

  @SuppressWarnings("ThreadPriorityCheck") // A hint: that processors are left free is what counts.
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "impacto");
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setDaemon(true);
    return thread;
  }

  /** Reads what comes next while it decides: the database and the rules work side by side. */
  private ImpactTally work(
      long[] numbers,
      AtomicInteger next,
      Rulebook active,
      Rulebook draft,
      TableChanges changes,
      ImpactProgress progress)
      throws InterruptedException, ExecutionException {
    ImpactTally tally = new ImpactTally();
    try (ExecutorService reader = Executors.newSingleThreadExecutor(ImpactEngine::thread)) {
      Future<List<PastCase>> coming = reader.submit(() -> chunk(numbers, next, active));
      for (List<PastCase> now = coming.get();
          !now.isEmpty() && !progress.stopped();
          now = coming.get()) {
        coming = reader.submit(() -> chunk(numbers, next, active));
        for (PastCase one : now) {
          traffic.makeWay();
          compare(one, active, draft, changes, tally);
        }
        progress.add(now.size());
      }
    }
    return tally;
  }

  /** Empty when there are no more. */
  private List<PastCase> chunk(long[] numbers, AtomicInteger next, Rulebook active) {
    traffic.makeWay();
    int from = next.getAndAdd(CHUNK);
    return from >= numbers.length
        ? List.of()
        : past.cases(
            Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + CHUNK)),
            active.ref());
  }

  private void compare(
      PastCase one, Rulebook active, Rulebook draft, TableChanges changes, ImpactTally tally) {
    List<Asked> asked = AskedFacts.of(one.facts(), active, changes.kinds());
    if (!changes.touches(asked)) {
      return;
    }
    CaseFacts facts = missing.complete(one.facts(), active, draft);
    CaseDecision stored = one.decision();
    tally.add(
        one,
        // What the active rulebook decided it would decide again: that is tested every day.
        stored == null ? adjudicator.decide(facts, active) : stored,
        decided(facts, draft),
        practice -> responsible(practice, asked, changes));
  }

  /** Null when the draft leaves the case without an answer. */
  private @Nullable CaseDecision decided(CaseFacts facts, Rulebook draft) {
    try {
      return adjudicator.decide(facts, draft);
    } catch (IllegalStateException e) {
      return null;
    }
  }

  /** Rows that touch the line itself; if none does, those that touch the order or the affiliate. */
  static List<String> responsible(String practice, List<Asked> asked, TableChanges changes) {
    Set<RowName> rows = new LinkedHashSet<>();
    asked.stream()
        .filter(fact -> fact.practice().equals(practice))
        .forEach(fact -> rows.addAll(changes.touched(fact)));
    if (rows.isEmpty()) {
      asked.stream()
          .filter(fact -> fact.practice().isEmpty())
          .forEach(fact -> rows.addAll(changes.touched(fact)));
    }
    return rows.stream().map(row -> row.table() + " " + row.key()).toList();
  }

  private ImpactReport frame(
      ImpactRequest request,
      Rulebook active,
      Rulebook draft,
      long seconds,
      PastCases.Extent extent) {
    return new ImpactReport(
        request.from(),
        request.until(),
        active.ref(),
        draft.ref().hash(),
        clock.now(),
        seconds,
        extent.orders(),
        extent.lines(),
        0,
        0,
        0,
        0,
        0,
        0,
        Money.ZERO,
        Money.ZERO,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
