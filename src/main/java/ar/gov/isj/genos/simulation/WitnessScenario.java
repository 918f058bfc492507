package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.Witness;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a scenario of the case that shows a finding; what must come of it is for a person. */
public final class WitnessScenario {

  private WitnessScenario() {}

  public static Scenario of(CheckFinding finding) {
    Witness witness = finding.witness();
    if (witness == null) {
      return Scenario.blank();
    }
    Map<String, Object> fields = witness.fields();
    Map<String, String> given = new LinkedHashMap<>();
    LocalDate today = day(fields, "date", day(fields, "prescriptionDate", ScenarioFacts.TODAY));
    given.put("hoy", today.toString());
    put(given, "prescripta", fields.get("prescriptionDate"));
    put(given, "sexo", fields.get("sex"));
    put(given, "plan", fields.get("plan"));
    put(given, "parentesco", fields.get("relationship"));
    put(given, "afiliacion", fields.get("affiliation"));
    put(given, "credencial", fields.get("credential"));
    put(given, "prescribe", fields.get("prescriberType"));
    if (fields.get("ageDays") instanceof Integer days) {
      given.put("nacimiento", today.minusDays(days).toString());
    } else if (fields.get("ageYears") instanceof Integer years) {
      given.put("nacimiento", today.minusYears(years).toString());
    }
    if (fields.get("daysAsMember") instanceof Integer days) {
      given.put("afiliado_desde", today.minusDays(days).toString());
    }
    switch (String.valueOf(fields.get("certificate"))) {
      case "VIGENTE" -> given.put("certificado_hasta", today.plusMonths(6).toString());
      case "VENCIDO" -> given.put("certificado_hasta", today.minusDays(1).toString());
      default -> given.remove("certificado_hasta");
    }
    if ("SI".equals(fields.get("diagnosed"))) {
      given.put("diagnostico", "anemia");
    }
    given.put("practicas", String.valueOf(fields.getOrDefault("practice", "000412")));
    return new Scenario(finding.sheet(), witness.sentence(), given, Map.of(), List.of());
  }

  private static LocalDate day(Map<String, Object> fields, String name, LocalDate otherwise) {
    return fields.get(name) instanceof LocalDate day ? day : otherwise;
  }

  private static void put(Map<String, String> given, String word, @Nullable Object value) {
    if (value != null) {
      given.put(word, value.toString());
    }
  }
}
