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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides cases. The same facts and the same rulebook always give the same decision. */
@Service
public class Adjudicator {

  /** Units that one line may ask for when no row limits it. */
  private static final int MOST_UNITS = 99;

  /** Decides a case; every line has an outcome and all its reasons. */
  public CaseDecision decide(CaseFacts facts, Rulebook rulebook) {
    PlanFact plan = new PlanFact(facts.member().plan(), facts.issueDate());
    MemberFact member = FlatFacts.member(facts.member(), facts.issueDate());
    try (RuleRun run = new RuleRun(rulebook)) {
      // Automatic lines first: the other rules look at the whole order.
      List<TableRow> automatic =
          new RowReading(rulebook, run.with(List.of(plan))).rows(plan, "lineas-automaticas");
      List<CaseLine> lines = OrderLines.of(facts, automatic);
      OrderFact order = FlatFacts.order(facts, lines);
      List<LineFact> lineFacts = new ArrayList<>();
      for (CaseLine line : lines) {
        lineFacts.add(FlatFacts.line(facts, lineFacts.size(), line.practice()));
      }
      List<Object> all = new ArrayList<>(lineFacts);
      all.add(member);
      all.add(order);
      all.addAll(FlatFacts.suspensions(facts));
      ProviderFact provider = FlatFacts.provider(facts);
      if (provider != null) {
        all.add(provider);
      }
      RowReading reading = new RowReading(rulebook, run.with(all));

      List<Finding> orderFindings =
          new ArrayList<>(MemberReading.findings(reading, member, facts.member()));
      orderFindings.addAll(OrderReading.findings(reading, order));
      Map<String, String> orderTexts = MemberReading.texts(facts.member(), facts.issueDate());
      orderTexts.putAll(OrderReading.texts(facts, order));

      Wording wording = new Wording(rulebook.messages());
      LineFold fold = new LineFold(reading, wording, orderFindings);
      List<LineDecision> decisions = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        CaseLine line = lines.get(i);
        LineFact fact = lineFacts.get(i);
        decisions.add(
            fold.decide(
                line,
                LineReading.findings(reading, facts, plan, line, fact),
                LineReading.copayRow(reading, fact),
                LineReading.texts(facts, line, fact)));
      }
      return decision(wording.reasons(orderFindings, orderTexts), decisions, rulebook);
    }
  }

  /** Whether the affiliate may be served on {@code date}. */
  public Eligibility eligibility(CaseFacts.MemberFacts member, LocalDate date, Rulebook rulebook) {
    MemberFact fact = FlatFacts.member(member, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      List<Reason> reasons =
          new Wording(rulebook.messages())
              .reasons(
                  MemberReading.findings(reading, fact, member), MemberReading.texts(member, date));
      boolean rejected = reasons.stream().anyMatch(reason -> reason.severity() == Severity.REJECT);
      return new Eligibility(!rejected, reasons);
    }
  }

  /** The lines that an order of {@code plan} carries on {@code date}, in order of the table. */
  public List<AutomaticLine> automaticLines(String plan, LocalDate date, Rulebook rulebook) {
    PlanFact fact = new PlanFact(plan, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      List<AutomaticLine> lines = new ArrayList<>();
      for (TableRow row : reading.rows(fact, "lineas-automaticas")) {
        String practice = row.text("practica_agregada");
        Finding finding =
            reading.finding(row, Severity.INFO, Map.of("practica", practice), Finding.NO_LIMIT);
        lines.add(
            new AutomaticLine(
                new PracticeCode(practice),
                row.integer("cantidad"),
                row.text("quitable").equals("SI"),
                new Wording(rulebook.messages())
                    .reasons(List.of(finding), Map.of())
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

  /** How long an order of {@code plan} issued on {@code date} may be annulled by its centre. */
  public CancellationWindow cancellationWindow(String plan, LocalDate date, Rulebook rulebook) {
    PlanFact fact = new PlanFact(plan, date);
    try (RuleRun run = new RuleRun(rulebook)) {
      RowReading reading = new RowReading(rulebook, run.with(List.of(fact)));
      for (TableRow row : reading.rows(fact, "ventana-anulacion")) {
        Finding finding =
            reading.finding(row, Severity.REJECT, Map.of("plan", plan), Finding.NO_LIMIT);
        return new CancellationWindow(
            row.integer("horas"),
            new Wording(rulebook.messages()).reasons(List.of(finding), Map.of()).getFirst());
      }
      throw new IllegalStateException("La tabla ventana-anulacion no tiene una fila general.");
    }
  }

  private static CaseDecision decision(
      List<Reason> orderReasons, List<LineDecision> lines, Rulebook rulebook) {
    Money copay = Money.ZERO;
    Money total = Money.ZERO;
    for (LineDecision line : lines) {
      if (line.authorized() > 0) {
        copay = copay.plus(line.copay());
        total = total.plus(line.total());
      }
    }
    return new CaseDecision(
        orderReasons, List.copyOf(lines), copay, total, total.minus(copay), rulebook.ref());
  }
}
