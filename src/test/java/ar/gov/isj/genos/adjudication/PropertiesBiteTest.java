package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What holds for any case, each property with a faulty decider that it catches: one that never goes
 * red would prove nothing.
 */
class PropertiesBiteTest {

  private static final long SEED = 700_511L;
  private static final int CASES = 300;

  /** How to take away what a reason of this code rests on. */
  private static final Map<String, Consumer<Case>> REMEDIES = remedies();

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @SuppressWarnings("UnnecessaryLambda") // handed over as faulty deciders are
  private final Function<Case, CaseDecision> real =
      one -> adjudicator.decide(one.facts(), rulebook);

  @Test
  void anUnrelatedLineChangesNothingElse() {
    assertThat(changedByAnUnrelatedLine(real)).isEmpty();
    assertThat(
            changedByAnUnrelatedLine(
                one -> changed(real.apply(one), one.lines.size() % 2 == 0 ? forgetful() : same())))
        .isNotEmpty();
  }

  @Test
  void aReasonGoesWithItsCause() {
    assertThat(reasonsThatStay(real)).isEmpty();
    // Credentials stay as disabled as they were when first seen.
    assertThat(
            reasonsThatStay(
                one -> {
                  one.credential = "INHABILITADA";
                  return real.apply(one);
                }))
        .isNotEmpty();
  }

  @Test
  void theSameCaseHasTheSameDecision() {
    assertThat(differentAtSecondSight(real)).isEmpty();
    int[] asked = {0};
    assertThat(
            differentAtSecondSight(
                one -> changed(real.apply(one), asked[0]++ % 2 == 0 ? same() : forgetful())))
        .isNotEmpty();
  }

  @Test
  void noLimitIsExceeded() {
    assertThat(beyondALimit(real)).isEmpty();
    assertThat(beyondALimit(one -> changed(real.apply(one), generous()))).isNotEmpty();
  }

  @Test
  void totalsAreSumsAndNobodyPaysMoreThanTheLine() {
    assertThat(wrongAmounts(real)).isEmpty();
    assertThat(wrongAmounts(one -> changed(real.apply(one), greedy()))).isNotEmpty();
    assertThat(wrongAmounts(one -> dearer(real.apply(one)))).isNotEmpty();
  }

  private List<String> changedByAnUnrelatedLine(Function<Case, CaseDecision> decide) {
    PracticeCode added = new PracticeCode(unrelated());
    List<String> wrong = new ArrayList<>();
    for (Case one : cases(0)) {
      one.lines.removeIf(line -> line.practice().equals(added));
      CaseDecision before = decide.apply(one);
      one.line(added.value(), 1);
      CaseDecision after = decide.apply(one);
      // Limits of the whole order (how many practices, how much money) are about all of its lines.
      if (!codes(before.orderReasons()).equals(codes(after.orderReasons()))) {
        continue;
      }
      Map<PracticeCode, LineDecision> lines = new LinkedHashMap<>();
      after.lines().forEach(line -> lines.put(line.practice(), line));
      for (LineDecision line : before.lines()) {
        if (!line.equals(lines.get(line.practice()))) {
          wrong.add(line + " became " + lines.get(line.practice()));
        }
      }
    }
    return wrong;
  }

  private List<String> reasonsThatStay(Function<Case, CaseDecision> decide) {
    List<String> stay = new ArrayList<>();
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      for (String code : allCodes(decide.apply(cases(1).get(i)))) {
        Consumer<Case> remedy = REMEDIES.get(code);
        if (remedy != null) {
          tried.add(code);
          Case cured = cases(1).get(i);
          remedy.accept(cured);
          if (allCodes(decide.apply(cured)).contains(code)) {
            stay.add(code + " in case " + i);
          }
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(6);
    return stay;
  }

  private List<String> differentAtSecondSight(Function<Case, CaseDecision> decide) {
    List<String> wrong = new ArrayList<>();
    List<Case> again = cases(2);
    List<Case> cases = cases(2);
    for (int i = 0; i < CASES; i++) {
      if (!decide.apply(cases.get(i)).equals(decide.apply(again.get(i)))) {
        wrong.add("case " + i);
      }
    }
    return wrong;
  }

  /** Every limit that a reason names as its source leaves no more units than its row says. */
  private List<String> beyondALimit(Function<Case, CaseDecision> decide) {
    List<String> wrong = new ArrayList<>();
    int limited = 0;
    for (Case one : cases(3)) {
      for (LineDecision line : decide.apply(one).lines()) {
        for (Reason reason : line.reasons()) {
          if (reason.severity().compareTo(Severity.DOCUMENT) >= 0
              && reason.source() instanceof Source.TableRow source
              && Set.of("cantidad-por-orden", "frecuencia").contains(source.table())) {
            limited++;
            if (line.authorized() > row(source).integer("maximo")) {
              wrong.add(line.practice() + " against " + source.row());
            }
          }
        }
      }
    }
    assertThat(limited).isGreaterThan(50);
    return wrong;
  }

  private List<String> wrongAmounts(Function<Case, CaseDecision> decide) {
    List<String> wrong = new ArrayList<>();
    for (Case one : cases(4)) {
      CaseDecision decision = decide.apply(one);
      Money total = Money.ZERO;
      Money copay = Money.ZERO;
      for (LineDecision line : decision.lines()) {
        if (line.authorized() > 0 && decision.issuable()) {
          total = total.plus(line.total());
          copay = copay.plus(line.copay());
        }
        if (line.copay().compareTo(line.total()) > 0) {
          wrong.add("copay of " + line.practice());
        }
      }
      if (!total.equals(decision.total()) || !copay.equals(decision.copay())) {
        wrong.add("sum of " + decision);
      }
    }
    return wrong;
  }

  /** Cases whose practices are each in one line; the same for the same number. */
  private static List<Case> cases(int number) {
    List<Case> cases = GeneratedCases.of(SEED + number, CASES);
    for (Case one : cases) {
      Set<PracticeCode> seen = new HashSet<>();
      one.lines.removeIf(line -> !seen.add(line.practice()));
    }
    return cases;
  }

  /** A practice that no combination, panel or group of equivalents speaks of. */
  private String unrelated() {
    Set<String> spoken = new HashSet<>();
    for (Table table : rulebook.tables()) {
      for (TableRow row : table.rows()) {
        for (int i = 0; i < table.header().columns().size(); i++) {
          spoken.add(String.valueOf(row.value(i)));
        }
      }
    }
    for (String code : Case.codes()) {
      Case.practice(code).includes().forEach(part -> spoken.add(part.value()));
    }
    return Case.codes().stream()
        .filter(code -> !spoken.contains(code) && Case.practice(code).includes().isEmpty())
        .filter(code -> Case.practice(code).fees() != null && !Case.practice(code).legacy())
        .findFirst()
        .orElseThrow();
  }

  private TableRow row(Source.TableRow source) {
    return rulebook.table(source.table()).rows().stream()
        .filter(row -> row.key().equals(source.row()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Consumer<Case>> remedies() {
    Map<String, Consumer<Case>> remedies = new TreeMap<>();
    Consumer<Case> nothingBefore =
        one -> {
          one.past.clear();
          one.lines.replaceAll(line -> new CaseFacts.LineFacts(line.practice(), 1));
        };
    for (String code : List.of("FRE-01", "FRE-02", "FRE-03", "FRE-05", "QTY-01", "QTY-02")) {
      remedies.put(code, nothingBefore);
    }
    remedies.put("ELG-02", one -> one.credential = "HABILITADA");
    remedies.put("ELG-04", one -> one.affiliation = "ACTIVA");
    remedies.put("ELG-06", one -> one.since = Case.TODAY.minusYears(20));
    remedies.put("ORD-01", one -> one.prescribed = Case.TODAY);
    remedies.put("ORD-02", one -> one.prescribed = Case.TODAY);
    remedies.put("PRE-01", one -> one.prescriberKnown = true);
    return remedies;
  }

  private static Set<String> allCodes(CaseDecision decision) {
    Set<String> codes = codes(decision.orderReasons());
    decision.lines().forEach(line -> codes.addAll(codes(line.reasons())));
    return codes;
  }

  private static Set<String> codes(List<Reason> reasons) {
    Set<String> codes = new TreeSet<>();
    reasons.forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  private interface Fault extends BiFunction<LineDecision, CaseDecision, LineDecision> {}

  private static CaseDecision changed(CaseDecision decision, Fault fault) {
    return new CaseDecision(
        decision.orderReasons(),
        decision.lines().stream().map(line -> fault.apply(line, decision)).toList(),
        decision.copay(),
        decision.total(),
        decision.insurerPays(),
        decision.rulebook());
  }

  /** A total that is no sum. */
  private static CaseDecision dearer(CaseDecision decision) {
    return new CaseDecision(
        decision.orderReasons(),
        decision.lines(),
        decision.copay(),
        decision.total().plus(Money.of("0.01")),
        decision.insurerPays(),
        decision.rulebook());
  }

  @SuppressWarnings("UnnecessaryLambda") // a fault is handed over, never called here
  private static Fault same() {
    return (line, decision) -> line;
  }

  @SuppressWarnings("UnnecessaryLambda") // a fault is handed over, never called here
  private static Fault forgetful() {
    return (line, decision) -> with(line, line.authorized(), line.copay(), List.of());
  }

  @SuppressWarnings("UnnecessaryLambda") // a fault is handed over, never called here
  private static Fault generous() {
    return (line, decision) -> with(line, 99, line.copay(), line.reasons());
  }

  @SuppressWarnings("UnnecessaryLambda") // a fault is handed over, never called here
  private static Fault greedy() {
    return (line, decision) ->
        with(line, line.authorized(), line.total().plus(Money.of("0.01")), line.reasons());
  }

  private static LineDecision with(
      LineDecision line, int authorized, Money copay, List<Reason> reasons) {
    return new LineDecision(
        line.practice(),
        line.description(),
        line.nomenclator(),
        line.module(),
        line.automatic(),
        line.requested(),
        authorized,
        line.outcome(),
        line.fees(),
        line.expenses(),
        line.total(),
        copay,
        reasons);
  }
}
