package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsThatMayBeChosenTest {

  private static final long SEED = 20200622;

  private static final Set<String> KNOWN =
      Set.of(
          "MECHERO BUNSEN, PETRONILA",
          "27301112225",
          "30111222",
          "petronila.m@pipeta.example",
          "Laboratorio Zanahoria");

  private static final List<String> WORDS =
      List.of(
          "caballo",
          "lapiz",
          "ventana",
          "tormenta",
          "queso",
          "martillo",
          "nube",
          "sendero",
          "jirafa",
          "violeta",
          "escalera",
          "bosque",
          "cuchara",
          "trompeta",
          "puente",
          "arena",
          "limon",
          "zapato",
          "montaña",
          "espejo",
          "farol",
          "granizo",
          "hormiga",
          "isla",
          "jarra",
          "kiosco",
          "laguna",
          "manzana",
          "naranja",
          "ñandú",
          "oveja",
          "pincel",
          "quinoto",
          "rueda",
          "silla",
          "tambor",
          "uva",
          "vela",
          "yuyo",
          "zorro",
          "almohada",
          "botella",
          "camino",
          "dragón",
          "enchufe",
          "frazada",
          "guitarra",
          "helado",
          "imán",
          "jazmín");

  @Test
  void theLengthIsCountedInCharactersAsPeopleCountThem() {
    assertThat(check("caballo lapiz!")).contains(Weakness.TOO_SHORT);
    assertThat(check("caballo lapiz!!")).isEmpty();
    assertThat(check("ñ".repeat(7) + "zapato")).contains(Weakness.TOO_SHORT);
    String long64 =
        IntStream.range(0, 64)
            .mapToObj(i -> i % 2 == 0 ? "ñ" : "" + (char) ('a' + i % 23))
            .reduce("", String::concat);
    assertThat(check(long64)).isEmpty();
    String emoji = "🦙🌵🧉🥟🎺🪗🐸🦆🍋🥕🧅🫑🍇🥝🍐";
    assertThat(emoji.codePointCount(0, emoji.length())).isEqualTo(15);
    assertThat(check(emoji)).isEmpty();
    Random random = new Random(SEED);
    assertThat(check(random(random, 128, 'a', 26))).isEmpty();
    assertThat(check(random(random, 129, 'a', 26))).contains(Weakness.TOO_LONG);
    assertThat(check("  caballo lapiz  ")).isEmpty();
  }

  /** AUT-02. */
  @Test
  void noCompositionIsAskedFor() {
    assertThat(ofOneKindRefused(password -> check(password).isPresent()))
        .as("200 passwords of one kind of character, seed %d", SEED)
        .isEmpty();
  }

  /** The seeded fault: a policy that wants a capital and a digit refuses them all. */
  @Test
  void askingForACapitalAndADigitWouldRefuseThemAll() {
    assertThat(
            ofOneKindRefused(
                password ->
                    password.chars().noneMatch(Character::isUpperCase)
                        || password.chars().noneMatch(Character::isDigit)))
        .hasSize(200);
  }

  private static List<String> ofOneKindRefused(Predicate<String> policy) {
    Random random = new Random(SEED);
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Stream.of(random(random, 16, 'a', 26), random(random, 20, '0', 10))
          .filter(policy)
          .forEach(refused::add);
    }
    return refused;
  }

  /** AUT-03. */
  @Test
  void theThreeThousandMostUsedAreRefusedHoweverTheyAreMadeLonger() {
    List<String> candidates = mostUsed();
    assertThat(candidates).hasSize(3_000).allMatch(word -> word.length() >= 15);
    assertThat(candidates.stream().filter(word -> check(word).isEmpty())).isEmpty();
  }

  /** The seeded fault: length alone, without the list, would let all of them through. */
  @Test
  void withoutTheListTheyWouldPass() {
    assertThat(mostUsed().stream().filter(word -> word.length() >= PasswordPolicy.SHORTEST))
        .hasSize(3_000);
  }

  private static List<String> mostUsed() {
    List<String> used = CommonPasswords.mostUsedFirst();
    List<String> longEnough = used.stream().filter(word -> word.length() >= 15).toList();
    assertThat(longEnough).hasSizeGreaterThan(25);
    Random random = new Random(SEED);
    Stream<String> stretched =
        used.stream()
            .filter(word -> word.length() < 15)
            .limit(3_000L - longEnough.size())
            .map(word -> stretched(word, random));
    return Stream.concat(longEnough.stream(), stretched).toList();
  }

  private static String stretched(String word, Random random) {
    List<String> tails = List.of("2024", "1234", "!!!", "2026", "abcd", "...", "1999");
    StringBuilder longer = new StringBuilder(word);
    while (longer.length() < 15) {
      longer.append(tails.get(random.nextInt(tails.size())));
    }
    return longer.toString();
  }

  @Test
  void whatOthersKnowIsRefusedAlsoDisguisedAndWithAYear() {
    List<String> words =
        List.of(
            "isj",
            "jujuy",
            "genos",
            "27301112225",
            "petronila",
            "zanahoria",
            "bunsen",
            "mechero",
            "pipeta",
            "laboratorio",
            "30111222");
    Random random = new Random(SEED);
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder made = new StringBuilder();
      while (made.length() < 13) {
        made.append(words.get(random.nextInt(words.size())))
            .append("-._ ".charAt(random.nextInt(4)));
      }
      made.append(1950 + random.nextInt(80));
      String password = i % 2 == 0 ? made.toString() : disguised(made.toString());
      if (check(password).isEmpty()) {
        accepted.add(password);
      }
    }
    assertThat(accepted).as("of 500, seed %d", SEED).isEmpty();
    assertThat(check("Petronila-Bunsen-Genos")).contains(Weakness.EXPECTED);
  }

  private static String disguised(String text) {
    return text.toUpperCase(java.util.Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('E', '3')
        .replace('A', '4')
        .replace('S', '5');
  }

  @Test
  void repetitionsAndSequencesAreRefused() {
    for (String easy :
        new String[] {
          "aaaaaaaaaaaaaaaaaaaa",
          "123456789012345678",
          "qwertyuiopasdfghjkl",
          "zapato".repeat(4),
          "abcdefghijklmnopq",
          "9876543210987654",
          "ajo ajo ajo ajo ajo "
        }) {
      assertThat(check(easy)).as(easy).isPresent();
    }
  }

  @Test
  void phrasesOfWordsMayBeChosen() {
    Random random = new Random(SEED);
    long refused =
        IntStream.range(0, 1_000)
            .mapToObj(
                _ ->
                    String.join(
                        " ",
                        IntStream.range(0, 4)
                            .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                            .toList()))
            .filter(phrase -> phrase.length() >= 15)
            .filter(phrase -> check(phrase).isPresent())
            .count();
    assertThat(refused).as("of 1,000 phrases, seed %d", SEED).isLessThanOrEqualTo(10);
  }

  /** The checks above can fail: without the list and the words of the place these pass. */
  @Test
  void withoutKnowingThePersonHisNameWouldPass() {
    assertThat(PasswordPolicy.check("Petronila-Zanahoria-Bunsen", Set.of())).isEmpty();
    assertThat(check("Petronila-Zanahoria-Bunsen")).contains(Weakness.EXPECTED);
  }

  private static Optional<Weakness> check(String password) {
    return PasswordPolicy.check(password, KNOWN);
  }

  private static String random(Random random, int length, char first, int letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (first + random.nextInt(letters)));
    }
    return text.toString();
  }
}
