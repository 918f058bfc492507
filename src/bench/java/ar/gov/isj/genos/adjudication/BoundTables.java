package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.BenchLine;
import ar.gov.isj.genos.adjudication.drools.RuleRun;
import ar.gov.isj.genos.bench.Contender;
import ar.gov.isj.genos.bench.ReferenceCase;
import ar.gov.isj.genos.bench.ReferenceDecision;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The program's own way: one run of the rulebook over a case, findings read by fact. */
public final class BoundTables implements Contender {

  private final Rulebook rulebook;

  public BoundTables(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  @Override
  public ReferenceDecision decide(ReferenceCase one) {
    List<Object> facts = new ArrayList<>(one.lines());
    facts.add(one.order());
    try (RuleRun run = new RuleRun(rulebook)) {
      return decision(new RowReading(rulebook, run.with(facts)), one);
    }
  }

  /** Several cases in one working memory: no rule of the reference joins facts of two of them. */
  public List<ReferenceDecision> decide(List<ReferenceCase> cases) {
    List<Object> facts = new ArrayList<>(cases.size() * 8);
    for (ReferenceCase one : cases) {
      facts.addAll(one.lines());
      facts.add(one.order());
    }
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(facts));
      List<ReferenceDecision> decisions = new ArrayList<>(cases.size());
      for (ReferenceCase one : cases) {
        decisions.add(decision(reading, one));
      }
      return decisions;
    }
  }

  private static ReferenceDecision decision(RowReading reading, ReferenceCase one) {
    List<ReferenceDecision.Line> lines = new ArrayList<>(one.lines().size());
    for (BenchLine line : one.lines()) {
      lines.add(line(reading, line));
    }
    return new ReferenceDecision(codes(reading, one.order()), lines);
  }

  private static ReferenceDecision.Line line(RowReading reading, BenchLine line) {
    int units = line.requested();
    List<String> reasons = new ArrayList<>(4);
    for (TableRow row : reading.rows(line, "limites")) {
      int left =
          Math.min(row.integer("por_orden"), Math.max(0, row.integer("por_ventana") - line.used()));
      if (left < line.requested()) {
        reasons.add(row.key());
        units = Math.min(units, left);
      }
    }
    for (TableRow row : reading.rows(line, "auditoria")) {
      reasons.add(row.key());
    }
    int copay = reading.rows(line, "coseguro").getFirst().integer("porcentaje");
    return new ReferenceDecision.Line(units, copay, reasons);
  }

  private static List<String> codes(RowReading reading, Object fact) {
    List<Finding> stated = reading.stated(fact);
    List<String> codes = new ArrayList<>(stated.size());
    for (Finding finding : stated) {
      codes.add(finding.code());
    }
    Collections.sort(codes);
    return codes;
  }
}
