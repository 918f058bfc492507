package ar.gov.isj.genos.providers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody types to find a name: every word, in any order, without accents. */
final class SearchWords {

  private SearchWords() {}

  /** Patterns of LIKE, one a line; what is typed has no special meaning in them. */
  static String patterns(String typed) {
    String plain =
        Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .strip();
    return Arrays.stream(plain.split("[\\s,;]+"))
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .collect(Collectors.joining("\n"));
  }
}
