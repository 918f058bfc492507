package ar.gov.isj.genos.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case with what must come of it: what differs from an everyday case, and exactly which codes.
 *
 * @param topic table or topic of rules beside which it is kept: {@code frecuencia}
 * @param name Spanish sentence, unique in its topic
 * @param given text by word: {@code hoy}, {@code plan}, {@code practicas}… as in the files
 * @param expected text by word: {@code orden}, {@code lineas}, {@code horas}, {@code copago}
 * @param says sentences that must be read somewhere
 */
public record Scenario(
    String topic,
    String name,
    Map<String, String> given,
    Map<String, String> expected,
    List<String> says) {

  /** Words that say what must come out. */
  public static final List<String> EXPECTED = List.of("orden", "lineas", "copago", "horas");

  /** The word for the case's name. */
  static final String NAME = "caso";

  /** The word for the sentences. */
  static final String SAYS = "dice";

  public Scenario {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    says = List.copyOf(says);
  }

  /** One that is still to be written. */
  public static Scenario blank() {
    return new Scenario("", "", Map.of(), Map.of(), List.of());
  }

  /** Parts of a comma-separated value; none if it is not given. */
  static List<String> list(Map<String, String> values, String word) {
    return Stream.of(values.getOrDefault(word, "").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** What is given, in one line: {@code plan: PMI; practicas: 000865}. */
  public String givenText() {
    return text(given);
  }

  /** What must come out, in one line. */
  public String expectedText() {
    return text(expected);
  }

  private static String text(Map<String, String> values) {
    return String.join(
        "; ",
        values.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).toList());
  }
}
