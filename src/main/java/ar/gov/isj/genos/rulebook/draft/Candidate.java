package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.RulebookChecks;
import ar.gov.isj.genos.rulebook.store.RulebookContent;
import ar.gov.isj.genos.rulebook.store.RulebookVersions;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a draft would become: its content, its defects, its proof. */
@Component
public class Candidate {

  private final DraftDesk desk;
  private final VersionStore store;
  private final RulebookVersions versions;
  private final ObjectProvider<DraftProof> proofs;
  private final RulebookChecks checks;

  Candidate(
      RulebookChecks checks,
      DraftDesk desk,
      VersionStore store,
      RulebookVersions versions,
      ObjectProvider<DraftProof> proofs) {
    this.checks = checks;
    this.desk = desk;
    this.store = store;
    this.versions = versions;
    this.proofs = proofs;
  }

  /**
   * A cell that cannot be used.
   *
   * @param address {@code D17}
   */
  public record Defect(TableHeader header, CellDefect cell, String address) {}

  /** Cells that keep the draft from being submitted, table by table. */
  public List<Defect> defects(Draft draft) {
    List<Defect> defects = new ArrayList<>();
    for (TableHeader header : touched(draft)) {
      for (CellDefect defect :
          TypedTable.read(header, desk.text(draft, header.table())).defects()) {
        defects.add(new Defect(header, defect, defect.cell(header)));
      }
    }
    return defects;
  }

  /** What the checks find in the tables that the draft touches and nobody may accept. */
  public List<CheckFinding> findings(Draft draft) {
    return allFindings(draft).stream().filter(finding -> !finding.kind().acceptable()).toList();
  }

  /** What the checks find in the tables that the draft touches, accepted or not. */
  public List<CheckFinding> allFindings(Draft draft) {
    List<CheckFinding> findings = new ArrayList<>();
    for (TableHeader header : touched(draft)) {
      findings.addAll(checks.check(desk.messages(draft), desk.text(draft, header.table())));
    }
    return findings;
  }

  /**
   * @throws IllegalStateException if a table has {@link #defects}
   */
  RulebookContent content(Draft draft) {
    List<Table> tables = new ArrayList<>();
    for (TableHeader header : touched(draft)) {
      tables.add(
          TypedTable.read(header, desk.text(draft, header.table()))
              .table()
              .orElseThrow(() -> new IllegalStateException("The draft has defects")));
    }
    return store.content(store.info(draft.base()).orElseThrow().ref()).with(tables);
  }

  /** The draft bound, to run cases through it; it has version 0. */
  public Rulebook rulebook(Draft draft) {
    return versions.candidate(content(draft));
  }

  /**
   * Binds a content.
   *
   * @param problems takes what keeps it from being bound
   */
  Rulebook bind(RulebookContent content, List<String> problems, Rulebook otherwise) {
    try {
      return versions.candidate(content);
    } catch (BrokenRulebook e) {
      e.defects().stream().map(RulebookDefect::toString).forEach(problems::add);
      return otherwise;
    }
  }

  /** Runs the scenarios; without anybody to run them nothing is proven and nothing goes live. */
  public DraftProof.Proof prove(Rulebook candidate, long draft) {
    int scenarios = 0;
    List<DraftProof.Failure> failures = new ArrayList<>();
    List<DraftProof> all = proofs.stream().toList();
    if (all.isEmpty()) {
      throw new IllegalStateException("Nobody proves drafts");
    }
    for (DraftProof proof : all) {
      DraftProof.Proof proven = proof.prove(candidate, draft);
      scenarios += proven.scenarios();
      failures.addAll(proven.failures());
    }
    return new DraftProof.Proof(scenarios, failures);
  }

  private List<TableHeader> touched(Draft draft) {
    List<String> names = desk.touchedTables(draft);
    return desk.headers(draft).stream().filter(header -> names.contains(header.table())).toList();
  }
}
