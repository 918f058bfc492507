package ar.gov.isj.genos.rulebook.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A case, told by the fields that a table looks at.
 *
 * @param fields by name of the fact's field: text, whole number or {@link LocalDate}
 */
public record Witness(Map<String, Object> fields) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /** In the order in which a person tells a case. */
  private static final List<String> ORDER =
      List.of(
          "sex",
          "ageYears",
          "ageDays",
          "relationship",
          "plan",
          "affiliation",
          "credential",
          "certificate",
          "daysAsMember",
          "practice",
          "byQuotation",
          "legacy",
          "practices",
          "diagnosed",
          "prescriberType",
          "prescriptionDate",
          "date");

  public Witness {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** {@code mujer, 34 años, plan NORMAL, 000865, 15/03/2027}. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    for (String field : ORDER) {
      Object value = fields.get(field);
      if (value != null) {
        parts.add(part(field, value));
      }
    }
    return String.join(", ", parts);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String part(String field, Object value) {
    boolean yes = value.equals("SI");
    return switch (field) {
      case "sex" -> value.equals("F") ? "mujer" : value.equals("M") ? "varón" : "sexo no binario";
      case "ageYears" -> value.equals(1) ? "1 año" : value + " años";
      case "ageDays" -> age((Integer) value);
      case "relationship" ->
          value.toString().toLowerCase(Locale.ROOT).replace("conyuge", "cónyuge");
      case "plan" -> "plan " + value;
      case "affiliation" -> "afiliación " + value;
      case "credential" -> "credencial " + value;
      case "certificate" ->
          value.equals("NO")
              ? "sin certificado de alumno"
              : "certificado de alumno " + value.toString().toLowerCase(Locale.ROOT);
      case "daysAsMember" -> value + " días de afiliado";
      case "byQuotation" -> yes ? "por presupuesto" : "con arancel";
      case "legacy" -> yes ? "en desuso" : "en uso";
      case "practices" -> value.equals(1) ? "1 práctica" : value + " prácticas";
      case "diagnosed" -> yes ? "con diagnóstico" : "sin diagnóstico";
      case "prescriberType" -> value.equals("OD") ? "prescribe odontólogo" : "prescribe médico";
      case "prescriptionDate" -> "prescripta el " + DAY.format((LocalDate) value);
      case "date" -> DAY.format((LocalDate) value);
      default -> value.toString();
    };
  }

  private static String age(int days) {
    if (days < 730) {
      return days == 1 ? "1 día" : days + " días";
    }
    return days % 365 == 0 ? days / 365 + " años" : "%d años (%d días)".formatted(days / 365, days);
  }
}
