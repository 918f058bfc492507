package ar.gov.isj.genos.adjudication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a diagnosis says: ICD-10 codes written in it, or only words. */
final class Diagnosis {

  private static final Pattern ICD =
      Pattern.compile("(?<![\\p{L}\\d])([A-TV-Z]\\d{2})(?:\\.(\\d))?(?![\\p{L}\\d])");

  /** Words that name no illness. */
  private static final Set<String> GENERIC =
      Set.of(
          "CONTROL",
          "CONTROL DE SALUD",
          "CONTROL GENERAL",
          "CHEQUEO",
          "CHEQUEO GENERAL",
          "RUTINA",
          "LABORATORIO",
          "ANALISIS");

  private Diagnosis() {}

  /** NINGUNO, GENERICO, CIE or TEXTO. */
  static String kind(@Nullable String diagnosis) {
    if (diagnosis == null || diagnosis.isBlank()) {
      return "NINGUNO";
    }
    if (!codes(diagnosis).isEmpty()) {
      return "CIE";
    }
    return GENERIC.contains(plain(diagnosis)) ? "GENERICO" : "TEXTO";
  }

  /** ICD-10 codes in a text, as {@code E11} or {@code N18.5}. */
  static SortedSet<String> codes(@Nullable String diagnosis) {
    SortedSet<String> codes = new TreeSet<>();
    Matcher found = ICD.matcher(diagnosis == null ? "" : diagnosis.toUpperCase(Locale.ROOT));
    while (found.find()) {
      codes.add(found.group(2) == null ? found.group(1) : found.group(1) + "." + found.group(2));
    }
    return codes;
  }

  /**
   * The first of {@code codes} that {@code list} names, by itself, by its category or within a
   * range.
   *
   * @param list as in a table: {@code C00-C97 E10 N18.5}
   * @return null if none does
   */
  static @Nullable String among(SortedSet<String> codes, String list) {
    for (String code : codes) {
      String category = code.substring(0, 3);
      for (String entry : list.split(" ", -1)) {
        int dash = entry.indexOf('-');
        boolean named =
            dash < 0
                ? entry.equals(code) || entry.equals(category)
                : category.compareTo(entry.substring(0, 3)) >= 0
                    && category.compareTo(entry.substring(dash + 1, dash + 4)) <= 0;
        if (named) {
          return code;
        }
      }
    }
    return null;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^A-Z ]", "")
        .strip();
  }
}
