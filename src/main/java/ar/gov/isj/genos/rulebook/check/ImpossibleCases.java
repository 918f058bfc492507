package ar.gov.isj.genos.rulebook.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Combinations that cannot happen, as the release declares them: no finding is shown by one. A
 * combination counts for a table only if the table looks at every field that it names.
 */
public final class ImpossibleCases {

  private static final String RESOURCE = "/rulebook/impossible.yaml";

  /** One field of a combination. */
  sealed interface Condition {
    String field();

    record In(String field, Set<String> values) implements Condition {}

    record Compared(String field, String operator, Object value) implements Condition {}
  }

  record Combination(List<Condition> conditions) {}

  private final List<Combination> combinations;

  private ImpossibleCases(List<Combination> combinations) {
    this.combinations = List.copyOf(combinations);
  }

  public static ImpossibleCases none() {
    return new ImpossibleCases(List.of());
  }

  public static ImpossibleCases ofTheRelease() {
    try (InputStream stream = ImpossibleCases.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Falta " + RESOURCE);
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ImpossibleCases parse(String yaml) {
    List<Combination> combinations = new ArrayList<>();
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (root instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> map && map.get("when") instanceof Map<?, ?> when) {
          List<Condition> conditions = new ArrayList<>();
          when.forEach((field, value) -> conditions.add(condition(field.toString(), value)));
          combinations.add(new Combination(List.copyOf(conditions)));
        }
      }
    }
    return new ImpossibleCases(combinations);
  }

  /** Those that the table can see whole. */
  List<Combination> of(Space space) {
    return combinations.stream()
        .filter(one -> one.conditions().stream().allMatch(c -> space.has(c.field())))
        .toList();
  }

  private static Condition condition(String key, Object value) {
    String[] parts = key.split(" ", 2);
    if (parts.length == 2) {
      Object bound = value instanceof Integer number ? number : LocalDate.parse(value.toString());
      return new Condition.Compared(parts[0], parts[1], bound);
    }
    Set<String> values = new TreeSet<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> values.add(each.toString()));
    } else {
      values.add(value.toString());
    }
    return new Condition.In(parts[0], values);
  }
}
