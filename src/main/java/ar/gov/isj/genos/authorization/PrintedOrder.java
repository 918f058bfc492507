package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Outcome;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.reporting.OrderPrint;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an issued order goes on paper. The diagnosis does not: a desk is a public place. */
@Component
final class PrintedOrder {

  /** Where and when the practices are done, and by whom. */
  private static final Set<Datum> PRINTED =
      EnumSet.of(Datum.AMBITO, Datum.URGENTE, Datum.DERIVACION, Datum.RECETA, Datum.FECHA_MUESTRA);

  private static final int LONGEST_PRINTED = 40;

  private final StoredJson json;

  PrintedOrder(StoredJson json) {
    this.json = json;
  }

  OrderPrint.Content content(IssuedOrder order) {
    CaseDecision decision = order.decision();
    return new OrderPrint.Content(
        order.number().value(),
        verification(order),
        order.issuedAt(),
        order.facts().prescription().date(),
        new OrderPrint.Place(
            order.centre().name(),
            order.centre().town(),
            order.provider().licence(),
            order.provider().name()),
        new OrderPrint.Affiliate(
            order.member().name(),
            order.member().cuil(),
            order.member().credential(),
            order.member().ageOn(order.facts().issueDate()),
            order.member().plan()),
        prescriber(order.facts().prescription()),
        declared(order.facts().declared()),
        decision.lines().stream()
            .filter(line -> line.authorized() > 0)
            .map(PrintedOrder::line)
            .toList(),
        decision.lines().stream()
            .filter(line -> line.authorized() < line.requested())
            .map(PrintedOrder::refusal)
            .toList(),
        decision.copay(),
        decision.total(),
        decision.insurerPays(),
        decision.rulebook().version(),
        decision.rulebook().hash(),
        cancelled(order.cancellation()));
  }

  /** {@code Ámbito: Guardia · Pedido urgente: Sí}. What is clinical stays out of the paper too. */
  private static String declared(Map<Datum, String> declared) {
    return declared.entrySet().stream()
        .filter(one -> PRINTED.contains(one.getKey()))
        .map(one -> one.getKey().label() + ": " + shortened(one.getKey().shown(one.getValue())))
        .collect(Collectors.joining(" · "));
  }

  /** The box on paper is small; the whole text is in the register. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_PRINTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_PRINTED - 1)) + "…";
  }

  private static OrderPrint.@Nullable Cancelled cancelled(@Nullable Cancellation cancellation) {
    return cancellation == null
        ? null
        : new OrderPrint.Cancelled(
            cancellation.at(), cancellation.reason().spanish() + ": " + cancellation.text());
  }

  /** Two groups of four; only who has the whole stored case can compute them. */
  private String verification(IssuedOrder order) {
    String digest =
        StoredJson.sha256(
                order.number() + json.canonical(order.facts()) + json.canonical(order.decision()))
            .toUpperCase(Locale.ROOT);
    return digest.substring(0, 4) + "-" + digest.substring(4, 8);
  }

  private static OrderPrint.Prescriber prescriber(PrescriptionFacts prescription) {
    PrescriberFacts known = prescription.prescriber();
    return new OrderPrint.Prescriber(
        prescription.prescriberType().name(),
        prescription.prescriberNumber(),
        known == null ? "" : known.name());
  }

  private static OrderPrint.Line line(LineDecision line) {
    return new OrderPrint.Line(
        line.nomenclator(),
        line.practice(),
        line.description(),
        line.module(),
        line.authorized(),
        line.fees(),
        line.expenses(),
        line.total(),
        line.copay());
  }

  private static OrderPrint.Refusal refusal(LineDecision line) {
    return new OrderPrint.Refusal(
        line.practice(),
        line.description(),
        line.requested() - line.authorized(),
        word(line.outcome()),
        line.reasons().stream()
            .filter(reason -> reason.severity().compareTo(Severity.DOCUMENT) >= 0)
            .map(Reason::sentence)
            .toList());
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Authorized() -> "● Autorizado";
      case Outcome.PartiallyAuthorized(int units, int requested) ->
          "◐ Autorizado %d de %d".formatted(units, requested);
      case Outcome.AuditRequired() -> "◆ Rechazado · requiere auditoría";
      case Outcome.DocumentRequired() -> "▤ Rechazado · falta documentación";
      case Outcome.Indeterminate() -> "◇ Sin determinar";
      case Outcome.Rejected() -> "■ Rechazado";
    };
  }
}
