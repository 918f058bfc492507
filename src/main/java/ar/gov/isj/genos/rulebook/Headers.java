package ar.gov.isj.genos.rulebook;

import ar.gov.isj.genos.rulebook.Column.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The headers of all decision tables, as the release states them.
 *
 * @param tables in the release's order
 * @param facts by kind of fact, the names that the program gives to messages about one
 */
public record Headers(List<TableHeader> tables, Map<String, List<String>> facts) {

  /** Where the release keeps them. */
  public static final String RESOURCE = "/rulebook/headers.yaml";

  public static Headers parse(String yaml) {
    LoaderOptions options = new LoaderOptions();
    // The release's own file names each shared column once and refers to it in every table.
    options.setMaxAliasesForCollections(1_000);
    Map<String, Object> root = new Yaml(new SafeConstructor(options)).load(yaml);
    Map<String, List<String>> facts = new LinkedHashMap<>();
    map(root, "facts").forEach((fact, names) -> facts.put(fact, strings(names)));
    List<TableHeader> tables = new ArrayList<>();
    for (Object table : list(root, "tables")) {
      tables.add(table(asMap(table)));
    }
    return new Headers(List.copyOf(tables), Map.copyOf(facts));
  }

  private static TableHeader table(Map<String, Object> yaml) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "clave", "Clave", Role.KEY, CellType.KEY, "", "", true, List.of(), 0, 0, "", ""));
    for (Object column : list(yaml, "columns")) {
      columns.add(column(asMap(column)));
    }
    return new TableHeader(
        text(yaml, "table"),
        text(yaml, "key"),
        text(yaml, "fact"),
        TableHeader.Policy.valueOf(text(yaml, "policy")),
        columns,
        strings(list(yaml, "data")),
        yaml.containsKey("states") ? strings(list(yaml, "states")) : List.of("codigo"),
        text(yaml, "complete").isEmpty() ? null : LocalDate.parse(text(yaml, "complete")));
  }

  private static Column column(Map<String, Object> yaml) {
    String when = text(yaml, "when");
    Role role =
        !when.isEmpty() ? Role.CONDITION : yaml.containsKey("then") ? Role.ACTION : Role.NOTE;
    String[] parts = when.isEmpty() ? new String[] {"", ""} : when.split(" ", 2);
    return new Column(
        text(yaml, "id"),
        text(yaml, "title"),
        role,
        CellType.valueOf(text(yaml, "type")),
        parts[0],
        parts[1],
        role == Role.ACTION && !yaml.containsKey("needed"),
        strings(list(yaml, "values")),
        number(yaml, "min"),
        number(yaml, "max"),
        text(yaml, "above"),
        text(yaml, "needed"));
  }

  private static String text(Map<String, Object> yaml, String key) {
    return yaml.getOrDefault(key, "").toString();
  }

  private static int number(Map<String, Object> yaml, String key) {
    return yaml.get(key) instanceof Integer number ? number : 0;
  }

  private static List<?> list(Map<String, Object> yaml, String key) {
    return yaml.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> map(Map<String, Object> yaml, String key) {
    return asMap(yaml.getOrDefault(key, Map.of()));
  }

  @SuppressWarnings("unchecked") // YAML maps with text keys: the file is the release's own
  private static Map<String, Object> asMap(Object yaml) {
    return (Map<String, Object>) yaml;
  }

  private static List<String> strings(Object yaml) {
    return yaml instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }
}
