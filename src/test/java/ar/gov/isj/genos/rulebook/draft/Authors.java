package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.ChangeKind;
import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Two analysts, who is proven wrong on demand, and the way of a draft in one call. */
@TestComponent
public class Authors implements DraftProof {

  static final Editor ADA = new Editor(new UUID(7, 1), "27111222333", "LUPA, Ada", true, false);
  static final Editor EMA = new Editor(new UUID(7, 2), "27444555666", "REGLA, Ema", true, true);

  static final String TABLE = "cantidad-por-orden";

  /** Rows of 000025 and 000027, which no scenario of the release counts on. */
  private static final List<String> ROWS = List.of("QTY-0001", "QTY-0002");

  static final Draft.Purpose PURPOSE =
      new Draft.Purpose(
          ChangeKind.NEW_NORM, "Se admite otra cantidad.", "Resolución 99/2020", null, null);

  /** Name of a scenario that fails; null while all are green. */
  private final AtomicReference<@Nullable String> red = new AtomicReference<>();

  private final DraftDesk desk;
  private final DraftReview review;
  private final ActiveRulebook active;

  Authors(DraftDesk desk, DraftReview review, ActiveRulebook active) {
    this.desk = desk;
    this.review = review;
    this.active = active;
  }

  void fails(@Nullable String scenario) {
    red.set(scenario);
  }

  @Override
  public Proof prove(Rulebook candidate, long draft) {
    String scenario = red.get();
    return new Proof(
        1,
        scenario == null
            ? List.of()
            : List.of(new Failure(scenario, "se autoriza", "se rechaza", "QTY-0001")));
  }

  static DraftRow row(DraftDesk desk, Draft draft, String key) {
    return desk.rows(draft, TABLE).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** What the row says now. */
  static RowText said(DraftRow row) {
    return Objects.requireNonNull(row.now());
  }

  static String hash(Draft draft) {
    return Objects.requireNonNull(draft.hash());
  }

  /** Writes one cell of the first row. */
  DraftStep maximum(Draft draft, String units, Editor editor) {
    DraftRow row = desk.rows(draft, TABLE).getFirst();
    return desk.write(draft, TABLE, row, said(row).with("maximo", units), editor);
  }

  /** A draft that gives the first row another maximum, submitted. */
  Draft submitted(String units) {
    Draft draft = desk.open("Otra cantidad por orden", ADA);
    maximum(draft, units, ADA);
    return ((DraftStep.Done) review.submit(draft, PURPOSE, ADA)).draft();
  }

  /** From the draft to the active version. */
  public RulebookRef live(String units) {
    Draft draft = submitted(units);
    return ((DraftStep.Live) review.approve(draft, hash(draft), "", null, EMA)).version();
  }

  /** Another constant in both rows, from the draft to the active version. */
  public RulebookRef liveInBothRows(String units) {
    Draft draft = desk.open("Otra cantidad en dos filas", ADA);
    TableText seen = desk.text(draft, TABLE);
    List<RowText> rows = new ArrayList<>(seen.rows());
    rows.replaceAll(row -> ROWS.contains(row.key()) ? row.with("maximo", units) : row);
    desk.become(draft, TABLE, seen, new TableText(TABLE, rows), ADA);
    Draft submitted = ((DraftStep.Done) review.submit(draft, PURPOSE, ADA)).draft();
    return ((DraftStep.Live) review.approve(submitted, hash(submitted), "", null, EMA)).version();
  }

  /** The first row's maximum in the active version. */
  public int maximum() {
    return active.current().table(TABLE).rows().getFirst().integer("maximo");
  }
}
