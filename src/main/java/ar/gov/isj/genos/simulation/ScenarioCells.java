package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.xlsx.SideSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenarios as rows of a sheet, and back. */
final class ScenarioCells {

  /** Name of the sheet. */
  static final String SHEET = "Pruebas";

  private static final int LONGEST_NAME = 200;

  private static final List<ScenarioColumn> COLUMNS = ScenarioColumn.all();

  private ScenarioCells() {}

  static SideSheet.Form form() {
    List<Column> columns = new ArrayList<>();
    List<String> hints = new ArrayList<>();
    columns.add(
        new Column(
            RowText.KEY,
            "Caso",
            Column.Role.KEY,
            CellType.TEXT,
            "",
            "",
            true,
            List.of(),
            0,
            0,
            "",
            ""));
    hints.add("Una oración que lo nombra, sin repetir. Lo que queda vacío es un caso común.");
    for (ScenarioColumn column : COLUMNS) {
      columns.add(column.column());
      hints.add(column.hint());
    }
    return new SideSheet.Form(
        new TableHeader(SHEET, "", "", TableHeader.Policy.ALL, columns, List.of(), List.of(), null),
        hints);
  }

  static TableText rows(List<Scenario> scenarios) {
    return new TableText(SHEET, scenarios.stream().map(ScenarioCells::row).toList());
  }

  private static RowText row(Scenario scenario) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (ScenarioColumn column : COLUMNS) {
      String value =
          column.word().equals(Scenario.SAYS)
              ? String.join("\n", scenario.says())
              : scenario
                  .given()
                  .getOrDefault(column.word(), scenario.expected().getOrDefault(column.word(), ""));
      cells.put(column.word(), column.writing().shown(value));
    }
    return new RowText(scenario.name(), cells);
  }

  /** A row that {@link #read} found nothing in. */
  static Scenario scenario(String topic, RowText row) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (ScenarioColumn column : COLUMNS) {
      String text = row.cell(column.word());
      if (!text.isEmpty() && !column.word().equals(Scenario.SAYS)) {
        Map<String, String> values = Scenario.EXPECTED.contains(column.word()) ? expected : given;
        values.put(column.word(), value(column, text));
      }
    }
    return new Scenario(
        topic, row.key(), given, expected, row.cell(Scenario.SAYS).lines().toList());
  }

  private static String value(ScenarioColumn column, String text) {
    try {
      return column.writing().value(text);
    } catch (CellWriting.Unreadable e) {
      throw new IllegalArgumentException("se esperaba " + e.getMessage(), e);
    }
  }

  /**
   * The row as it would be written again: {@code 1/2/2026} is {@code 01/02/2026}.
   *
   * @param position 0 for the first row
   * @param names of the rows above; this one's is added
   * @param defects takes what no scenario can say
   */
  static RowText read(int position, RowText row, Set<String> names, List<CellDefect> defects) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (ScenarioColumn column : COLUMNS) {
      String text = row.cell(column.word());
      if (!text.isEmpty()) {
        cells.put(column.word(), again(position, row, column, defects));
      }
    }
    String name = name(row.key(), names);
    if (!name.isEmpty()) {
      defects.add(new CellDefect(position, row.key(), RowText.KEY, name));
    }
    if (Scenario.EXPECTED.stream().allMatch(word -> row.cell(word).isEmpty())) {
      defects.add(
          new CellDefect(
              position,
              row.key(),
              "lineas",
              "no dice qué debe resultar. Complete al menos una de las columnas de resultados."));
    }
    return new RowText(row.key(), cells);
  }

  private static String again(
      int position, RowText row, ScenarioColumn column, List<CellDefect> defects) {
    String text = row.cell(column.word());
    try {
      return column.writing().shown(column.writing().value(text));
    } catch (CellWriting.Unreadable e) {
      defects.add(
          new CellDefect(
              position,
              row.key(),
              column.word(),
              "se esperaba %s y se encontró «%s».".formatted(e.getMessage(), brief(text))));
      return text;
    }
  }

  /** What is wrong with it; empty for nothing. */
  private static String name(String name, Set<String> names) {
    if (name.isEmpty()) {
      return "falta el nombre del caso. Escriba una oración que lo nombre.";
    }
    if (name.length() > LONGEST_NAME || name.contains("\n")) {
      return "se esperaba un nombre de un renglón y hasta 200 caracteres. Acórtelo.";
    }
    return names.add(name)
        ? ""
        : "el caso «%s» está dos veces en la hoja. Cambie un nombre o quite una fila."
            .formatted(brief(name));
  }

  static String brief(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
