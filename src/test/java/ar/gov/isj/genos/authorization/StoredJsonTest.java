package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.Outcome;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

  private final StoredJson json = new StoredJson();

  @Test
  void equalFactsHaveEqualBytesWhateverTheOrderOfTheirSets() {
    PracticeCode a = new PracticeCode("000865");
    PracticeCode b = new PracticeCode("000015");
    assertThat(json.canonical(practice(Set.of(a, b))))
        .isEqualTo(json.canonical(practice(Set.of(b, a))))
        .contains("\"includes\":[\"000015\",\"000865\"]")
        .contains("\"units\":1.50")
        .contains("\"fees\":\"180.00\"")
        .doesNotContain("priceExplanation");
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    PracticeFacts facts = practice(Set.of(new PracticeCode("000015")));
    String written = json.canonical(facts);
    PracticeFacts read = json.read(written, PracticeFacts.class);
    assertThat(read).isEqualTo(facts);
    assertThat(json.canonical(read)).isEqualTo(written);
  }

  @Test
  void theDatabasesOwnOrderOfNamesMakesNoDifference() {
    assertThat(json.canonicalOf("{\"b\": 1.50, \"a\": [{\"d\": null, \"c\": \"ñ\"}]}"))
        .isEqualTo("{\"a\":[{\"c\":\"ñ\",\"d\":null}],\"b\":1.50}");
  }

  @Test
  void aKindIsWrittenByItsName() {
    assertThat(json.canonical(new Outcome.PartiallyAuthorized(1, 3)))
        .isEqualTo("{\"is\":\"PARTIAL\",\"requested\":3,\"units\":1}");
  }

  @Test
  void decimalsKeepTheirDigits() {
    SplittableRandom random = new SplittableRandom(20200622);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(6));
      String written = json.canonical(new TreeSet<>(Set.of(amount)));
      assertThat(written).isEqualTo("[" + amount.toPlainString() + "]");
      assertThat(json.canonicalOf(written)).isEqualTo(written);
    }
  }

  @Test
  void whatAScreenSendsIsKeptInAscii() {
    String typed = "Ñandú \u0000 \ud83d";
    String stored = json.ascii(typed);
    assertThat(stored).matches("[ -~]*");
    assertThat(json.read(stored, String.class)).isEqualTo(typed);
  }

  private static PracticeFacts practice(Set<PracticeCode> includes) {
    return new PracticeFacts(
        new PracticeCode("000118"),
        "ACTO BIOQUÍMICO",
        3,
        0,
        "ACTOS",
        "BAJA",
        false,
        false,
        new BigDecimal("1.50"),
        Money.of("180"),
        Money.ZERO,
        null,
        includes);
  }
}
