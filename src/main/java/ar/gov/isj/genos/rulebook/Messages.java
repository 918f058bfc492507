package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates of what people read, by code and part: {@code FRE-01.mensaje}, {@code .levanta}. */
public final class Messages {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  private final Map<String, String> templates = new TreeMap<>();

  public Messages(Properties properties) {
    properties
        .stringPropertyNames()
        .forEach(key -> templates.put(key, properties.getProperty(key)));
  }

  public Collection<String> keys() {
    return List.copyOf(templates.keySet());
  }

  /** Names between braces in a template; none if there is no such template. */
  public SortedSet<String> placeholders(String key) {
    SortedSet<String> names = new TreeSet<>();
    PLACEHOLDER
        .matcher(templates.getOrDefault(key, ""))
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  /**
   * A template with its placeholders filled.
   *
   * @param values text for a placeholder's name; null when it has none
   * @return null if there is no such template
   * @throws IllegalStateException if a placeholder has no text
   */
  public @Nullable String fill(String key, Function<String, @Nullable String> values) {
    String template = templates.get(key);
    if (template == null) {
      return null;
    }
    List<String> missing = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (MatchResult found : PLACEHOLDER.matcher(template).results().toList()) {
      String value = values.apply(found.group(1));
      if (value == null) {
        missing.add(found.group(1));
      }
      text.append(template, end, found.start()).append(value);
      end = found.end();
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("%s no recibió %s".formatted(key, missing));
    }
    return text.append(template.substring(end)).toString();
  }
}
