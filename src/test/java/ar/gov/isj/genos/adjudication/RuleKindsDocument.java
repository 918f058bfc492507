package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What docs/rule-kinds.md has to say: where each kind of rule lives, by reading the rulebook, and
 * which scenarios show it, by deciding them all.
 */
final class RuleKindsDocument {

  private static final Path KINDS = Path.of("src/test/resources/adjudication/rule-kinds.txt");

  private static final String HEAD =
      """
      # Clases de regla

      De cada clase de regla: el código permanente, dónde vive, qué hacen las filas que se entregan y qué la muestra.
      Lo escribe `RuleKindsTest` a partir de las tablas, las reglas y los escenarios, y la compilación lo compara:
      para renovarlo se corre esa prueba con `-Dgenos.write-docs=true`. Los efectos son los de las filas que se entregan; quien analiza los cambia por fila.
      «Declarado» es lo que la clase mira de lo que la prescripción dice además de su encabezado: se carga en la pantalla, en «Otros datos de la prescripción», o por la API en `prescription.declared`.

      """;

  /**
   * @param test class that shows what is in no table and no DRL; empty if scenarios do
   * @param waits why it is not there; empty if it is
   */
  record Kind(String code, String name, String program, String test, String waits) {

    boolean works() {
      return waits.isEmpty();
    }
  }

  /** Facts that come from what was declared. */
  private static final Map<String, String> LOOKED_AT =
      Map.of(
          "setting", "AMBITO",
          "urgent", "URGENTE",
          "voucher", "CHEQUERA",
          "material", "MATERIAL",
          "accident", "ACCIDENTE",
          "otherSex", "SEXO_DEL_PEDIDO",
          "foreign", "OTRA_JURISDICCION",
          "used", "RECETA",
          "sampleDays", "FECHA_MUESTRA");

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Map<String, Set<String>> scenarios = new TreeMap<>();

  RuleKindsDocument() {
    Adjudicator adjudicator = new Adjudicator();
    for (Scenario scenario : Scenario.all()) {
      CaseDecision decision = adjudicator.decide(scenario.facts().facts(), rulebook);
      List<Reason> reasons = new ArrayList<>(decision.orderReasons());
      decision.lines().forEach(line -> reasons.addAll(line.reasons()));
      for (Reason reason : reasons) {
        scenarios
            .computeIfAbsent(reason.code(), any -> new TreeSet<>())
            .add(String.valueOf(scenario.yaml().get("caso")));
      }
    }
  }

  static List<Kind> kinds() {
    try (Stream<String> lines = Files.lines(KINDS)) {
      return lines.filter(line -> !line.startsWith("#")).map(RuleKindsDocument::kind).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kind kind(String line) {
    List<String> cells =
        new ArrayList<>(Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    while (cells.size() < 5) {
      cells.add("");
    }
    return new Kind(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }

  String text() {
    List<Kind> kinds = kinds();
    long working = kinds.stream().filter(Kind::works).count();
    StringBuilder text = new StringBuilder(HEAD);
    text.append("**%d de %d funcionan.**%n%n".formatted(working, kinds.size()).replace("\r", ""));
    text.append(
        "| Código | Clase | Dónde vive | Efecto | Declarado | Qué la muestra |\n|---|---|---|---|---|---|\n");
    for (Kind kind : kinds) {
      text.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  kind.code(),
                  kind.name(),
                  where(kind),
                  effects(kind),
                  declared(kind),
                  shownBy(kind)));
    }
    return text.toString();
  }

  /** Where the code is stated; empty if nowhere. */
  String where(Kind kind) {
    if (!kind.works()) {
      return "no está: " + kind.waits();
    }
    List<String> places = new ArrayList<>();
    for (Table table : rulebook.tables()) {
      long rows = table.rows().stream().filter(row -> states(row, kind)).count();
      if (rows > 0) {
        places.add("`%s` (%s)".formatted(table.name(), rows == 1 ? "1 fila" : rows + " filas"));
      }
    }
    rules(kind).forEach(rule -> places.add("DRL «%s»".formatted(rule.name())));
    if (!kind.program().isEmpty()) {
      places.add(kind.program());
    }
    return String.join("; ", places);
  }

  String shownBy(Kind kind) {
    if (!kind.works()) {
      return "—";
    }
    Set<String> shown = scenarios.getOrDefault(kind.code(), Set.of());
    if (shown.isEmpty()) {
      return kind.test().isEmpty() ? "" : "`" + kind.test() + "`";
    }
    String first = shown.iterator().next();
    return shown.size() == 1 ? first : "%s, y %d más".formatted(first, shown.size() - 1);
  }

  private String effects(Kind kind) {
    Set<String> effects = new TreeSet<>();
    for (Table table : rulebook.tables()) {
      table.rows().stream()
          .filter(row -> states(row, kind))
          .map(row -> row.text("efecto"))
          .filter(effect -> !effect.isEmpty())
          .forEach(effects::add);
    }
    rules(kind).forEach(rule -> effects.add(rule.effect()));
    return effects.isEmpty() ? "—" : String.join(", ", effects);
  }

  /** What was declared that the rows of a kind ask for or look at. */
  private String declared(Kind kind) {
    Set<String> data = new TreeSet<>();
    for (Table table : rulebook.tables()) {
      for (TableRow row : table.rows()) {
        if (states(row, kind)) {
          data.add(row.text("dato"));
          row.header().columns().stream()
              .filter(column -> row.value(column.id()) != null)
              .map(column -> LOOKED_AT.getOrDefault(column.field(), ""))
              .forEach(data::add);
          data.add(row.text("ventana").equals("EPISODIO") ? "INICIO_EPISODIO" : "");
        }
      }
    }
    data.remove("");
    return data.isEmpty() ? "—" : String.join(", ", data);
  }

  private static boolean states(TableRow row, Kind kind) {
    return row.text("codigo").equals(kind.code());
  }

  private List<RuleInfo> rules(Kind kind) {
    return rulebook.ruleNames().stream()
        .map(rulebook::rule)
        .filter(rule -> rule.code().equals(kind.code()))
        .toList();
  }
}
