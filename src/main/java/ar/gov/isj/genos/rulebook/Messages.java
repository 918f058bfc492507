package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates of what people read, by code and part: {@code FRE-01.mensaje}, {@code .levanta}. */
public final class Messages {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  /**
   * A template taken apart once: it is filled in for every reason of every line.
   *
   * @param texts what stands before, between and after the names: one more than these
   */
  private record Template(List<String> texts, List<String> names) {

    static Template of(String template) {
      List<String> texts = new ArrayList<>();
      List<String> names = new ArrayList<>();
      int end = 0;
      for (MatchResult found : PLACEHOLDER.matcher(template).results().toList()) {
        texts.add(template.substring(end, found.start()));
        names.add(found.group(1));
        end = found.end();
      }
      texts.add(template.substring(end));
      return new Template(List.copyOf(texts), List.copyOf(names));
    }
  }

  private static final String MESSAGE = ".mensaje";

  private static final String LIFT = ".levanta";

  private final Map<String, Template> templates = new HashMap<>();

  /** Those of the two parts that every reason has, by code alone. */
  private final Map<String, Template> messages = new HashMap<>();

  private final Map<String, Template> lifts = new HashMap<>();

  public Messages(Properties properties) {
    properties
        .stringPropertyNames()
        .forEach(key -> templates.put(key, Template.of(properties.getProperty(key))));
    templates.forEach(
        (key, template) -> {
          String code = key.substring(0, Math.max(0, key.lastIndexOf('.')));
          if (key.endsWith(MESSAGE)) {
            messages.put(code, template);
          } else if (key.endsWith(LIFT)) {
            lifts.put(code, template);
          }
        });
  }

  public Collection<String> keys() {
    return new TreeSet<>(templates.keySet());
  }

  /** Names between braces in a template; none if there is no such template. */
  public SortedSet<String> placeholders(String key) {
    Template template = templates.get(key);
    return template == null ? new TreeSet<>() : new TreeSet<>(template.names());
  }

  /**
   * A template with its placeholders filled.
   *
   * @param values text for a placeholder's name; null when it has none
   * @return null if there is no such template
   * @throws IllegalStateException if a placeholder has no text
   */
  public @Nullable String fill(String key, Function<String, @Nullable String> values) {
    return filled(key, templates.get(key), values);
  }

  /** What a code says, filled as {@link #fill} does. */
  public @Nullable String message(String code, Function<String, @Nullable String> values) {
    return filled(code, messages.get(code), values);
  }

  /** What lifts what a code says, filled as {@link #fill} does. */
  public @Nullable String lift(String code, Function<String, @Nullable String> values) {
    return filled(code, lifts.get(code), values);
  }

  private static @Nullable String filled(
      String name, @Nullable Template template, Function<String, @Nullable String> values) {
    if (template == null) {
      return null;
    }
    List<String> missing = new ArrayList<>(0);
    StringBuilder text = new StringBuilder(160).append(template.texts().getFirst());
    for (int i = 0; i < template.names().size(); i++) {
      String value = values.apply(template.names().get(i));
      if (value == null) {
        missing.add(template.names().get(i));
      }
      text.append(value).append(template.texts().get(i + 1));
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("%s no recibió %s".formatted(name, missing));
    }
    return text.toString();
  }
}
