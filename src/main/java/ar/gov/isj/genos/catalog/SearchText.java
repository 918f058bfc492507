package ar.gov.isj.genos.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How typed text and descriptions are made comparable. */
final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOTTED = Pattern.compile("\\b(?:[A-Z]\\.)+[A-Z]\\b\\.?");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SILENT =
      Set.of("DE", "DEL", "LA", "EL", "LOS", "LAS", "EN", "Y", "O", "U", "CON", "POR", "PARA", "A");

  private SearchText() {}

  /** Capitals without accents; dotted abbreviations joined; everything else one blank. */
  static String plain(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    plain = plain.toUpperCase(Locale.ROOT);
    plain = DOTTED.matcher(plain).replaceAll(match -> match.group().replace(".", ""));
    return SEPARATORS.matcher(plain).replaceAll(" ").strip();
  }

  /** The words that count, each without its plural s; all of them if none counts. */
  static List<String> words(String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return List.of();
    }
    List<String> all = Arrays.stream(plain.split(" ")).map(SearchText::singular).toList();
    List<String> telling = all.stream().filter(word -> !SILENT.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  private static String singular(String word) {
    return word.length() >= 5 && word.endsWith("S") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * True if one letter added, lost, changed, or two neighbours swapped make {@code typed} equal to
   * {@code word}.
   */
  static boolean oneTypoApart(String typed, String word) {
    int longer = Math.max(typed.length(), word.length());
    int shorter = Math.min(typed.length(), word.length());
    if (longer - shorter > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter && typed.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (typed.length() == word.length()) {
      return same == shorter
          || typed.regionMatches(same + 1, word, same + 1, shorter - same - 1)
          || swapped(typed, word, same);
    }
    String with = typed.length() > word.length() ? typed : word;
    String without = typed.length() > word.length() ? word : typed;
    return with.regionMatches(same + 1, without, same, shorter - same);
  }

  private static boolean swapped(String typed, String word, int at) {
    return at + 1 < typed.length()
        && typed.charAt(at) == word.charAt(at + 1)
        && typed.charAt(at + 1) == word.charAt(at)
        && typed.regionMatches(at + 2, word, at + 2, typed.length() - at - 2);
  }
}
