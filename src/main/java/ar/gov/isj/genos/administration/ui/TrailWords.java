package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the trail stores, as a person reads it. */
final class TrailWords {

  /** Stored words of results; what is none of them is a code or a name and stays. */
  private static final Set<String> WORDS =
      Set.of(
          "OK",
          "REFUSED",
          "WAIT",
          "PAUSED",
          "WRONG",
          "WEAK",
          "IDLE",
          "LONG",
          "REVOKED",
          "ELIGIBLE",
          "UNKNOWN",
          "FIRST",
          "RESET",
          "PENDING",
          "AWAITING_DOCUMENTS",
          "AUTHORIZED",
          "PARTIALLY_AUTHORIZED",
          "REJECTED",
          "ISSUED",
          "ANNULLED",
          "DATA_ENTRY_ERROR",
          "WRONG_MEMBER",
          "DUPLICATE",
          "PRESCRIPTION_CHANGED",
          "MEMBER_DESISTED",
          "CANNOT_PERFORM",
          "OTHER",
          "LAB",
          "AUDITOR",
          "ANALYST",
          "APPROVER",
          "CONTROLLER",
          "ADMIN",
          "HOUR",
          "STORED",
          "TIME");

  /** Of changes: what changed is stored by the name of its field. */
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "person",
          "town",
          "address",
          "phone",
          "provider",
          "licence",
          "speciality",
          "from",
          "last_day",
          "suspensions",
          "token",
          "cuil",
          "email",
          "roles",
          "centres",
          "enabled");

  /** Whole results with figures in them, and their text's key. */
  private static final Map<Pattern, String> SENTENCES =
      Map.of(
          Pattern.compile("ENTRIES (\\d+)"), "trail.result.entries",
          Pattern.compile("ORDERS (\\d+)"), "trail.result.orders",
          Pattern.compile("USERS (\\d+)"), "trail.result.users",
          Pattern.compile("(CSV|XLSX|PDF) (\\d+)"), "trail.result.file",
          Pattern.compile("AUTHORIZED (\\d+) OF (\\d+)"), "trail.result.lines",
          Pattern.compile("OK (\\d+) PRACTICES"), "trail.result.practices",
          Pattern.compile("OK (\\d+)"), "trail.result.centres",
          Pattern.compile("ALERT (\\d+) IN 1 H"), "trail.result.alert-sign-ins",
          Pattern.compile("ALERT (\\d+) MISSES"), "trail.result.alert-misses",
          Pattern.compile("NOT DECIDED"), "trail.result.undecided");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]{2,}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?!\\d|-)");

  private TrailWords() {}

  /** An action that a newer version stored keeps its stored name. */
  static String action(String stored) {
    return known(stored) ? text("trail.action." + stored) : stored;
  }

  private static boolean known(String action) {
    return Arrays.stream(Action.values()).anyMatch(one -> one.name().equals(action));
  }

  /** How it ended; codes and numbers stay as they are stored. */
  static String result(String stored) {
    for (Map.Entry<Pattern, String> sentence : SENTENCES.entrySet()) {
      Matcher found = sentence.getKey().matcher(stored);
      if (found.matches()) {
        return text(
            sentence.getValue(),
            Stream.iterate(1, group -> group + 1)
                .limit(found.groupCount())
                .map(found::group)
                .toArray());
      }
    }
    String first = stored.split(" ", 2)[0];
    if (!first.equals("OK") && !first.equals("REFUSED")) {
      return word(stored);
    }
    String rest = stored.substring(first.length()).strip();
    String more =
        WORD.matcher(rest.replace("[", "").replace("]", ""))
            .replaceAll(found -> Matcher.quoteReplacement(within(rest, found.group())));
    return more.isEmpty() ? word(first) : word(first) + ": " + more;
  }

  /** Fields stand one after the other; a name within a code is no field. */
  private static String within(String rest, String word) {
    boolean fields = Arrays.stream(rest.split(" ", -1)).allMatch(FIELDS::contains);
    if (fields) {
      return text("admin.field." + word).toLowerCase(Locale.ROOT);
    }
    return word(word);
  }

  private static String word(String stored) {
    return WORDS.contains(stored) ? text("trail.word." + stored) : stored;
  }

  /** What was looked for in the trail itself is days and an action; a list is of some form. */
  static String subject(String action, String stored) {
    if (stored.equals("SCREEN")) {
      return text("trail.word.SCREEN");
    }
    if (!action.startsWith("TRAIL_")) {
      return stored;
    }
    String days = DAY.matcher(stored).replaceAll(TrailWords::day);
    return Arrays.stream(days.split(" ", -1))
        .map(TrailWords::action)
        .collect(Collectors.joining(" "));
  }

  private static String day(MatchResult found) {
    return EsAr.date(LocalDate.parse(found.group()));
  }
}
