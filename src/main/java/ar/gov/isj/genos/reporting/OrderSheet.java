package ar.gov.isj.genos.reporting;

import static java.util.stream.Collectors.joining;

import ar.gov.isj.genos.reporting.OrderPrint.Cancelled;
import ar.gov.isj.genos.reporting.OrderPrint.Content;
import ar.gov.isj.genos.reporting.OrderPrint.Line;
import ar.gov.isj.genos.reporting.OrderPrint.Refusal;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An order's content as the texts that the template places on paper. */
final class OrderSheet {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(BusinessClock.ZONE);

  /** Half of a SHA-256 nobody reads; twelve digits name a rulebook among all that will ever be. */
  private static final int HASH_DIGITS = 12;

  private OrderSheet() {}

  static Map<String, Object> parameters(Content content) {
    // JasperReports adds its own parameters to this map.
    Map<String, Object> parameters = new HashMap<>();
    String number = "N° " + content.number();
    parameters.put("number", number);
    parameters.put("verification", "Verificación " + content.verification());
    parameters.put("qr", QrImage.of("GENOS " + content.number() + " " + content.verification()));
    parameters.put("issuedAt", DATE_TIME.format(content.issuedAt()));
    parameters.put("prescriptionDate", DATE.format(content.prescriptionDate()));
    parameters.put("centre", content.place().centre() + " · " + content.place().town());
    parameters.put(
        "provider", "Mat. " + content.place().licence() + " · " + content.place().provider());
    parameters.put("affiliate", content.affiliate().name());
    parameters.put("cuil", content.affiliate().cuil().formatted());
    parameters.put("credential", content.affiliate().credential().formatted());
    parameters.put("age", content.affiliate().ageYears() + " años");
    parameters.put("plan", content.affiliate().plan());
    parameters.put(
        "prescriber",
        content.prescriber().type()
            + " "
            + content.prescriber().number()
            + " · "
            + content.prescriber().name());
    parameters.put("declared", content.declared());
    parameters.put("copay", pesos(content.copay()));
    parameters.put("total", pesos(content.total()));
    parameters.put("insurerPays", pesos(content.insurerPays()));
    parameters.put(
        "rulebook",
        "Reglamento versión %d · %s · verificación %s"
            .formatted(
                content.rulebookVersion(),
                content.rulebookHash().substring(0, HASH_DIGITS),
                content.verification()));
    parameters.put(
        "continuation", "Orden de Prestación " + number + " · " + content.affiliate().name());
    Cancelled cancelled = content.cancelled();
    if (cancelled != null) {
      parameters.put(
          "cancelled",
          "ORDEN ANULADA el %s. No es válida para realizar ni facturar prácticas. Motivo: %s"
              .formatted(DATE_TIME.format(cancelled.at()), cancelled.reason()));
    }
    return parameters;
  }

  static Collection<Map<String, ?>> rows(Content content) {
    return Stream.<Map<String, ?>>concat(
            content.authorized().stream().map(OrderSheet::row),
            content.refused().stream().map(OrderSheet::row))
        .toList();
  }

  private static Map<String, ?> row(Line line) {
    return Map.of(
        "section", "authorized",
        "nomenclator", Integer.toString(line.nomenclator()),
        "code", line.practice().value(),
        "description", line.description(),
        "module", Integer.toString(line.module()),
        "units", Integer.toString(line.units()),
        "fees", amount(line.fees()),
        "expenses", amount(line.expenses()),
        "total", amount(line.total()),
        "copay", amount(line.copay()));
  }

  private static Map<String, ?> row(Refusal refusal) {
    return Map.of(
        "section", "refused",
        "code", refusal.practice().value(),
        "description", refusal.description() + units(refusal.units()),
        "outcome", refusal.outcome(),
        "reasons", reasons(refusal));
  }

  private static String reasons(Refusal refusal) {
    return refusal.reasons().size() == 1
        ? refusal.reasons().getFirst()
        : refusal.reasons().stream().map(reason -> "• " + reason).collect(joining("\n"));
  }

  private static String units(int units) {
    return units == 1 ? " (1 unidad)" : " (" + units + " unidades)";
  }

  private static String pesos(Money money) {
    return "$ " + amount(money);
  }

  /** {@code 1.234,50} */
  static String amount(Money money) {
    // A DecimalFormat is not safe for two threads, so each amount has its own.
    return new DecimalFormat(
            "#,##0.00", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-AR")))
        .format(money.amountArs());
  }
}
