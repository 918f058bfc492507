package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.AutomaticLine;
import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.BalanceDesk;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lines of the draft and their rows on screen, kept together. */
final class EntryLines {

  private final OrderDesk desk;
  private final BalanceDesk balances;
  private final Catalog catalog;
  private final DraftInHand draft;
  private final Member member;
  private final Runnable onChange;
  private final LinesTable table = new LinesTable();
  private final Map<PracticeCode, LineRow> automatic = new LinkedHashMap<>();
  private final Map<PracticeCode, LineRow> typed = new LinkedHashMap<>();

  /** What the rules would add because of what was typed. */
  private final List<LineRow> added = new ArrayList<>();

  EntryLines(
      OrderDesk desk,
      BalanceDesk balances,
      Catalog catalog,
      DraftInHand draft,
      Member member,
      Runnable onChange) {
    this.desk = desk;
    this.balances = balances;
    this.catalog = catalog;
    this.draft = draft;
    this.member = member;
    this.onChange = onChange;
    Map<Practice, Integer> lines = new LinkedHashMap<>();
    for (OrderDraft.Line line : draft.now().lines()) {
      catalog.find(line.practice()).ifPresent(practice -> lines.put(practice, line.quantity()));
    }
    Map<PracticeCode, Balance> left = left(List.copyOf(lines.keySet()));
    lines.forEach(
        (practice, quantity) -> typed.put(practice.code(), row(practice, quantity, left)));
    draw();
  }

  /** What the affiliate has left of each, read at once for all. */
  private Map<PracticeCode, Balance> left(List<Practice> practices) {
    Map<PracticeCode, Balance> left = new HashMap<>();
    if (!practices.isEmpty()) {
      for (Balance one : balances.told(member, practices, draft.actor())) {
        left.put(one.practice(), one);
      }
    }
    return left;
  }

  /** The automatic lines depend on where the patient is and on the urgency. */
  void refreshAutomatic() {
    draw();
    onChange.run();
  }

  private void draw() {
    automatic.clear();
    added.clear();
    for (AutomaticLine line : desk.automaticLines(member, draft.now().declared())) {
      catalog
          .find(line.practice())
          .ifPresent(practice -> automatic.put(practice.code(), LineRow.automatic(practice, line)));
    }
    table.clear();
    automatic.values().forEach(table::add);
    typed.forEach(
        (code, row) -> {
          if (!automatic.containsKey(code)) {
            table.add(row);
          }
        });
  }

  /** What would be decided of each line, and the lines that the rules would add. */
  void show(List<LineDecision> decisions, Consumer<Datum> declare) {
    forget();
    for (LineDecision decision : decisions) {
      LineRow row = automatic.getOrDefault(decision.practice(), typed.get(decision.practice()));
      if (row == null) {
        row = LineRow.of(decision);
        added.add(row);
        table.add(row);
      }
      row.show(decision, declare);
    }
  }

  void forget() {
    added.forEach(LineRow::removeFromParent);
    added.clear();
    automatic.values().forEach(LineRow::forget);
    typed.values().forEach(LineRow::forget);
  }

  LinesTable table() {
    return table;
  }

  /** All that would be validated, automatic lines included. */
  int count() {
    return automatic.size()
        + (int) typed.keySet().stream().filter(code -> !automatic.containsKey(code)).count();
  }

  /** Adds codes as typed; says what happened, and returns what could not be used. */
  Added addAll(String typed) {
    TypedCodes codes = TypedCodes.read(typed, catalog);
    List<String> messages = new ArrayList<>();
    int before = count();
    Map<PracticeCode, Balance> left = left(codes.found());
    codes.found().forEach(practice -> messages.add(add(practice, left).message()));
    codes.unknown().forEach(code -> messages.add(text("practice.unknown", code)));
    int added = count() - before;
    boolean problem = added < messages.size();
    String message =
        problem || added < 2 ? String.join(" ", messages) : text("practice.added.many", added);
    return new Added(message, problem, String.join(" ", codes.unknown()));
  }

  Added add(Practice practice) {
    return add(practice, left(List.of(practice)));
  }

  private Added add(Practice practice, Map<PracticeCode, Balance> left) {
    String name = text("practice.named", practice.code(), practice.description());
    if (automatic.containsKey(practice.code()) || typed.containsKey(practice.code())) {
      // Not counted twice in silence: a second scan is more often a slip than a wish for two.
      return new Added(text("practice.present", name), true, "");
    }
    if (draft.now().lines().size() >= OrderRequest.MAX_LINES) {
      return new Added(text("practice.too-many", OrderRequest.MAX_LINES), true, "");
    }
    draft.change(
        now -> {
          List<OrderDraft.Line> lines = new ArrayList<>(now.lines());
          lines.add(new OrderDraft.Line(practice.code(), 1));
          return now.withLines(lines);
        });
    LineRow row = row(practice, 1, left);
    typed.put(practice.code(), row);
    table.add(row);
    onChange.run();
    return new Added(text("practice.added", name), false, "");
  }

  /**
   * @param unused codes to give back to the person; possibly empty
   */
  record Added(String message, boolean problem, String unused) {}

  /** Shows an error at its line; the index counts the typed lines. */
  boolean tell(int index, String message) {
    List<OrderDraft.Line> lines = draft.now().lines();
    LineRow row = index < lines.size() ? typed.get(lines.get(index).practice()) : null;
    if (row != null) {
      row.explain(message);
    }
    return row != null;
  }

  private LineRow row(Practice practice, int quantity, Map<PracticeCode, Balance> left) {
    LineRow row =
        LineRow.typed(
            practice,
            quantity,
            desk.quantityLimit(member, practice.code()),
            units -> changeQuantity(practice.code(), units),
            () -> remove(practice.code()));
    Balance balance = left.get(practice.code());
    return balance == null ? row : row.with(new LineBalance(balance));
  }

  private void changeQuantity(PracticeCode code, int units) {
    draft.change(
        now ->
            now.withLines(
                now.lines().stream()
                    .map(
                        line ->
                            line.practice().equals(code) ? new OrderDraft.Line(code, units) : line)
                    .toList()));
    onChange.run();
  }

  private void remove(PracticeCode code) {
    draft.change(
        now ->
            now.withLines(
                now.lines().stream().filter(line -> !line.practice().equals(code)).toList()));
    LineRow row = typed.remove(code);
    if (row != null) {
      row.removeFromParent();
    }
    onChange.run();
  }
}
