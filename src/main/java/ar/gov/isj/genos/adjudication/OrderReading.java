package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.ProviderFacts;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        reading.state(findings, row, Map.of("vencimiento", Texts.of(lastDay)));
      }
    }
    for (TableRow row : reading.rows(fact, "diagnostico-requerido")) {
      reading.state(findings, row, Map.of());
    }
    for (TableRow row : reading.rows(fact, "limites-de-orden")) {
      reading.state(findings, row, limit(row, fact));
    }
    return findings;
  }

  private static Map<String, String> limit(TableRow row, OrderFact fact) {
    Map<String, String> data = new HashMap<>();
    if (row.value("plazo_dias") != null) {
      data.put("vence", Texts.of(fact.date().plusDays(row.integer("plazo_dias"))));
    }
    for (String column : List.of("importe_mas_de", "importe_mes_mas_de")) {
      if (row.value(column) != null) {
        data.put("tope_importe", Texts.pesos(row.integer(column)));
      }
    }
    return data;
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
    texts.put("renglones", String.valueOf(fact.lines()));
    texts.put("unidades_bioquimicas", String.valueOf(fact.units()));
    texts.put("importe_orden", Texts.pesos(fact.amount()));
    texts.put("importe_mes", Texts.pesos(fact.month()));
    texts.put("iguales_hoy", String.valueOf(fact.sameToday()));
    texts.put("practicas_del_anio", String.valueOf(fact.yearPractices()));
    texts.put("ordenes_del_centro", String.valueOf(fact.centreOrders()));
    texts.put("dias_desde_muestra", String.valueOf(fact.sampleDays()));
    texts.put("diagnostico", diagnosis(facts));
    texts.put("sexo", Texts.sex(facts.member().sex()));
    CaseFacts.Circumstances around = facts.around();
    texts.put("sexo_del_pedido", around.declared(Datum.SEXO_DEL_PEDIDO));
    texts.put("jurisdiccion", around.declared(Datum.OTRA_JURISDICCION));
    texts.put("receta", around.declared(Datum.RECETA));
    texts.put("receta_orden", String.valueOf(around.usedIn()));
    texts.put("red", network(facts));
    texts.put("otra_localidad", elsewhere(facts));
    return texts;
  }

  static String diagnosis(CaseFacts facts) {
    String diagnosis = facts.prescription().diagnosis();
    return diagnosis == null ? "" : diagnosis.strip();
  }

  private static String network(CaseFacts facts) {
    CaseFacts.Standing standing = facts.member().standing();
    String network = standing == null ? null : standing.network();
    return network == null ? "" : network;
  }

  /** Town of the last order that was not issued in this centre's. */
  private static String elsewhere(CaseFacts facts) {
    CaseFacts.CentreFacts centre = facts.around().centre();
    return facts.around().earlier().stream()
        .filter(order -> centre == null || !order.town().equals(centre.town()))
        .min(Comparator.comparingInt(CaseFacts.EarlierOrder::minutesAgo))
        .map(CaseFacts.EarlierOrder::town)
        .orElse("");
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : Texts.of(date);
  }

  /** {@code MD 1234}. */
  static String prescriber(PrescriptionFacts prescription) {
    return prescription.prescriberType() + " " + prescription.prescriberNumber();
  }
}
