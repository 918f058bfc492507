package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.EarlierOrder;
import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a line owes to the other lines of its order, and to those of the same prescription. */
final class Combinations {

  private static final String TABLE = "combinaciones";

  private final RowReading reading;
  private final OrderInSight order;
  private final CaseLine line;
  private final LineFact fact;
  private final List<Finding> findings;

  private Combinations(RowReading reading, OrderInSight order, int index, List<Finding> findings) {
    this.reading = reading;
    this.order = order;
    this.line = order.lines().get(index);
    this.fact = order.lineFacts().get(index);
    this.findings = findings;
  }

  static void read(RowReading reading, OrderInSight order, int index, List<Finding> findings) {
    Combinations one = new Combinations(reading, order, index, findings);
    one.readRows();
    one.readWithoutAct();
    one.readPanels();
    if (Newborn.served(order.facts()) && !one.fact.administrative()) {
      one.sayNewborn();
    }
  }

  private void readRows() {
    Map<String, List<TableRow>> needs = new LinkedHashMap<>();
    for (TableRow row : reading.rows(fact, TABLE)) {
      switch (row.text("relacion")) {
        case "EXCLUYE" -> {
          if (order.has(row.text("con_practica"))) {
            state(row, row.text("con_practica"));
          }
        }
        case "REQUIERE", "REQUIERE_ANTES" ->
            needs.computeIfAbsent(row.text("codigo"), any -> new ArrayList<>()).add(row);
        case "UNA_POR_PRESCRIPCION" -> readOncePerPrescription(row);
        default -> {
          // SIN_ACTO is about the act's line.
        }
      }
    }
    needs.values().forEach(this::readNeeds);
  }

  /** Any one of the practices that rows of the same code name is enough. */
  private void readNeeds(List<TableRow> rows) {
    if (rows.stream().noneMatch(this::present)) {
      state(
          rows.getFirst(),
          rows.stream().map(row -> row.text("con_practica")).collect(Collectors.joining(" o ")));
    }
  }

  private boolean present(TableRow row) {
    String wanted = row.text("con_practica");
    if (order.has(wanted)) {
      return true;
    }
    LocalDate today = order.facts().issueDate();
    return row.text("relacion").equals("REQUIERE_ANTES")
        && order.facts().consumption().stream()
            .filter(past -> past.order() != Consumption.HELD)
            .filter(past -> past.practice().value().equals(wanted))
            .anyMatch(
                past ->
                    row.value("dias") == null
                        || past.date().plusDays(row.integer("dias")).isAfter(today));
  }

  private void readOncePerPrescription(TableRow row) {
    CaseFacts.PrescriptionFacts prescription = order.facts().prescription();
    for (EarlierOrder earlier : order.facts().around().earlier()) {
      boolean same =
          earlier.prescribed().equals(prescription.date())
              && earlier.prescriberType() == prescription.prescriberType()
              && earlier.prescriberNumber() == prescription.prescriberNumber();
      if (same && consumedIn(earlier.number())) {
        state(row, "la orden " + earlier.number());
        return;
      }
    }
  }

  private boolean consumedIn(long number) {
    return order.facts().consumption().stream()
        .anyMatch(
            past -> past.order() == number && past.practice().value().equals(fact.practice()));
  }

  /** An act falls when none of the order's practices gives rise to it. */
  private void readWithoutAct() {
    if (!fact.administrative()) {
      return;
    }
    TableRow reason = null;
    for (LineFact other : order.lineFacts()) {
      if (other.administrative()) {
        continue;
      }
      TableRow row =
          reading.rows(other, TABLE).stream()
              .filter(one -> one.text("relacion").equals("SIN_ACTO"))
              .filter(one -> one.text("con_practica").equals(fact.practice()))
              .findFirst()
              .orElse(null);
      if (row == null) {
        return;
      }
      reason = reason == null || row.position() < reason.position() ? row : reason;
    }
    if (reason != null) {
      state(reason, reason.text("codigo_de_practica"));
    }
  }

  private void readPanels() {
    TableRow own = line.replaces();
    if (own != null) {
      findings.add(
          reading.finding(
              own,
              Severity.INFO,
              Map.of(
                  "panel",
                  fact.title(),
                  "componentes",
                  String.join(", ", fact.includes().stream().sorted().toList())),
              Finding.NO_LIMIT));
      return;
    }
    for (int i = 0; i < order.lines().size(); i++) {
      TableRow row = order.lines().get(i).replaces();
      LineFact panel = order.lineFacts().get(i);
      if (row != null && panel.includes().contains(fact.practice())) {
        findings.add(
            reading.finding(
                row,
                Severity.REJECT,
                Map.of(
                    "panel",
                    panel.title(),
                    "componentes",
                    String.join(", ", panel.includes().stream().sorted().toList())),
                Finding.NO_LIMIT));
      }
    }
  }

  private void sayNewborn() {
    findings.add(
        new Finding(
            "PER-04",
            Severity.INFO,
            Map.of(),
            new Source.Rule(
                "El recién nacido se atiende con la credencial de la madre",
                "Hasta los 30 días, el recién nacido sin credencial usa la de la madre.",
                reading.rulebook().ref().version()),
            "",
            Finding.NO_LIMIT,
            Finding.Force.ORDINARY));
  }

  private void state(TableRow row, String with) {
    String dated = row.value("dias") == null ? "" : Texts.days(row.integer("dias"));
    reading.state(findings, row, Map.of("otra", with, "plazo", dated));
  }
}
