package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowConditions;
import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableHeader.Policy;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run found, by fact and table, with each table's hit policy applied. */
final class RowReading {

  /** A row about some diagnosis or programme comes before any that is about everybody. */
  private static final Comparator<TableRow> MOST_SPECIFIC =
      Comparator.comparing((TableRow row) -> !Exceptions.particular(row))
          .thenComparing(Comparator.comparingInt(TableRow::rank).reversed())
          .thenComparingInt(TableRow::position);

  /** Told in place of a limit that a diagnosis or a programme suspends, and of anything else. */
  private static final String LIMIT_SUSPENDED = "FRE-08";

  private static final String RULE_SUSPENDED = "CLI-03";

  private final Rulebook rulebook;

  private final Findings found;

  private final Exceptions exceptions;

  /** Counted when the first line needs it. */
  private final Map<String, Long> permitted = new HashMap<>(1);

  RowReading(Rulebook rulebook, Findings found) {
    this(rulebook, found, Exceptions.NONE);
  }

  RowReading(Rulebook rulebook, Findings found, Exceptions exceptions) {
    this.rulebook = rulebook;
    this.exceptions = exceptions;
    this.found = found;
  }

  /** The rows of {@code table} that count for {@code fact}, in order of the table. */
  List<TableRow> rows(Object fact, String table) {
    List<TableRow> rows = exceptions.reached(found.rows(fact, table));
    return rows.size() > 1 && rows.getFirst().header().policy() == Policy.MOST_SPECIFIC
        ? List.of(Collections.min(rows, MOST_SPECIFIC))
        : rows;
  }

  /**
   * The rows of {@code table} that the other conditions let count, whatever {@code column} says of
   * the fact: those that would speak if its value were high enough.
   *
   * @param fields of the fact, by name
   */
  List<TableRow> rowsWithin(String table, String column, Map<String, Object> fields) {
    List<TableRow> rows =
        rulebook.table(table).rows().stream()
            .filter(row -> row.value(column) != null)
            .filter(
                row ->
                    RowConditions.failing(row, fields, 2).stream()
                        .allMatch(failing -> failing.id().equals(column)))
            .toList();
    return exceptions.reached(rows);
  }

  /** What rules state about {@code fact}. */
  List<Finding> stated(Object fact) {
    List<Finding> findings = new ArrayList<>();
    for (Findings.RuleFound one : found.rules(fact)) {
      RuleInfo rule = rulebook.rule(one.rule());
      findings.add(
          new Finding(
              rule.code(),
              severity(rule.effect()),
              one.data(),
              new Source.Rule(rule.name(), rule.norm(), rulebook.ref().version()),
              rule.field(),
              Finding.NO_LIMIT,
              Finding.Force.ORDINARY));
    }
    return findings;
  }

  /**
   * How many practices a profession may prescribe, those that every order carries aside.
   *
   * @param decisive row of the table that says it
   */
  long permitted(TableRow decisive, String profession) {
    return permitted.computeIfAbsent(profession, asked -> counted(decisive.table(), asked));
  }

  private long counted(String table, String profession) {
    Set<String> automatic =
        rulebook.table("lineas-automaticas").rows().stream()
            .map(row -> row.text("practica_agregada"))
            .collect(Collectors.toSet());
    return rulebook.table(table).rows().stream()
        .filter(row -> row.text("profesion").equals(profession))
        .filter(row -> row.text("efecto").equals("PERMITE"))
        .map(row -> row.text("codigo_de_practica"))
        .filter(code -> !code.isEmpty() && !automatic.contains(code))
        .distinct()
        .count();
  }

  /** Adds what a row states with its own effect. */
  void state(List<Finding> to, TableRow row, Map<String, String> data) {
    state(to, row, data, Finding.NO_LIMIT);
  }

  /**
   * Adds what a row states with its own effect, unless what it asks for was given; if a diagnosis
   * or a programme suspends it, says that instead.
   */
  void state(List<Finding> to, TableRow row, Map<String, String> data, int available) {
    if (exceptions.satisfied(row)) {
      return;
    }
    String suspending = exceptions.suspending(row);
    Finding finding = finding(row, severity(row.text("efecto")), data, available);
    to.add(suspending == null ? finding : suspended(finding, suspending));
  }

  private static Finding suspended(Finding finding, String by) {
    Map<String, String> data = new HashMap<>(finding.data());
    data.put("suspende", by);
    return new Finding(
        finding.limits() ? LIMIT_SUSPENDED : RULE_SUSPENDED,
        Severity.INFO,
        data,
        finding.source(),
        "",
        Finding.NO_LIMIT,
        Finding.Force.ORDINARY);
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
        available,
        force(row));
  }

  private static Finding.Force force(TableRow row) {
    if (row.text("efecto").equals("LIBERA")) {
      return Finding.Force.FREES;
    }
    return row.text("levanta").equals("NADIE") ? Finding.Force.ABSOLUTE : Finding.Force.ORDINARY;
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
      case "INDETERMINA" -> Severity.INDETERMINATE;
      case "INFORMA", "LIBERA" -> Severity.INFO;
      default -> throw new IllegalArgumentException("Efecto desconocido: " + effect);
    };
  }
}
