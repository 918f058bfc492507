package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the order as a whole makes of the lines' copay: tiers by number of practices, and caps. It
 * goes by practice code, not by the order in which lines were typed, and says on each line that it
 * changes what it changed.
 */
final class OrderCopay {

  private static final Comparator<LineDecision> BY_CODE =
      Comparator.comparing(line -> line.practice().value());

  private final RowReading reading;
  private final Wording wording;
  private final OrderInSight order;
  private final Set<PracticeCode> tiered;
  private final CopaySteps steps;

  /**
   * @param tiered practices whose copay goes by their number in the order
   */
  OrderCopay(
      RowReading reading,
      Wording wording,
      OrderInSight order,
      Set<PracticeCode> tiered,
      CopaySteps steps) {
    this.steps = steps;
    this.tiered = tiered;
    this.reading = reading;
    this.wording = wording;
    this.order = order;
  }

  List<LineDecision> apply(List<LineDecision> decided) {
    List<LineDecision> lines = decided;
    for (TableRow row : reading.rows(order.order(), "coseguro-de-orden")) {
      if (row.value("determinaciones") != null) {
        lines = tiers(lines, row);
      }
      if (row.value("tope_orden") != null) {
        lines = cap(lines, row, "tope_orden", Money.ZERO);
      }
      Circumstances around = order.facts().around();
      if (row.value("tope_mes") != null) {
        lines = cap(lines, row, "tope_mes", around.copaid());
      }
      if (row.value("tope_familia") != null) {
        lines = cap(lines, row, "tope_familia", around.familyCopaid());
      }
    }
    return lines;
  }

  /** One amount for the first practices, and one more for each that exceeds them. */
  private List<LineDecision> tiers(List<LineDecision> lines, TableRow row) {
    int first = row.integer("determinaciones");
    Money left = new Money(row.decimal("importe_base"));
    Money each = new Money(row.decimal("importe_excedente"));
    Map<LineDecision, Money> copays = new HashMap<>();
    Map<LineDecision, String> told = new HashMap<>();
    int counted = 0;
    for (LineDecision line : lines.stream().filter(this::practice).sorted(BY_CODE).toList()) {
      Money copay = Money.ZERO;
      Money share = Money.ZERO;
      for (int unit = 0; unit < line.authorized(); unit++) {
        counted++;
        if (counted > first) {
          copay = copay.plus(each);
        } else if (!left.isZero()) {
          copay = copay.plus(left);
          share = left;
          left = Money.ZERO;
        }
      }
      told.put(line, tier(row, share, copay.minus(share), line.total()));
      // What a cheap practice cannot bear goes to the next one.
      if (copay.compareTo(line.total()) > 0) {
        left = counted <= first ? copay.minus(line.total()) : left;
        copay = line.total();
      }
      copays.put(line, copay);
    }
    return changed(lines, copays, told, row, Map.of());
  }

  private static String tier(TableRow row, Money share, Money excess, Money total) {
    String text =
        "Por las primeras %d determinaciones, %s; por las excedentes, %s"
            .formatted(row.integer("determinaciones"), Texts.money(share), Texts.money(excess));
    return share.plus(excess).compareTo(total) > 0
        ? text + "; la línea no paga más que su total, " + Texts.money(total) + "."
        : text + ".";
  }

  private boolean practice(LineDecision line) {
    return line.authorized() > 0 && tiered.contains(line.practice());
  }

  /** Takes off what exceeds the cap, from the last line by code backwards. */
  private List<LineDecision> cap(
      List<LineDecision> lines, TableRow row, String column, Money already) {
    Money cap = new Money(row.decimal(column));
    Money room = already.compareTo(cap) >= 0 ? Money.ZERO : cap.minus(already);
    Map<LineDecision, Money> copays = new HashMap<>();
    for (LineDecision line : lines.stream().sorted(BY_CODE).toList()) {
      Money copay = line.copay().compareTo(room) > 0 ? room : line.copay();
      room = room.minus(copay);
      if (!copay.equals(line.copay())) {
        copays.put(line, copay);
      }
    }
    return changed(
        lines,
        copays,
        Map.of(),
        row,
        Map.of(
            "tope_importe", Texts.money(cap),
            "ya_pagado", Texts.money(already),
            "periodo", period(column)));
  }

  private static String period(String column) {
    return switch (column) {
      case "tope_orden" -> "por orden";
      case "tope_mes" -> "mensual";
      default -> "mensual del grupo familiar";
    };
  }

  private List<LineDecision> changed(
      List<LineDecision> lines,
      Map<LineDecision, Money> copays,
      Map<LineDecision, String> told,
      TableRow row,
      Map<String, String> data) {
    List<LineDecision> changed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineDecision line = lines.get(i);
      Money copay = copays.get(line);
      if (copay == null) {
        changed.add(line);
        continue;
      }
      Map<String, String> texts = new TreeMap<>(data);
      texts.put("importe", Texts.money(copay));
      texts.put("practica", line.practice() + " " + line.description());
      Reason why = reason(row, texts);
      String tier = told.get(line);
      steps.changed(
          i,
          tier == null ? CopayExplanation.Kind.CAP : CopayExplanation.Kind.TIER,
          row,
          tier == null ? why.message() : tier,
          copay);
      changed.add(line.with(copay, why));
    }
    return List.copyOf(changed);
  }

  private Reason reason(TableRow row, Map<String, String> texts) {
    List<Finding> finding = new ArrayList<>();
    finding.add(reading.finding(row, Severity.INFO, money(row, texts), Finding.NO_LIMIT));
    Map<String, String> about = Map.of("plan", order.facts().member().plan());
    return wording.reasons(finding, about::get).getFirst();
  }

  private static Map<String, String> money(TableRow row, Map<String, String> texts) {
    Map<String, String> all = new HashMap<>(texts);
    for (String column : List.of("importe_base", "importe_excedente")) {
      if (row.value(column) != null) {
        all.put(column, Texts.money(new Money(row.decimal(column))));
      }
    }
    return all;
  }
}
