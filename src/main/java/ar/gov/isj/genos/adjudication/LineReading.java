package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules say about one line. */
final class LineReading {

  private final RowReading reading;
  private final CaseFacts facts;
  private final CaseLine line;
  private final LineFact fact;
  private final OrderInSight order;
  private final List<Finding> findings = new ArrayList<>();

  private LineReading(RowReading reading, OrderInSight order, CaseLine line, LineFact fact) {
    this.reading = reading;
    this.order = order;
    this.facts = order.facts();
    this.line = line;
    this.fact = fact;
  }

  static List<Finding> findings(RowReading reading, OrderInSight order, int index) {
    CaseLine line = order.lines().get(index);
    LineFact fact = order.lineFacts().get(index);
    LineReading one = new LineReading(reading, order, line, fact);
    one.findings.addAll(reading.stated(fact));
    if (line.automatic()) {
      one.readAutomatic();
    }
    one.readFrequency(one.readQuantity());
    one.readPerson();
    for (TableRow row : reading.rows(fact, "requiere-auditoria")) {
      reading.state(one.findings, row, Map.of());
    }
    one.readConditions();
    one.readScope();
    Combinations.read(reading, order, index, one.findings);
    return one.findings;
  }

  /** The text about the line that a placeholder stands for; null for any other. */
  static @Nullable String text(String placeholder, CaseFacts facts, CaseLine line, LineFact fact) {
    return switch (placeholder) {
      case "practica" -> fact.title();
      case "codigo_practica" -> fact.practice();
      case "plan" -> fact.plan();
      case "sexo" -> Texts.sex(facts.member().sex());
      case "edad_texto" -> Texts.age(Newborn.birth(facts), facts.issueDate());
      case "pedidas" -> Texts.units(line.requested());
      case "prescriptor" -> OrderReading.prescriber(facts.prescription());
      case "importe_linea" -> Texts.pesos(fact.amount());
      case "diagnostico" -> OrderReading.diagnosis(facts);
      case "especialidad" -> fact.speciality();
      default -> null;
    };
  }

  private void readConditions() {
    for (TableRow row : reading.rows(fact, "condiciones")) {
      Map<String, String> data = new HashMap<>();
      if (!row.text("dato").isEmpty()) {
        data.put("dato_pedido", Datum.valueOf(row.text("dato")).label());
      }
      if (!row.text("salvo_diagnostico").isEmpty()) {
        data.put("diagnosticos", row.text("salvo_diagnostico").replace(" ", ", "));
      }
      if (row.value("importe_mas_de") != null) {
        data.put("tope_importe", Texts.pesos(row.integer("importe_mas_de")));
      }
      reading.state(findings, row, data);
    }
  }

  private void readAutomatic() {
    for (TableRow row : reading.rows(order.plan(), "lineas-automaticas")) {
      String by = row.text("por_practica");
      if (row.text("practica_agregada").equals(fact.practice())
          && (by.isEmpty() || order.has(by))) {
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
        Map<String, String> data =
            Map.of(
                "tope", Texts.units(maximum),
                "restantes", String.valueOf(line.requested() - maximum));
        int before = findings.size();
        reading.state(findings, row, data, maximum);
        boolean cuts = findings.size() > before && findings.getLast().blocks();
        left = cuts ? maximum : left;
      }
    }
    return left;
  }

  /**
   * @param wanted units that the order's own limit leaves: those it cuts are not cut twice
   */
  private void readFrequency(int wanted) {
    for (TableRow row : reading.rows(fact, "frecuencia")) {
      if (row.text("cuenta").equals("DISTINTAS")) {
        readVariety(row);
        continue;
      }
      Set<PracticeCode> counted =
          Equivalents.counted(reading.rulebook(), line.practice().code(), row);
      History history = History.of(facts, counted, order.alsoAsked(line, counted), row);
      if (wanted > history.available()) {
        Map<String, String> data = new HashMap<>();
        data.put("tope", Texts.units(row.integer("maximo")));
        data.put("antecedentes", antecedents(history, wanted));
        data.put("habilitacion", enabling(history, wanted));
        data.put("periodo", History.period(row));
        data.put("restantes", String.valueOf(wanted - history.available()));
        data.put("grupo", Equivalents.group(reading.rulebook(), fact.practice()));
        reading.state(findings, row, data, history.available());
      }
    }
  }

  /** How many different practices of one group there are in the window and in this order. */
  private void readVariety(TableRow row) {
    Set<PracticeCode> group = Equivalents.of(reading.rulebook(), line.practice().code());
    Set<PracticeCode> different = new HashSet<>(History.of(facts, group, 0, row).different());
    for (CaseLine one : order.lines()) {
      if (group.contains(one.practice().code())) {
        different.add(one.practice().code());
      }
    }
    if (different.size() > row.integer("maximo")) {
      reading.state(
          findings,
          row,
          Map.of(
              "tope",
              String.valueOf(row.integer("maximo")),
              "grupo",
              Equivalents.group(reading.rulebook(), fact.practice()),
              "antecedentes",
              different.size() + " determinaciones distintas",
              "periodo",
              History.period(row),
              "restantes",
              "0",
              "habilitacion",
              ""));
    }
  }

  private static String antecedents(History history, int wanted) {
    if (history.inWindow().isEmpty()) {
      return history.asked() > 0
          ? "en esta orden hay otra práctica de la misma norma"
          : "se pidieron " + Texts.units(wanted);
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
      reading.state(
          findings,
          row,
          Map.of("sexo_admitido", admittedSex(row), "edad_admitida", admittedAge(row)));
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
        reading.state(
            findings,
            row,
            Map.of(
                "profesion_texto", profession(),
                "permitidas", String.valueOf(reading.permitted(row, fact.prescriberType()))));
      }
    }
  }

  private String profession() {
    return switch (facts.prescription().prescriberType()) {
      case MD -> "un médico";
      case OD -> "un odontólogo";
      case OB -> "un licenciado en obstetricia";
    };
  }

  /** The row that says what the affiliate pays for a line; null if no row does. */
  static @Nullable TableRow copayRow(RowReading reading, LineFact fact) {
    List<TableRow> rows = reading.rows(fact, "coseguro");
    return rows.isEmpty() ? null : rows.getFirst();
  }
}
