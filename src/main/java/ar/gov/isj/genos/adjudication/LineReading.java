package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.PlanFact;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules say about one line. */
final class LineReading {

  private final RowReading reading;
  private final CaseFacts facts;
  private final CaseLine line;
  private final LineFact fact;
  private final List<Finding> findings = new ArrayList<>();

  private LineReading(RowReading reading, CaseFacts facts, CaseLine line, LineFact fact) {
    this.reading = reading;
    this.facts = facts;
    this.line = line;
    this.fact = fact;
  }

  static List<Finding> findings(
      RowReading reading, CaseFacts facts, PlanFact plan, CaseLine line, LineFact fact) {
    LineReading one = new LineReading(reading, facts, line, fact);
    one.findings.addAll(reading.stated(fact));
    if (line.automatic()) {
      one.readAutomatic(plan);
    }
    one.readFrequency(one.readQuantity());
    one.readPerson();
    for (TableRow row : reading.rows(fact, "requiere-auditoria")) {
      one.findings.add(reading.finding(row, Map.of()));
    }
    one.readScope();
    return one.findings;
  }

  /** Texts about the line by placeholder. */
  static Map<String, String> texts(CaseFacts facts, CaseLine line, LineFact fact) {
    Map<String, String> texts = new HashMap<>();
    texts.put("practica", fact.title());
    texts.put("codigo_practica", fact.practice());
    texts.put("plan", fact.plan());
    texts.put("sexo", Texts.sex(facts.member().sex()));
    texts.put("edad_texto", Texts.age(facts.member().birthDate(), facts.issueDate()));
    texts.put("pedidas", Texts.units(line.requested()));
    texts.put("prescriptor", OrderReading.prescriber(facts.prescription()));
    return texts;
  }

  private void readAutomatic(PlanFact plan) {
    for (TableRow row : reading.rows(plan, "lineas-automaticas")) {
      if (row.text("practica_agregada").equals(fact.practice())) {
        findings.add(
            reading.finding(
                row, Severity.INFO, Map.of("practica", fact.title()), Finding.NO_LIMIT));
      }
    }
  }

  /**
   * @return units that the order's limit leaves, at most those asked for
   */
  private int readQuantity() {
    int left = line.requested();
    for (TableRow row : reading.rows(fact, "cantidad-por-orden")) {
      int maximum = row.integer("maximo");
      if (line.requested() > maximum) {
        Severity severity = RowReading.severity(row.text("efecto"));
        Map<String, String> data =
            Map.of(
                "tope", Texts.units(maximum),
                "restantes", String.valueOf(line.requested() - maximum));
        Finding finding = reading.finding(row, severity, data, maximum);
        findings.add(finding);
        left = finding.blocks() ? maximum : left;
      }
    }
    return left;
  }

  /**
   * @param wanted units that the order's own limit leaves: those it cuts are not cut twice
   */
  private void readFrequency(int wanted) {
    for (TableRow row : reading.rows(fact, "frecuencia")) {
      History history = History.of(facts, line.practice().code(), row);
      if (wanted > history.available()) {
        Map<String, String> data =
            Map.of(
                "tope", Texts.units(row.integer("maximo")),
                "antecedentes", antecedents(history, wanted),
                "habilitacion", enabling(history, wanted));
        findings.add(
            reading.finding(
                row, RowReading.severity(row.text("efecto")), data, history.available()));
      }
    }
  }

  private static String antecedents(History history, int wanted) {
    if (history.inWindow().isEmpty()) {
      return "se pidieron " + Texts.units(wanted);
    }
    String dates = Texts.dates(history.dates());
    String held =
        history.held() == 0
            ? ""
            : "; " + Texts.units(history.held()) + " en una solicitud de auditoría pendiente";
    if (history.used() == 1) {
      return held.isEmpty()
          ? "la última se autorizó el " + dates
          : "la última está en una solicitud de auditoría pendiente, del " + dates;
    }
    return "ya se autorizaron " + Texts.units(history.used()) + " (" + dates + held + ")";
  }

  private static String enabling(History history, int wanted) {
    LocalDate day = history.enabledFrom(wanted);
    if (day == null) {
      return "No se habilita con el tiempo.";
    }
    return day.isAfter(history.today())
        ? "Se habilita el " + Texts.of(day) + "."
        : "Hoy puede pedir hasta " + Texts.units(history.available()) + ".";
  }

  private void readPerson() {
    for (TableRow row : reading.rows(fact, "sexo-edad")) {
      findings.add(
          reading.finding(
              row, Map.of("sexo_admitido", admittedSex(row), "edad_admitida", admittedAge(row))));
    }
  }

  private static String admittedSex(TableRow row) {
    return switch (row.text("si_sexo_es")) {
      case "F" -> "masculino";
      case "M" -> "femenino";
      default -> "registrado";
    };
  }

  private static String admittedAge(TableRow row) {
    return row.value("si_edad_mayor_que") != null
        ? "hasta los " + Texts.days(row.integer("si_edad_mayor_que"))
        : row.value("si_edad_menor_que") != null
            ? "desde los " + Texts.days(row.integer("si_edad_menor_que"))
            : "a cualquier edad";
  }

  private void readScope() {
    for (TableRow row : reading.rows(fact, "alcance-prescriptor")) {
      if (!row.text("efecto").equals("PERMITE")) {
        findings.add(
            reading.finding(
                row,
                Map.of(
                    "profesion_texto", profession(),
                    "permitidas", String.valueOf(permitted(row)))));
      }
    }
  }

  private String profession() {
    return switch (facts.prescription().prescriberType()) {
      case MD -> "un médico";
      case OD -> "un odontólogo";
    };
  }

  /** How many practices the profession may prescribe, those that every order carries aside. */
  private long permitted(TableRow decisive) {
    Set<String> automatic =
        reading.rulebook().table("lineas-automaticas").rows().stream()
            .map(row -> row.text("practica_agregada"))
            .collect(Collectors.toSet());
    return reading.rulebook().table(decisive.table()).rows().stream()
        .filter(row -> row.text("profesion").equals(fact.prescriberType()))
        .filter(row -> row.text("efecto").equals("PERMITE"))
        .map(row -> row.text("codigo_de_practica"))
        .filter(code -> !code.isEmpty() && !automatic.contains(code))
        .distinct()
        .count();
  }

  /** The row that says what the affiliate pays for a line; null if no row does. */
  static @Nullable TableRow copayRow(RowReading reading, LineFact fact) {
    List<TableRow> rows = reading.rows(fact, "coseguro");
    return rows.isEmpty() ? null : rows.getFirst();
  }
}
