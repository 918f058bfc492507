package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CopayExplanation.Kind;
import ar.gov.isj.genos.adjudication.CopayExplanation.Step;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down how each line's copay comes about while it is being computed; or does not. */
final class CopaySteps {

  private final boolean written;
  private final int version;
  private final List<List<Step>> lines = new ArrayList<>();

  private CopaySteps(boolean written, int version) {
    this.written = written;
    this.version = version;
  }

  /** For a decision that nobody asked to explain: nothing is put into words. */
  static CopaySteps none() {
    return new CopaySteps(false, 0);
  }

  static CopaySteps of(int version) {
    return new CopaySteps(true, version);
  }

  /** Amounts of a line's authorised units. */
  record Priced(PracticeFacts practice, int units, Money fees, Money expenses) {

    Money total() {
      return fees.plus(expenses);
    }
  }

  /**
   * The next line.
   *
   * @param priced null when nothing of it is authorised
   * @param freedBy what frees it of copay; null when nothing does
   * @param row what says the copay; null when there is none
   */
  void line(
      @Nullable Priced priced,
      @Nullable Finding freedBy,
      @Nullable TableRow row,
      Money base,
      Money copay) {
    if (!written) {
      return;
    }
    List<Step> steps = new ArrayList<>();
    lines.add(steps);
    if (priced == null) {
      return;
    }
    steps.add(new Step(Kind.FEE, price(priced), Money.ZERO, null));
    if (freedBy != null) {
      if (freedBy.source() instanceof Source.TableRow source) {
        steps.add(
            new Step(Kind.EXEMPT, ("Sin coseguro. " + source.norm()).strip(), Money.ZERO, source));
      }
    } else if (row != null) {
      byRow(steps, priced, row, base, copay);
    }
  }

  private static String price(Priced priced) {
    StringBuilder text = new StringBuilder("Arancel de ");
    text.append(Texts.units(priced.units())).append(": ");
    if (priced.fees().isZero() || priced.expenses().isZero()) {
      text.append(Texts.money(priced.total()));
    } else {
      text.append("honorarios ")
          .append(Texts.money(priced.fees()))
          .append(" + gastos ")
          .append(Texts.money(priced.expenses()))
          .append(" = ")
          .append(Texts.money(priced.total()));
    }
    String each = priced.practice().priceExplanation();
    return each == null ? text.append('.').toString() : text + " (cada una: " + each + ").";
  }

  private void byRow(List<Step> steps, Priced priced, TableRow row, Money base, Money copay) {
    Source.TableRow source = source(row);
    switch (row.text("base")) {
      case "ORDEN" ->
          steps.add(
              new Step(
                  Kind.ROW,
                  "El coseguro lo fija la cantidad de determinaciones de la orden.",
                  copay,
                  source));
      case "IMPORTE" -> {
        Money each = new Money(row.decimal("importe_fijo"));
        Money whole = each.times(priced.units());
        String cut =
            whole.equals(copay) ? "" : "; no supera el total de la línea, " + Texts.money(copay);
        steps.add(
            new Step(
                Kind.ROW,
                "Importe fijo: %s por unidad × %d = %s%s."
                    .formatted(Texts.money(each), priced.units(), Texts.money(whole), cut),
                copay,
                source));
      }
      default -> {
        BigDecimal percent = row.decimal("porcentaje");
        BigDecimal exact = base.amountArs().multiply(percent).movePointLeft(2).stripTrailingZeros();
        boolean whole = exact.scale() <= 2;
        String of = row.text("base").equals("HONORARIOS") ? " de honorarios" : "";
        steps.add(
            new Step(
                Kind.ROW,
                "%s %% de %s%s = %s."
                    .formatted(
                        Texts.of(percent),
                        Texts.money(base),
                        of,
                        whole
                            ? Texts.money(copay)
                            : "$ " + exact.toPlainString().replace('.', ',')),
                copay,
                source));
        if (!whole) {
          steps.add(
              new Step(
                  Kind.ROUNDING,
                  "Se redondea a centavos, la mitad hacia arriba: " + Texts.money(copay) + ".",
                  copay,
                  null));
        }
      }
    }
  }

  /**
   * What the order as a whole made of a line's copay.
   *
   * @param line its position
   */
  void changed(int line, Kind kind, TableRow row, String sentence, Money copay) {
    if (written) {
      lines.get(line).add(new Step(kind, sentence, copay, source(row)));
    }
  }

  /** One for each line, in their order. */
  List<CopayExplanation> of(List<LineDecision> decided) {
    List<CopayExplanation> all = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      LineDecision line = decided.get(i);
      all.add(new CopayExplanation(line.practice(), line.copay(), List.copyOf(lines.get(i))));
    }
    return List.copyOf(all);
  }

  private Source.TableRow source(TableRow row) {
    return new Source.TableRow(row.table(), row.key(), row.cells(), row.text("norma"), version);
  }
}
