package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A draft is proven when its scenarios are green and no finding stands without a reason. */
@Component
final class ProofOfDrafts implements DraftProof {

  private final DraftScenarios scenarios;
  private final DraftFindings findings;
  private final ScenarioRun run;

  ProofOfDrafts(DraftScenarios scenarios, DraftFindings findings, ScenarioRun run) {
    this.scenarios = scenarios;
    this.findings = findings;
    this.run = run;
  }

  @Override
  public Proof prove(Rulebook candidate, long draft) {
    List<Failure> failures = new ArrayList<>();
    List<ScenarioResult> results = run.run(scenarios.of(draft), candidate);
    results.stream().filter(result -> !result.green()).map(this::failure).forEach(failures::add);
    List<TableText> tables = candidate.tables().stream().map(TableText::of).toList();
    for (DraftFindings.Found found : findings.of(draft, tables, candidate.messages())) {
      if (found.acceptance().isEmpty()) {
        failures.add(failure(found.finding()));
      }
    }
    return new Proof(results.size(), failures);
  }

  private Failure failure(ScenarioResult result) {
    ScenarioResult.Difference first = result.differences().getFirst();
    return new Failure(
        result.scenario().topic() + ": " + result.scenario().name(),
        first.word() + ": " + shown(first.expected()),
        first.word() + ": " + shown(first.actual()),
        result.rows().isEmpty() ? "" : result.rows().getFirst());
  }

  private static Failure failure(CheckFinding finding) {
    String place = finding.cell().isEmpty() ? "" : ", celda " + finding.cell();
    return new Failure(
        "%s (tabla %s%s)".formatted(finding.kind().title(), finding.sheet(), place),
        "corregido, o aceptado con un motivo",
        finding.message(),
        finding.row());
  }

  private static String shown(String text) {
    return text.isEmpty() ? "nada" : text;
  }
}
