package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.AutomaticLine;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of the draft and their rows on screen, kept together. */
final class EntryLines {

  private final OrderDesk desk;
  private final Catalog catalog;
  private final DraftInHand draft;
  private final Member member;
  private final Runnable onChange;
  private final LinesTable table = new LinesTable();
  private final Map<PracticeCode, LineRow> rows = new LinkedHashMap<>();

  EntryLines(OrderDesk desk, Catalog catalog, DraftInHand draft, Member member, Runnable onChange) {
    this.desk = desk;
    this.catalog = catalog;
    this.draft = draft;
    this.member = member;
    this.onChange = onChange;
    for (AutomaticLine line : desk.automaticLines(member, Map.of())) {
      catalog.find(line.practice()).ifPresent(practice -> put(LineRow.automatic(practice, line)));
    }
    List<OrderDraft.Line> stored = draft.now().lines();
    for (OrderDraft.Line line : stored) {
      catalog
          .find(line.practice())
          .filter(practice -> !rows.containsKey(practice.code()))
          .ifPresent(practice -> put(row(practice, line.quantity())));
    }
  }

  LinesTable table() {
    return table;
  }

  /** All that would be validated, automatic lines included. */
  int count() {
    return rows.size();
  }

  /** Adds codes as typed; says what happened, and returns what could not be used. */
  Added addAll(String typed) {
    TypedCodes codes = TypedCodes.read(typed, catalog);
    List<String> messages = new ArrayList<>();
    int before = rows.size();
    codes.found().forEach(practice -> messages.add(add(practice).message()));
    codes.unknown().forEach(code -> messages.add(text("practice.unknown", code)));
    int added = rows.size() - before;
    boolean problem = added < messages.size();
    String message =
        problem || added < 2 ? String.join(" ", messages) : text("practice.added.many", added);
    return new Added(message, problem, String.join(" ", codes.unknown()));
  }

  Added add(Practice practice) {
    String name = text("practice.named", practice.code(), practice.description());
    if (rows.containsKey(practice.code())) {
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
    put(row(practice, 1));
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
    LineRow row = index < lines.size() ? rows.get(lines.get(index).practice()) : null;
    if (row != null) {
      row.explain(message);
    }
    return row != null;
  }

  private LineRow row(Practice practice, int quantity) {
    return LineRow.typed(
        practice,
        quantity,
        desk.quantityLimit(member, practice.code()),
        units -> changeQuantity(practice.code(), units),
        () -> remove(practice.code()));
  }

  private void put(LineRow row) {
    rows.put(row.practice().code(), row);
    table.add(row);
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
    LineRow row = rows.remove(code);
    if (row != null) {
      row.removeFromParent();
    }
    onChange.run();
  }
}
