package ar.gov.isj.genos.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What surrounds the order of a scenario, as the JSON in which cases are kept. */
final class ScenarioSurroundings {

  static final Set<String> WORDS =
      Set.of(
          "declara",
          "programas",
          "red",
          "confirmado",
          "especialidad",
          "localidad",
          "prestador",
          "prestador_nombre",
          "ordenes_del_centro",
          "ordenes_de_quien_prescribe",
          "gastado_en_el_mes",
          "coseguro_del_mes",
          "coseguro_de_la_familia",
          "receta_en",
          "ordenes_previas",
          "dictamen");

  private ScenarioSurroundings() {}

  static Map<String, Object> of(Map<String, String> given, LocalDate today) {
    Map<String, Object> around = new LinkedHashMap<>();
    Map<String, Object> declared = new LinkedHashMap<>();
    for (String datum : Scenario.list(given, "declara")) {
      String[] parts = datum.split("=", 2);
      declared.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    around.put("declared", declared);
    around.put(
        "centre",
        Map.of(
            "town", given.getOrDefault("localidad", "San Salvador de Jujuy"),
            "licence", licence(given),
            "provider", given.getOrDefault("prestador_nombre", "PROBETA DE PRUEBA"),
            "ordersThisMonth",
                ScenarioFacts.number(given.getOrDefault("ordenes_del_centro", "0"))));
    around.put(
        "prescriberOrders",
        ScenarioFacts.number(given.getOrDefault("ordenes_de_quien_prescribe", "0")));
    around.put("earlier", earlier(given, today));
    around.put("spent", given.getOrDefault("gastado_en_el_mes", "0.00"));
    around.put("copaid", given.getOrDefault("coseguro_del_mes", "0.00"));
    around.put("familyCopaid", given.getOrDefault("coseguro_de_la_familia", "0.00"));
    if (given.containsKey("receta_en")) {
      around.put("usedIn", ScenarioFacts.number(given.get("receta_en")));
    }
    return around;
  }

  static int licence(Map<String, String> given) {
    return ScenarioFacts.number(given.getOrDefault("prestador", "127"));
  }

  /** Whether the scenario says something that only some affiliates have. */
  static boolean hasStanding(Map<String, String> given) {
    return given.containsKey("programas")
        || given.containsKey("red")
        || given.containsKey("confirmado");
  }

  static Map<String, Object> standing(Map<String, String> given) {
    Map<String, Object> standing = new LinkedHashMap<>();
    standing.put("programmes", Scenario.list(given, "programas"));
    if (given.containsKey("red")) {
      standing.put("network", given.get("red"));
    }
    if (given.containsKey("confirmado")) {
      standing.put("confirmedOn", given.get("confirmado"));
    }
    return standing;
  }

  static List<Map<String, Object>> verdicts(Map<String, String> given) {
    List<Map<String, Object>> verdicts = new ArrayList<>();
    for (String verdict : Scenario.list(given, "dictamen")) {
      String[] parts = verdict.split(" x ", 2);
      verdicts.add(
          Map.of(
              "audit",
              7,
              "practice",
              parts[0],
              "units",
              ScenarioFacts.number(parts.length > 1 ? parts[1] : "1")));
    }
    return verdicts;
  }

  /** {@code 596001 hace 30 minutos en Palpalá receta del 2026-11-20}. */
  private static List<Map<String, Object>> earlier(Map<String, String> given, LocalDate today) {
    List<Map<String, Object>> earlier = new ArrayList<>();
    for (String order : Scenario.list(given, "ordenes_previas")) {
      String[] parts = order.split(" (hace|minutos en|receta del) ", -1);
      if (parts.length != 4) {
        throw new IllegalArgumentException("no se entiende la orden previa «" + order + "»");
      }
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("number", ScenarioFacts.number(parts[0]));
      one.put("date", today);
      one.put("minutesAgo", ScenarioFacts.number(parts[1]));
      one.put("town", parts[2]);
      one.put("prescribed", LocalDate.parse(parts[3]));
      one.put("prescriberType", given.getOrDefault("prescribe", "MD"));
      one.put("prescriberNumber", 1234);
      earlier.add(one);
    }
    return earlier;
  }
}
