package ar.gov.isj.genos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The 212 facts of the manual: each has its row, and each test that a row names exists. */
class EveryFactOfTheManualIsAccountedForTest {

  private static final int FACTS = 212;
  private static final Path COVERAGE = Path.of("docs/manual-coverage.md");
  private static final String NO_TEST = "—";

  private record Row(int number, String fact, String where, String state, String test) {

    static Row of(String line) {
      String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Row(
          Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4].replace("`", ""));
    }
  }

  @Test
  void everyFactHasItsRowAndEveryNamedTestExists() throws IOException {
    assertThat(defects(rows(), tests())).isEmpty();
  }

  @Test
  void theCountAtTheTopIsTheOneOfTheRows() throws IOException {
    List<Row> rows = rows();
    assertThat(Files.readString(COVERAGE))
        .contains(
            "Igual: %d. Mejorado: %d. No: %d."
                .formatted(count(rows, "igual"), count(rows, "mejorado"), count(rows, "no")));
  }

  /** The seeded faults: a row that is gone, a test that is not there, a state without meaning. */
  @Test
  void whatIsMissingIsSeen() throws IOException {
    List<Row> rows = new ArrayList<>(rows());
    rows.remove(99);
    rows.set(0, new Row(1, "título", "README", "igual", "NobodyWroteThisTest"));
    rows.set(1, new Row(2, "versión", "", "quizás", NO_TEST));
    assertThat(defects(rows, tests()))
        .containsExactly(
            "numbers", "1: NobodyWroteThisTest", "2: state quizás", "2: says not where or why");
  }

  private static List<String> defects(List<Row> rows, Set<String> tests) {
    List<String> defects = new ArrayList<>();
    if (!rows.stream()
        .map(Row::number)
        .toList()
        .equals(Stream.iterate(1, n -> n + 1).limit(FACTS).toList())) {
      defects.add("numbers");
    }
    for (Row row : rows) {
      if (!row.test().equals(NO_TEST) && !tests.contains(row.test())) {
        defects.add(row.number() + ": " + row.test());
      }
      if (!Set.of("igual", "mejorado", "no").contains(row.state())) {
        defects.add(row.number() + ": state " + row.state());
      }
      if (row.fact().isBlank() || row.where().isBlank()) {
        defects.add(row.number() + ": says not where or why");
      }
    }
    return defects;
  }

  private static long count(List<Row> rows, String state) {
    return rows.stream().filter(row -> row.state().equals(state)).count();
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(COVERAGE).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(Row::of)
        .toList();
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
