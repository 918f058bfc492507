package ar.gov.isj.genos.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.support.GenosTest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type finds what they mean, first. */
@GenosTest
class PracticeSearchTest {

  @Autowired Catalog catalog;

  static Stream<List<String>> searches() {
    return Csv.read("/catalog/searches.csv").stream()
        .map(row -> List.of(row.get("typed"), row.get("first")));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void findsFirst(List<String> search) {
    assertThat(codes(search.getFirst())).startsWith(search.getLast());
  }

  @Test
  void findsTheFourOfTheManual() {
    assertThat(codes("TSH").subList(0, 4))
        .containsExactlyInAnyOrder("000865", "000858", "000860", "030865");
  }

  @Test
  void aNumberFindsTheCodesThatBeginWithIt() {
    assertThat(codes("11")).contains("000110", "000118", "000111");
    assertThat(codes("00086")).contains("000860", "000865").doesNotContain("000875");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "xyzzyx", "%", "'; --", "*", "<img onerror>"})
  void nonsenseFindsNothing(String text) {
    assertThat(catalog.search(text, 20)).isEmpty();
  }

  @Test
  void everyPracticeIsFoundByItsCodeAndByItsDescription() {
    for (Csv.Row row : Csv.read(CatalogImport.PRACTICES)) {
      assertThat(codes(row.get("isj_code"))).startsWith(row.get("isj_code"));
      assertThat(catalog.search(row.get("description"), 10))
          .as(row.get("description"))
          .anyMatch(practice -> practice.code().value().equals(row.get("isj_code")));
    }
  }

  @Test
  void aSearchIsQuick() {
    List<String> typed = searches().map(List::getFirst).toList();
    typed.forEach(this::codes);
    // Of this thread's own time, so that a busy machine does not fail it.
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < 5; i++) {
      typed.forEach(this::codes);
    }
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis / (5.0 * typed.size())).as("milliseconds per search").isLessThan(5);
  }

  private List<String> codes(String text) {
    return catalog.search(text, 20).stream().map(practice -> practice.code().value()).toList();
  }
}
