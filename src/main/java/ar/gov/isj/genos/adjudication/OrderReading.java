package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules say about the prescription as a whole. */
final class OrderReading {

  private OrderReading() {}

  static List<Finding> findings(RowReading reading, OrderFact fact) {
    List<Finding> findings = new ArrayList<>(reading.stated(fact));
    for (TableRow row : reading.rows(fact, "vigencia-prescripcion")) {
      LocalDate lastDay = fact.prescriptionDate().plusDays(row.integer("dias"));
      if (lastDay.isBefore(fact.date())) {
        findings.add(reading.finding(row, Map.of("vencimiento", Texts.of(lastDay))));
      }
    }
    for (TableRow row : reading.rows(fact, "diagnostico-requerido")) {
      findings.add(reading.finding(row, Map.of()));
    }
    return findings;
  }

  /** Texts about the prescription by placeholder. */
  static Map<String, String> texts(CaseFacts facts, OrderFact fact) {
    Map<String, String> texts = new HashMap<>();
    texts.put("plan", fact.plan());
    texts.put("prescripcion", Texts.of(fact.prescriptionDate()));
    texts.put("hoy", Texts.of(fact.date()));
    texts.put("practicas", String.valueOf(fact.practices()));
    texts.put("prescriptor", prescriber(facts.prescription()));
    ProviderFacts provider = facts.provider();
    if (provider != null) {
      texts.put("prestador", "matrícula " + provider.licence());
      texts.put("prestador_desde", day(provider.enabledFrom()));
      texts.put("prestador_hasta", day(provider.enabledUntil()));
      texts.put("centro_hasta", day(provider.centreUntil()));
    }
    return texts;
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : Texts.of(date);
  }

  /** {@code MD 1234}. */
  static String prescriber(PrescriptionFacts prescription) {
    return prescription.prescriberType() + " " + prescription.prescriberNumber();
  }
}
