package ar.gov.isj.genos.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a PDF. The library writes an identifier made from the time and the free
 * memory, and six random letters before the name of each embedded font; here they become a digest
 * of the content and letters in order. Every replacement has the length of what it replaces, so
 * that the offsets of the file's index stay right.
 */
final class RepeatablePdf {

  private static final Pattern IDENTIFIER =
      Pattern.compile("(?<=/ID ?)\\[<\\p{XDigit}{32}><\\p{XDigit}{32}>\\]");

  private static final Pattern FONT_TAG = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+)");

  private RepeatablePdf() {}

  static byte[] fixed(byte[] pdf) {
    // Latin-1 keeps every byte as one character.
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Map<String, String> tags = new LinkedHashMap<>();
    text =
        replace(
            text,
            FONT_TAG,
            match -> tags.computeIfAbsent(match.group(), tag -> letters(tags.size())));
    text = replace(text, IDENTIFIER, match -> "[<" + "0".repeat(32) + "><" + "0".repeat(32) + ">]");
    String digest = digest(text);
    text = replace(text, IDENTIFIER, match -> "[<" + digest + "><" + digest + ">]");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String replace(
      String text, Pattern pattern, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(
            match -> {
              String now = replacement.apply(match);
              if (now.length() != match.group().length()) {
                throw new IllegalStateException("A replacement would move the rest of the PDF");
              }
              return Matcher.quoteReplacement(now);
            });
  }

  private static String letters(int index) {
    char[] letters = "AAAAAA".toCharArray();
    for (int i = letters.length - 1, rest = index; i >= 0; i--, rest /= 26) {
      letters[i] = (char) ('A' + rest % 26);
    }
    return new String(letters);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest).substring(0, 32).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
