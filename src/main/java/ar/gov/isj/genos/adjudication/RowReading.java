package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableHeader.Policy;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a run found, by fact and table, with each table's hit policy applied. */
final class RowReading {

  private static final Comparator<TableRow> MOST_SPECIFIC =
      Comparator.comparingInt(TableRow::rank).reversed().thenComparingInt(TableRow::position);

  private final Rulebook rulebook;

  /** By fact and table. Facts come back from a run as the very objects that were put in. */
  private final IdentityHashMap<Object, Map<String, List<TableRow>>> rows = new IdentityHashMap<>();

  private final List<Findings.RuleFound> rules;

  RowReading(Rulebook rulebook, Findings found) {
    this.rulebook = rulebook;
    this.rules = found.rules();
    for (Findings.RowFound one : found.rows()) {
      rows.computeIfAbsent(one.fact(), any -> new HashMap<>())
          .computeIfAbsent(one.row().table(), any -> new ArrayList<>(2))
          .add(one.row());
    }
  }

  /** The rows of {@code table} that count for {@code fact}, in order of the table. */
  List<TableRow> rows(Object fact, String table) {
    List<TableRow> found = rows.getOrDefault(fact, Map.of()).getOrDefault(table, List.of());
    if (found.isEmpty()) {
      return found;
    }
    return found.getFirst().header().policy() == Policy.MOST_SPECIFIC
        ? List.of(found.stream().min(MOST_SPECIFIC).orElseThrow())
        : found.stream().sorted(Comparator.comparingInt(TableRow::position)).toList();
  }

  /** What rules state about {@code fact}. */
  List<Finding> stated(Object fact) {
    List<Finding> findings = new ArrayList<>();
    for (Findings.RuleFound one : rules) {
      if (one.fact() == fact) {
        RuleInfo rule = rulebook.rule(one.rule());
        findings.add(
            new Finding(
                rule.code(),
                severity(rule.effect()),
                one.data(),
                new Source.Rule(rule.name(), rule.norm(), rulebook.ref().version()),
                rule.field(),
                Finding.NO_LIMIT));
      }
    }
    return findings;
  }

  /** What a row states: its code and effect, and its cells as data for the message. */
  Finding finding(TableRow row, Map<String, String> data) {
    return finding(row, severity(row.text("efecto")), data, Finding.NO_LIMIT);
  }

  Finding finding(TableRow row, Severity severity, Map<String, String> data, int available) {
    Map<String, String> all = new HashMap<>();
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.value(i);
      if (value != null) {
        all.put(columns.get(i).id(), Texts.of(value));
      }
    }
    all.putAll(data);
    return new Finding(
        row.text("codigo"),
        severity,
        all,
        new Source.TableRow(
            row.table(), row.key(), row.cells(), row.text("norma"), rulebook.ref().version()),
        "",
        available);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  static Severity severity(String effect) {
    return switch (effect) {
      case "RECHAZA" -> Severity.REJECT;
      case "AUDITA" -> Severity.AUDIT;
      case "DOCUMENTO" -> Severity.DOCUMENT;
      case "AVISA" -> Severity.WARNING;
      case "INFORMA" -> Severity.INFO;
      default -> throw new IllegalArgumentException("Efecto desconocido: " + effect);
    };
  }
}
