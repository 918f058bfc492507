package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.MemberFact;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.adjudication.drools.PlanFact;
import ar.gov.isj.genos.adjudication.drools.ProviderFact;
import ar.gov.isj.genos.adjudication.drools.RuleRun;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides cases. The same facts and the same rulebook always give the same decision. */
@Service
public class Adjudicator {

  /** Units that one line may ask for when no row limits it. */
  private static final int MOST_UNITS = 99;

  /** Decides a case; every line has an outcome and all its reasons. */
  public CaseDecision decide(CaseFacts facts, Rulebook rulebook) {
    return decide(facts, rulebook, CopaySteps.none());
  }

  /**
   * A decision and how its copays came about.
   *
   * @param copays one for each line of the decision, in their order
   */
  public record Explained(CaseDecision decision, List<CopayExplanation> copays) {}

  /** As {@link #decide}, with an explanation of each peso of copay. */
  public Explained explain(CaseFacts facts, Rulebook rulebook) {
    CopaySteps steps = CopaySteps.of(rulebook.ref().version());
    CaseDecision decision = decide(facts, rulebook, steps);
    return new Explained(decision, steps.of(decision.lines()));
  }

  private static CaseDecision decide(CaseFacts facts, Rulebook rulebook, CopaySteps steps) {
    PlanFact plan = FlatFacts.plan(facts);
    MemberFact member = FlatFacts.member(facts.member(), facts.issueDate());
    Exceptions exceptions = Exceptions.of(facts);
    try (RuleRun run = new RuleRun(rulebook)) {
      // Automatic lines and panels first: the other rules look at the whole order.
      RowReading before = new RowReading(rulebook, run.with(List.of(plan)), exceptions);
      List<CaseLine> lines =
          OrderLines.of(
              facts, before.rows(plan, "lineas-automaticas"), before.rows(plan, "paneles"));
      OrderFact order = OrderFacts.of(facts, lines);
      List<LineFact> lineFacts = new ArrayList<>();
      for (CaseLine line : lines) {
        lineFacts.add(FlatFacts.line(facts, lineFacts.size(), line));
      }
      List<Object> all = new ArrayList<>(lineFacts);
      all.add(member);
      all.add(order);
      all.addAll(FlatFacts.suspensions(facts));
      ProviderFact provider = FlatFacts.provider(facts);
      if (provider != null) {
        all.add(provider);
      }
      RowReading reading = new RowReading(rulebook, run.with(all), exceptions);
      OrderInSight inSight = new OrderInSight(facts, plan, order, lines, lineFacts);

      List<Finding> orderFindings =
          new ArrayList<>(MemberReading.findings(reading, member, facts.member()));
      orderFindings.addAll(OrderReading.findings(reading, order));

      Wording wording = new Wording(rulebook.messages());
      LineFold fold = new LineFold(reading, wording, orderFindings, steps);
      List<LineDecision> decisions = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        CaseLine line = lines.get(i);
        LineFact fact = lineFacts.get(i);
        decisions.add(
            fold.decide(
                line,
                LineReading.findings(reading, inSight, i),
                LineReading.copayRow(reading, fact),
                name -> LineReading.text(name, facts, line, fact)));
      }
      List<LineDecision> paid =
          new OrderCopay(reading, wording, inSight, fold.byOrder(), steps).apply(decisions);
      Function<String, @Nullable String> texts =
          orderFindings.isEmpty() ? Wording.NOTHING : texts(facts, order)::get;
      return decision(wording.reasons(orderFindings, texts), paid, rulebook);
    }
  }

  private static Map<String, String> texts(CaseFacts facts, OrderFact order) {
    Map<String, String> texts = MemberReading.texts(facts.member(), facts.issueDate());
    texts.putAll(OrderReading.texts(facts, order));
    return texts;
  }

  /**
   * Practices that rules may add to an order: the facts of a case must bring those that the
   * catalogue has.
   *
   * @param panels of them, those that may take the place of practices that were asked for
   */
  public record Addable(Set<PracticeCode> automatic, Set<PracticeCode> panels) {}

  /** What the rules may add to any order. */
  public Addable addable(Rulebook rulebook) {
    return new Addable(
        codes(rulebook, "lineas-automaticas", "practica_agregada"),
        codes(rulebook, "paneles", "panel"));
  }

  private static Set<PracticeCode> codes(Rulebook rulebook, String table, String column) {
    return rulebook.table(table).rows().stream()
        .map(row -> new PracticeCode(row.text(column)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the affiliate may be served on {@code date}. */
  public Eligibility eligibility(CaseFacts.MemberFacts member, LocalDate date, Rulebook rulebook) {
    MemberFact fact = FlatFacts.member(member, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      List<Reason> reasons =
          new Wording(rulebook.messages())
              .reasons(
                  MemberReading.findings(reading, fact, member),
                  MemberReading.texts(member, date)::get);
      boolean refused =
          reasons.stream()
              .anyMatch(reason -> reason.severity().compareTo(Severity.INDETERMINATE) >= 0);
      return new Eligibility(!refused, reasons);
    }
  }

  /**
   * The lines that every order of {@code plan} carries on {@code date}, in order of the table,
   * whatever its practices.
   */
  public List<AutomaticLine> automaticLines(
      String plan, Map<Datum, String> declared, LocalDate date, Rulebook rulebook) {
    PlanFact fact = FlatFacts.plan(plan, declared, false, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      List<AutomaticLine> lines = new ArrayList<>();
      for (TableRow row : reading.rows(fact, "lineas-automaticas")) {
        if (!row.text("por_practica").isEmpty()) {
          continue;
        }
        String practice = row.text("practica_agregada");
        Finding finding =
            reading.finding(row, Severity.INFO, Map.of("practica", practice), Finding.NO_LIMIT);
        lines.add(
            new AutomaticLine(
                new PracticeCode(practice),
                row.integer("cantidad"),
                row.text("quitable").equals("SI"),
                new Wording(rulebook.messages())
                    .reasons(List.of(finding), Wording.NOTHING)
                    .getFirst()
                    .message()));
      }
      return List.copyOf(lines);
    }
  }

  /** How many units of {@code practice} an order for {@code member} may ask for. */
  public QuantityLimit quantityLimit(
      PracticeCode practice, CaseFacts.MemberFacts member, LocalDate date, Rulebook rulebook) {
    LineFact fact = FlatFacts.bareLine(practice, member, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      for (TableRow row : reading.rows(fact, "cantidad-por-orden")) {
        int maximum = row.integer("maximo");
        return new QuantityLimit(maximum, why(rulebook.messages(), row, maximum));
      }
      return new QuantityLimit(MOST_UNITS, "Un renglón admite hasta 99 unidades.");
    }
  }

  private static String why(Messages messages, TableRow row, int maximum) {
    Map<String, String> data = new HashMap<>();
    data.put("tope", Texts.units(maximum));
    data.put("norma", row.text("norma"));
    Function<String, @Nullable String> values = name -> data.getOrDefault(name, "");
    String text = messages.fill(row.text("codigo") + ".boton", values);
    return text == null ? "El máximo es " + Texts.units(maximum) + " por orden." : text;
  }

  /**
   * What limits leave an affiliate of one practice.
   *
   * @param facts a case with one line of one unit of it; what its prescription does not say counts
   *     for nothing
   */
  public Balance balance(CaseFacts facts, Rulebook rulebook) {
    return BalanceReading.of(facts, rulebook);
  }

  /** How long an order of {@code plan} issued on {@code date} may be annulled by its centre. */
  public CancellationWindow cancellationWindow(String plan, LocalDate date, Rulebook rulebook) {
    PlanFact fact = FlatFacts.plan(plan, Map.of(), false, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      for (TableRow row : reading.rows(fact, "ventana-anulacion")) {
        Finding finding =
            reading.finding(row, Severity.REJECT, Map.of("plan", plan), Finding.NO_LIMIT);
        return new CancellationWindow(
            row.integer("horas"),
            new Wording(rulebook.messages()).reasons(List.of(finding), Wording.NOTHING).getFirst());
      }
      throw new IllegalStateException("La tabla ventana-anulacion no tiene una fila general.");
    }
  }

  private static CaseDecision decision(
      List<Reason> orderReasons, List<LineDecision> lines, Rulebook rulebook) {
    Money copay = Money.ZERO;
    Money total = Money.ZERO;
    boolean issuable = lines.stream().anyMatch(CaseDecision::issuable);
    for (LineDecision line : lines) {
      if (issuable && line.authorized() > 0) {
        copay = copay.plus(line.copay());
        total = total.plus(line.total());
      }
    }
    return new CaseDecision(
        orderReasons, List.copyOf(lines), copay, total, total.minus(copay), rulebook.ref());
  }
}
