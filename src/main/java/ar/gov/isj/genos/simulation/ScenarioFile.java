package ar.gov.isj.genos.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Scenarios as {@code escenarios.yaml} holds them. */
final class ScenarioFile {

  private ScenarioFile() {}

  /**
   * @throws IllegalArgumentException if it is not a list of cases with a name each
   */
  static List<Scenario> read(String topic, String yaml) {
    List<Scenario> scenarios = new ArrayList<>();
    if (!(plainYaml().load(yaml) instanceof List<?> list)) {
      throw new IllegalArgumentException("Los escenarios de " + topic + " no son una lista");
    }
    for (Object each : list) {
      if (!(each instanceof Map<?, ?> map) || !map.containsKey(Scenario.NAME)) {
        throw new IllegalArgumentException("Un escenario de " + topic + " no dice qué caso es");
      }
      scenarios.add(scenario(topic, map));
    }
    return scenarios;
  }

  private static Scenario scenario(String topic, Map<?, ?> map) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    List<String> says = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          String word = key.toString();
          if (word.equals(Scenario.SAYS)) {
            says.addAll(((List<?>) value).stream().map(Object::toString).toList());
          } else if (Scenario.EXPECTED.contains(word)) {
            expected.put(word, value.toString());
          } else if (!word.equals(Scenario.NAME)) {
            given.put(word, value.toString());
          }
        });
    return new Scenario(topic, String.valueOf(map.get(Scenario.NAME)), given, expected, says);
  }

  /** Every scalar is text: 000412 must not become an octal number. */
  private static Yaml plainYaml() {
    LoaderOptions options = new LoaderOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        });
  }
}
