package ar.gov.isj.genos.identity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be: long, and not one that somebody else would try. Which characters it is
 * made of is nobody's business (NIST SP 800-63B-4, 3.1.1.2).
 */
final class PasswordPolicy {

  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  /** Characters that must be left when all that can be guessed is taken away. */
  private static final int UNPREDICTABLE = 8;

  /** Shorter words are part of too many others. */
  private static final int SHORTEST_WORD = 3;

  private static final List<String> WORDS_OF_THE_PLACE =
      List.of(
          "isj",
          "jujuy",
          "genos",
          "instituto",
          "seguros",
          "laboratorio",
          "prestaciones",
          "bioquimica",
          "bioquimicas",
          "validacion",
          "contrasena",
          "password",
          "clave",
          "usuario",
          "bienvenido",
          "bienvenida",
          "argentina");

  private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d\\d)+(?!\\d)");
  private static final Pattern RUN = Pattern.compile("(.)\\1{2,}");
  private static final Pattern TRAILING_SIGNS = Pattern.compile("^[^a-z0-9]+|[^a-z0-9]+$");

  private static final List<String> ROWS =
      List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  private PasswordPolicy() {}

  /**
   * Why a password may not be chosen; empty if it may.
   *
   * @param known what others know of the user: name, CUIL, mail address, centres
   */
  static Optional<Weakness> check(String password, Set<String> known) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    String plain = plain(password);
    if (common(plain)) {
      return Optional.of(Weakness.COMMON);
    }
    String once = block(plain);
    String unguessed = letters(withoutSequences(once));
    if (unguessed.length() < UNPREDICTABLE) {
      return Optional.of(Weakness.PREDICTABLE);
    }
    return withoutWords(once, words(known)).length() < UNPREDICTABLE
        ? Optional.of(Weakness.EXPECTED)
        : Optional.empty();
  }

  private static boolean common(String plain) {
    String core = TRAILING_SIGNS.matcher(withoutSequences(plain)).replaceAll("");
    return Stream.of(plain, core, withoutSuffix(plain))
        .flatMap(text -> Stream.of(text, unmasked(text, 'i'), unmasked(text, 'l')))
        .anyMatch(CommonPasswords::contains);
  }

  private static String withoutSuffix(String plain) {
    return plain.replaceAll("[\\d\\W_]+$", "");
  }

  private static List<String> words(Set<String> known) {
    return Stream.concat(
            WORDS_OF_THE_PLACE.stream(),
            known.stream().flatMap(text -> Stream.of(plain(text).split("[^a-z0-9]+"))))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Words are looked for as typed, and with the signs that stand for letters read as letters. */
  private static String withoutWords(String text, List<String> words) {
    String left = withoutSequences(without(text, words));
    String first = letters(without(unmasked(left, 'i'), words));
    String second = letters(without(unmasked(left, 'l'), words));
    return first.length() < second.length() ? first : second;
  }

  private static String without(String text, List<String> words) {
    String left = text;
    for (String word : words) {
      left = left.replace(word, " ");
    }
    return left;
  }

  private static String withoutSequences(String text) {
    String left = text;
    for (String row : ROWS) {
      left = withoutRow(left, row);
      left = withoutRow(left, new StringBuilder(row).reverse().toString());
    }
    // Years before repetitions: 1999 holds one.
    return RUN.matcher(YEAR.matcher(left).replaceAll(" ")).replaceAll(" ");
  }

  /** Takes out every stretch of four or more characters that follow each other in {@code row}. */
  private static String withoutRow(String text, String row) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      while (end < text.length() && row.contains(text.substring(at, end + 1))) {
        end++;
      }
      left.append(end - at >= 4 ? " " : text.substring(at, end));
      at = end;
    }
    return left.toString();
  }

  /** What a text that only repeats itself is made of. */
  private static String block(String text) {
    int length = text.length();
    for (int size = 1; size <= length / 2; size++) {
      if (text.startsWith(text.substring(size)) && length - size >= size) {
        return text.substring(0, size);
      }
    }
    return text;
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Punct}]+", "");
  }

  private static String unmasked(String text, char one) {
    StringBuilder read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      read.append(
          switch (sign) {
            case '0' -> 'o';
            case '1', '!', '|' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7', '+' -> 't';
            case '8' -> 'b';
            case '9' -> 'g';
            default -> sign;
          });
    }
    return read.toString();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
