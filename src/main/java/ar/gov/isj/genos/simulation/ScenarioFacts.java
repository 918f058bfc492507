package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.authorization.StoredJson;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * The facts of a scenario: an everyday case (a woman of 20, plan NORMAL, on the manual's day, at
 * the manual's prices) except for what is given. Made as the JSON in which cases are kept, so that
 * whatever a scenario does not speak of is absent, as in old cases.
 */
@Component
final class ScenarioFacts {

  static final LocalDate TODAY = LocalDate.of(2020, 6, 22);

  private static final BigDecimal UNIT_VALUE = new BigDecimal("26.90");
  private static final String ACT = "000118";
  private static final String ACT_FEES = "180.00";

  static final Set<String> WORDS =
      Set.of(
          "hoy",
          "prescripta",
          "nacimiento",
          "afiliado_desde",
          "sexo",
          "plan",
          "parentesco",
          "afiliacion",
          "credencial",
          "certificado_hasta",
          "prescribe",
          "habilitado_hasta",
          "prescriptor_suspendido",
          "prestador_desde",
          "prestador_hasta",
          "centro_hasta",
          "prestador_suspendido",
          "diagnostico",
          "practicas",
          "antes",
          "valor_ub");

  private final Catalog catalog;
  private final StoredJson json;

  ScenarioFacts(Catalog catalog, StoredJson json) {
    this.catalog = catalog;
    this.json = json;
  }

  /**
   * @throws IllegalArgumentException if the scenario says something that no case has
   */
  CaseFacts of(Scenario scenario, Rulebook rulebook) {
    Map<String, String> given = scenario.given();
    for (String word : given.keySet()) {
      if (!WORDS.contains(word) && !ScenarioSurroundings.WORDS.contains(word)) {
        throw new IllegalArgumentException("no se conoce «" + word + "»");
      }
    }
    try {
      return json.read(json.canonical(facts(given, rulebook)), CaseFacts.class);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("hay una fecha que no es aaaa-mm-dd", e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("hay un valor que ningún caso tiene", e);
    }
  }

  static LocalDate day(Map<String, String> given, String word, LocalDate otherwise) {
    String text = given.get(word);
    return text == null ? otherwise : LocalDate.parse(text);
  }

  private Map<String, Object> facts(Map<String, String> given, Rulebook rulebook) {
    LocalDate today = day(given, "hoy", TODAY);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("issueDate", today);
    facts.put("member", member(given));
    facts.put("prescription", prescription(given, today));
    List<Map<String, Object>> lines = new ArrayList<>();
    Map<String, Object> practices = new TreeMap<>();
    for (TableRow row : rulebook.table("lineas-automaticas").rows()) {
      String code = row.text("practica_agregada");
      practices.put(code, practice(code, given));
    }
    for (String line : Scenario.list(given, "practicas")) {
      String[] parts = line.split(" x ", -1);
      practices.put(parts[0], practice(parts[0], given));
      lines.add(
          Map.of("practice", parts[0], "requested", number(parts.length > 1 ? parts[1] : "1")));
    }
    for (TableRow row : rulebook.table("paneles").rows()) {
      Map<String, Object> panel = practice(row.text("panel"), given);
      if (panel.get("includes") instanceof List<?> parts && practices.keySet().containsAll(parts)) {
        practices.putIfAbsent(row.text("panel"), panel);
      }
    }
    facts.put("lines", lines);
    facts.put("practices", List.copyOf(practices.values()));
    facts.put("consumption", consumption(given));
    facts.put("verdicts", ScenarioSurroundings.verdicts(given));
    facts.put("provider", provider(given));
    facts.put("circumstances", ScenarioSurroundings.of(given, today));
    return facts;
  }

  private static Map<String, Object> member(Map<String, String> given) {
    Map<String, Object> member = new LinkedHashMap<>();
    String affiliation = given.getOrDefault("afiliacion", "ACTIVA");
    String credential = given.getOrDefault("credencial", "HABILITADA");
    member.put("sex", given.getOrDefault("sexo", "F"));
    member.put("birthDate", given.getOrDefault("nacimiento", "2000-03-01"));
    member.put("plan", given.getOrDefault("plan", "NORMAL"));
    member.put("relationship", given.getOrDefault("parentesco", "TITULAR"));
    member.put("affiliation", affiliation);
    member.put("affiliationSince", "2020-05-31");
    put(member, "affiliationReason", affiliation.equals("ACTIVA") ? null : "renuncia");
    member.put("credentialState", credential);
    member.put("credentialSince", "2020-06-01");
    put(
        member,
        "credentialReason",
        credential.equals("HABILITADA") ? null : "denuncia de extravío");
    member.put("memberSince", given.getOrDefault("afiliado_desde", "2010-01-01"));
    put(member, "studentCertificateUntil", given.get("certificado_hasta"));
    if (ScenarioSurroundings.hasStanding(given)) {
      member.put("standing", ScenarioSurroundings.standing(given));
    }
    return member;
  }

  private static Map<String, Object> prescription(Map<String, String> given, LocalDate today) {
    String by = given.getOrDefault("prescribe", "MD");
    boolean known = !by.equals("NADIE");
    Map<String, Object> prescription = new LinkedHashMap<>();
    prescription.put("date", day(given, "prescripta", today));
    prescription.put("prescriberType", known ? by : "MD");
    prescription.put("prescriberNumber", 1234);
    if (known) {
      Map<String, Object> prescriber = new LinkedHashMap<>();
      prescriber.put("name", "MÉDICA DE PRUEBA");
      prescriber.put("speciality", given.getOrDefault("especialidad", "CLÍNICA"));
      prescriber.put("enabledFrom", "2001-01-01");
      put(prescriber, "enabledUntil", given.get("habilitado_hasta"));
      put(prescriber, "suspensions", suspensions(given.get("prescriptor_suspendido")));
      prescription.put("prescriber", prescriber);
    }
    put(prescription, "diagnosis", given.get("diagnostico"));
    return prescription;
  }

  private static Map<String, Object> provider(Map<String, String> given) {
    Map<String, Object> provider = new LinkedHashMap<>();
    provider.put("licence", ScenarioSurroundings.licence(given));
    put(provider, "enabledFrom", given.get("prestador_desde"));
    put(provider, "enabledUntil", given.get("prestador_hasta"));
    put(provider, "centreUntil", given.get("centro_hasta"));
    put(provider, "suspensions", suspensions(given.get("prestador_suspendido")));
    return provider;
  }

  /** {@code 2026-10-01 a 2027-01-01} or only its first day. */
  private static @Nullable List<Map<String, Object>> suspensions(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] days = text.split(" a ", -1);
    Map<String, Object> suspension = new LinkedHashMap<>();
    suspension.put("from", days[0]);
    put(suspension, "until", days.length > 1 ? days[1] : null);
    suspension.put("reason", "Resolución 378-ISJ-2020");
    return List.of(suspension);
  }

  private static List<Map<String, Object>> consumption(Map<String, String> given) {
    List<Map<String, Object>> past = new ArrayList<>();
    for (String text : Scenario.list(given, "antes")) {
      String[] order = text.split(" de ", 2);
      String[] parts = order[0].split(" (x|el) ", -1);
      past.add(
          Map.of(
              "practice",
              parts[0],
              "units",
              number(parts.length == 2 ? "1" : parts[1]),
              "date",
              LocalDate.parse(parts[parts.length - 1]),
              "order",
              order.length == 1 ? 500_000 + past.size() : number(order[1])));
    }
    return past;
  }

  private Map<String, Object> practice(String code, Map<String, String> given) {
    Practice practice =
        PracticeCode.parse(code)
            .flatMap(catalog::find)
            .orElseThrow(
                () -> new IllegalArgumentException("la práctica «" + code + "» no existe"));
    BigDecimal units = practice.units().isEmpty() ? null : practice.units().getFirst().units();
    BigDecimal unitValue =
        given.containsKey("valor_ub") ? new BigDecimal(given.get("valor_ub")) : UNIT_VALUE;
    boolean act = code.equals(ACT);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", code);
    facts.put("description", practice.description());
    facts.put("nomenclator", practice.nomenclator());
    facts.put("module", practice.module());
    facts.put("group", practice.group());
    facts.put("complexity", practice.complexity().name());
    facts.put("byQuotation", practice.byQuotation());
    facts.put("legacy", practice.legacy());
    put(facts, "units", units);
    put(facts, "fees", act ? ACT_FEES : units == null ? null : "0.00");
    put(
        facts,
        "expenses",
        act
            ? "0.00"
            : units == null
                ? null
                : units.multiply(unitValue).setScale(2, RoundingMode.HALF_UP).toPlainString());
    facts.put("includes", practice.includes().stream().map(PracticeCode::value).toList());
    return facts;
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("«" + text + "» no es una cantidad", e);
    }
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }
}
