package ar.gov.isj.genos.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds practices by what people type. Ranks: the code itself, a name or synonym equal to the text,
 * all words found whole, as beginnings, as parts. Typos are forgiven only when nothing else fits.
 */
final class PracticeSearch {

  private static final int WHOLE = 0;
  private static final int BEGINNING = 1;
  private static final int PART = 2;
  private static final int TYPO = 3;
  private static final int ABSENT = 4;

  /** Shorter words would be one typo away from too many others. */
  private static final int TYPO_MIN_LENGTH = 5;

  private static final int PART_MIN_LENGTH = 3;

  private static final Pattern SEPARATOR = Pattern.compile("[*(,]");

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::rank)
          .thenComparing(Hit::withoutPrice)
          .thenComparingInt(Hit::words)
          .thenComparing(hit -> hit.practice().code());

  private final List<Entry> entries;

  PracticeSearch(List<Practice> practices) {
    this.entries = practices.stream().map(Entry::of).toList();
  }

  List<Practice> find(String text, int limit) {
    String typed = text.strip();
    Stream<Hit> hits =
        typed.matches("\\d{1,6}") ? byNumber(typed) : byWords(SearchText.words(typed));
    return hits.sorted(BEST_FIRST).limit(limit).map(Hit::practice).toList();
  }

  private Stream<Hit> byNumber(String digits) {
    String padded = "0".repeat(6 - digits.length()) + digits;
    return entries.stream()
        .flatMap(
            entry -> {
              String code = entry.practice.code().value();
              if (code.equals(padded)) {
                return entry.hit(0);
              } else if (entry.practice.nbuCode().equals(digits)) {
                return entry.hit(1);
              } else if (code.startsWith(digits)) {
                return entry.hit(2);
              } else if (code.replaceFirst("^0+", "").startsWith(digits)) {
                return entry.hit(3);
              }
              return entry.words.contains(digits) ? entry.hit(4) : Stream.of();
            });
  }

  private Stream<Hit> byWords(List<String> typed) {
    if (typed.isEmpty()) {
      return Stream.of();
    }
    String phrase = String.join(" ", typed);
    List<Hit> exact = hits(typed, phrase, PracticeSearch::closeness);
    return (exact.isEmpty() ? hits(typed, phrase, PracticeSearch::closenessWithTypos) : exact)
        .stream();
  }

  private List<Hit> hits(
      List<String> typed, String phrase, BiFunction<String, String, Integer> closeness) {
    return entries.stream()
        .flatMap(
            entry -> entry.rank(typed, phrase, closeness).stream().flatMap(rank -> entry.hit(rank)))
        .toList();
  }

  private static int closeness(String typed, String word) {
    if (word.equals(typed)) {
      return WHOLE;
    }
    if (word.startsWith(typed)) {
      return BEGINNING;
    }
    return typed.length() >= PART_MIN_LENGTH && word.contains(typed) ? PART : ABSENT;
  }

  private static int closenessWithTypos(String typed, String word) {
    int closeness = closeness(typed, word);
    if (closeness < ABSENT || typed.length() < TYPO_MIN_LENGTH) {
      return closeness;
    }
    // The beginning of a longer word may be mistyped too.
    String beginning = word.substring(0, Math.min(word.length(), typed.length()));
    return SearchText.oneTypoApart(typed, word) || SearchText.oneTypoApart(typed, beginning)
        ? TYPO
        : ABSENT;
  }

  private record Hit(Practice practice, int rank, int words) {
    boolean withoutPrice() {
      return practice.byQuotation() || practice.legacy();
    }
  }

  /**
   * @param names the description, its part before the first separator, and every synonym, each as
   *     telling words joined by blanks
   * @param firstWords of {@code names}
   * @param words of description and synonyms
   * @param length words of the description
   */
  private record Entry(
      Practice practice, Set<String> names, Set<String> firstWords, Set<String> words, int length) {

    static Entry of(Practice practice) {
      List<String> texts =
          Stream.of(
                  Stream.of(practice.description(), mainName(practice.description())),
                  practice.synonyms().stream())
              .flatMap(stream -> stream)
              .toList();
      Set<String> names = new HashSet<>();
      Set<String> firstWords = new HashSet<>();
      Set<String> words = new HashSet<>();
      for (String text : texts) {
        List<String> telling = SearchText.words(text);
        if (!telling.isEmpty()) {
          names.add(String.join(" ", telling));
          firstWords.add(telling.getFirst());
          words.addAll(telling);
        }
      }
      return new Entry(
          practice, names, firstWords, words, SearchText.words(practice.description()).size());
    }

    /** What comes before the first separator. */
    private static String mainName(String description) {
      return SEPARATOR.splitAsStream(description).findFirst().orElse(description);
    }

    Stream<Hit> hit(int rank) {
      return Stream.of(new Hit(practice, rank, length));
    }

    /** 0 is best; empty if a typed word is absent. */
    Optional<Integer> rank(
        List<String> typed, String phrase, BiFunction<String, String, Integer> closeness) {
      int worst = WHOLE;
      for (String wanted : typed) {
        int best = ABSENT;
        for (String word : words) {
          best = Math.min(best, closeness.apply(wanted, word));
          if (best == WHOLE) {
            break;
          }
        }
        if (best == ABSENT) {
          return Optional.empty();
        }
        worst = Math.max(worst, best);
      }
      if (names.contains(phrase)) {
        return Optional.of(0);
      }
      boolean atStart =
          firstWords.stream()
              .anyMatch(word -> closeness.apply(typed.getFirst(), word) <= BEGINNING);
      return Optional.of(1 + worst * 2 + (atStart ? 0 : 1));
    }
  }
}
