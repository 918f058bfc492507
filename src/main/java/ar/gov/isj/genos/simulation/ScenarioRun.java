package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.Outcome;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Source;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides scenarios with a rulebook, as real cases are decided, and compares. */
@Component
public class ScenarioRun {

  private static final Pattern TITLE = Pattern.compile("\\{(\\d{6})}");

  private final Adjudicator adjudicator;
  private final ScenarioFacts facts;
  private final Catalog catalog;

  ScenarioRun(Adjudicator adjudicator, ScenarioFacts facts, Catalog catalog) {
    this.adjudicator = adjudicator;
    this.facts = facts;
    this.catalog = catalog;
  }

  /** All of them, in their order. */
  public List<ScenarioResult> run(List<Scenario> scenarios, Rulebook rulebook) {
    return scenarios.stream().map(scenario -> run(scenario, rulebook)).toList();
  }

  ScenarioResult run(Scenario scenario, Rulebook rulebook) {
    try {
      return scenario.expected().containsKey("horas")
          ? window(scenario, rulebook)
          : decided(scenario, rulebook);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return new ScenarioResult(
          scenario,
          List.of(
              new ScenarioResult.Difference(
                  Scenario.NAME, "un caso que se pueda decidir", String.valueOf(e.getMessage()))),
          List.of());
    }
  }

  private ScenarioResult window(Scenario scenario, Rulebook rulebook) {
    var window =
        adjudicator.cancellationWindow(
            scenario.given().getOrDefault("plan", "NORMAL"),
            ScenarioFacts.day(scenario.given(), "hoy", ScenarioFacts.TODAY),
            rulebook);
    List<ScenarioResult.Difference> differences = new ArrayList<>();
    compare("horas", scenario.expected(), Integer.toString(window.hours()), differences);
    return new ScenarioResult(scenario, differences, List.of(source(window.tooLate())));
  }

  private ScenarioResult decided(Scenario scenario, Rulebook rulebook) {
    CaseFacts one = facts.of(scenario, rulebook);
    CaseDecision decision = adjudicator.decide(one, rulebook);
    Map<String, String> expected = scenario.expected();
    List<ScenarioResult.Difference> differences = new ArrayList<>();
    compareSets("orden", Scenario.list(expected, "orden"), decision.orderReasons(), differences);
    List<String> lines =
        decision.lines().stream()
            .filter(line -> !line.automatic() || named(expected, line))
            .map(ScenarioRun::describe)
            .toList();
    compare(
        "lineas",
        String.join(", ", Scenario.list(expected, "lineas")),
        String.join(", ", lines),
        differences);
    if (expected.containsKey("copago")) {
      compare("copago", expected, decision.copay().toString(), differences);
    }
    Set<String> read = texts(decision);
    for (String sentence : scenario.says()) {
      if (!read.contains(titled(sentence))) {
        differences.add(
            new ScenarioResult.Difference(
                Scenario.SAYS, titled(sentence), closest(titled(sentence), read)));
      }
    }
    return new ScenarioResult(scenario, differences, rows(decision, expected));
  }

  /** The sentence that begins most like the expected one; empty when none was said. */
  private static String closest(String expected, Set<String> read) {
    return read.stream()
        .max(
            Comparator.comparingInt(
                sentence ->
                    Arrays.mismatch(
                        (expected + "\0").toCharArray(), (sentence + "\1").toCharArray())))
        .orElse("");
  }

  /** What came out, as a scenario would expect it. */
  public Map<String, String> expectation(Scenario scenario, Rulebook rulebook) {
    CaseDecision decision = adjudicator.decide(facts.of(scenario, rulebook), rulebook);
    Map<String, String> expected = new LinkedHashMap<>();
    if (!decision.orderReasons().isEmpty()) {
      expected.put("orden", String.join(", ", codes(decision.orderReasons())));
    }
    expected.put(
        "lineas",
        decision.lines().stream()
            .filter(line -> !line.automatic())
            .map(ScenarioRun::describe)
            .collect(Collectors.joining(", ")));
    return expected;
  }

  CaseFacts factsOf(Scenario scenario, Rulebook rulebook) {
    return facts.of(scenario, rulebook);
  }

  private static void compare(
      String word,
      Map<String, String> expected,
      String actual,
      List<ScenarioResult.Difference> differences) {
    compare(word, expected.getOrDefault(word, "").strip(), actual, differences);
  }

  private static void compare(
      String word, String expected, String actual, List<ScenarioResult.Difference> differences) {
    if (!expected.equals(actual)) {
      differences.add(new ScenarioResult.Difference(word, expected, actual));
    }
  }

  private static void compareSets(
      String word,
      List<String> expected,
      List<Reason> actual,
      List<ScenarioResult.Difference> differences) {
    compare(
        word,
        String.join(", ", new TreeSet<>(expected)),
        String.join(", ", codes(actual)),
        differences);
  }

  private static boolean named(Map<String, String> expected, LineDecision line) {
    return Scenario.list(expected, "lineas").stream()
        .anyMatch(text -> text.startsWith(line.practice().value()));
  }

  /** {@code 000412 PARCIAL 4: QTY-02}. */
  public static String describe(LineDecision line) {
    String codes = String.join(" ", codes(line.reasons()));
    return line.practice() + " " + outcome(line.outcome()) + (codes.isEmpty() ? "" : ": " + codes);
  }

  /** In one word, and how many units if only some. */
  public static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Authorized ignored -> "AUTORIZADA";
      case Outcome.PartiallyAuthorized partial -> "PARCIAL " + partial.units();
      case Outcome.AuditRequired ignored -> "AUDITORIA";
      case Outcome.DocumentRequired ignored -> "DOCUMENTO";
      case Outcome.Indeterminate _ -> "INDETERMINADA";
      case Outcome.Rejected ignored -> "RECHAZADA";
    };
  }

  private static Set<String> codes(List<Reason> reasons) {
    TreeSet<String> codes = new TreeSet<>();
    reasons.forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  private static Set<String> texts(CaseDecision decision) {
    Set<String> texts = new LinkedHashSet<>();
    for (Reason reason : reasons(decision)) {
      texts.add(reason.message());
      if (reason.lift() != null) {
        texts.add(reason.lift());
      }
    }
    return texts;
  }

  /** Of lines that nobody asked for only if the scenario is about them. */
  private static List<String> rows(CaseDecision decision, Map<String, String> expected) {
    List<Reason> reasons = new ArrayList<>(decision.orderReasons());
    decision.lines().stream()
        .filter(line -> !line.automatic() || named(expected, line))
        .forEach(line -> reasons.addAll(line.reasons()));
    return reasons.stream().map(ScenarioRun::source).distinct().toList();
  }

  static List<Reason> reasons(CaseDecision decision) {
    List<Reason> reasons = new ArrayList<>(decision.orderReasons());
    decision.lines().forEach(line -> reasons.addAll(line.reasons()));
    return reasons;
  }

  static String source(Reason reason) {
    return switch (reason.source()) {
      case Source.Rule rule -> rule.rule();
      case Source.TableRow row -> row.row();
    };
  }

  private String titled(String sentence) {
    return TITLE
        .matcher(sentence)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    catalog
                        .find(new PracticeCode(code.group(1)))
                        .map(practice -> practice.code() + " " + practice.description())
                        .orElse(code.group())));
  }
}
