package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.draft.Candidate;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs of impact, at most one for each draft on a node, in the background. The last result of a
 * draft is kept with it.
 */
@Service
public class ImpactRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImpactRuns.class);

  /**
   * A result that is kept.
   *
   * @param stale whether the draft was written on since
   */
  public record Kept(ImpactReport report, String by, boolean stale) {}

  /** A run that is under way, or ended without a result. */
  public sealed interface Run {
    record Going(ImpactProgress progress) implements Run {}

    record Failed() implements Run {}

    /** Somebody stopped it. */
    record Stopped() implements Run {}
  }

  private final JdbcClient jdbc;
  private final ImpactEngine engine;
  private final Candidate candidate;
  private final ActiveRulebook active;
  private final BusinessClock clock;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Long, Run> runs = new ConcurrentHashMap<>();

  ImpactRuns(
      JdbcClient jdbc,
      ImpactEngine engine,
      Candidate candidate,
      ActiveRulebook active,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.candidate = candidate;
    this.active = active;
    this.clock = clock;
  }

  /**
   * Starts a run, unless one of the draft is going.
   *
   * @param finished called from another thread when it ended, however it did
   * @throws IllegalStateException if the draft has cells that cannot be read
   */
  public void start(Draft draft, ImpactRequest request, Editor editor, Runnable finished) {
    Rulebook tried = candidate.rulebook(draft);
    ImpactProgress progress = new ImpactProgress();
    Run before = runs.get(draft.id());
    if (before instanceof Run.Going
        || (before == null
            ? runs.putIfAbsent(draft.id(), new Run.Going(progress)) != null
            : !runs.replace(draft.id(), before, new Run.Going(progress)))) {
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("impacto de un borrador")
        .start(() -> run(draft, request, tried, progress, editor, finished));
  }

  private void run(
      Draft draft,
      ImpactRequest request,
      Rulebook tried,
      ImpactProgress progress,
      Editor editor,
      Runnable finished) {
    try {
      Optional<ImpactReport> report = engine.run(request, active.current(), tried, progress);
      if (report.isPresent()) {
        keep(draft, report.get(), editor);
        runs.remove(draft.id());
      } else {
        runs.put(draft.id(), new Run.Stopped());
      }
    } catch (RuntimeException e) {
      LOG.error("The impact of draft {} could not be worked out", draft.id(), e);
      runs.put(draft.id(), new Run.Failed());
    } finally {
      finished.run();
    }
  }

  /** Null when none is going and the last one came to its end. */
  public @Nullable Run run(Draft draft) {
    return runs.get(draft.id());
  }

  /** The last result of the draft. */
  public Optional<Kept> kept(Draft draft) {
    return jdbc.sql("select hash, report, run_by from simulation_impact where draft = :draft")
        .param("draft", draft.id())
        .query(
            (row, index) ->
                new Kept(
                    json.readValue(row.getString("report"), ImpactReport.class),
                    row.getString("run_by"),
                    !row.getString("hash").equals(hash(draft))))
        .optional();
  }

  private String hash(Draft draft) {
    return candidate.defects(draft).isEmpty() ? candidate.rulebook(draft).ref().hash() : "";
  }

  private void keep(Draft draft, ImpactReport report, Editor editor) {
    jdbc.sql(
            """
            insert into simulation_impact (draft, hash, report, run_by, run_at)
            values (:draft, :hash, :report, :by, :at)
            on conflict (draft) do update
              set hash = :hash, report = :report, run_by = :by, run_at = :at
            """)
        .param("draft", draft.id())
        .param("hash", report.hash())
        .param("report", json.writeValueAsString(report))
        .param("by", editor.label())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
