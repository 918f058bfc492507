package ar.gov.isj.genos.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Rank of the name before the first separator: after every synonym, before mere words. */
  private static final int MAIN_NAME = 100;

  /** Practices by quotation or of older lists come after all others. */
  private static final int SELDOM = 1000;

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern SEPARATOR = Pattern.compile("[*(,]");

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::rank)
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

  private record Hit(Practice practice, int rank, int words) {}

  /**
   * @param names rank of every name if it is what was typed; names are telling words joined by
   *     blanks
   * @param firstWords of {@code names}
   * @param words of {@code names}
   * @param length words of the description
   */
  private record Entry(
      Practice practice,
      Map<String, Integer> names,
      Set<String> firstWords,
      Set<String> words,
      int length) {

    static Entry of(Practice practice) {
      Map<String, Integer> names = new LinkedHashMap<>();
      name(names, practice.description(), 0);
      for (int i = 0; i < practice.synonyms().size(); i++) {
        name(names, practice.synonyms().get(i), Math.min(i, MAIN_NAME - 1));
      }
      SEPARATOR
          .splitAsStream(practice.description())
          .findFirst()
          .ifPresent(mainName -> name(names, mainName, MAIN_NAME));
      Set<String> firstWords = new HashSet<>();
      Set<String> words = new HashSet<>();
      for (String name : names.keySet()) {
        List<String> telling = BLANK.splitAsStream(name).toList();
        firstWords.add(telling.getFirst());
        words.addAll(telling);
      }
      int length = SearchText.words(practice.description()).size();
      return new Entry(practice, names, firstWords, words, length);
    }

    private static void name(Map<String, Integer> names, String text, int rank) {
      String name = String.join(" ", SearchText.words(text));
      if (!name.isEmpty()) {
        names.putIfAbsent(name, rank);
      }
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
        }
        if (best == ABSENT) {
          return Optional.empty();
        }
        worst = Math.max(worst, best);
      }
      boolean atStart =
          firstWords.stream()
              .anyMatch(word -> closeness.apply(typed.getFirst(), word) <= BEGINNING);
      int rank = names.getOrDefault(phrase, MAIN_NAME + 1 + worst * 2 + (atStart ? 0 : 1));
      return Optional.of(practice.byQuotation() || practice.legacy() ? SELDOM + rank : rank);
    }
  }
}
