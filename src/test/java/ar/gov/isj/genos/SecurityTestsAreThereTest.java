package ar.gov.isj.genos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** docs/security-tests.md names tests that are there, and a fault for each. */
class SecurityTestsAreThereTest {

  private static final Path SOURCES = Path.of("src/test/java");

  private static final Set<String> PROMISED =
      Set.of(
          "ACC-01", "ACC-02", "ACC-03", "ACC-04", "AUT-01", "AUT-02", "AUT-03", "AUT-07", "AUT-08",
          "AUT-09", "AUT-10", "SES-01", "SES-02", "SES-03", "SES-04", "CSR-01", "ERR-01", "LOG-01",
          "LOG-02", "PRV-01", "PRV-02", "CSV-01");

  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void everyRowNamesATestAndAFaultThatAreThere() throws Exception {
    assertThat(mistakes(Files.readAllLines(Path.of("docs/security-tests.md")))).isEmpty();
  }

  /** The seeded faults: a test that is gone, a row without a fault, an id without a row. */
  @Test
  void aRowThatPromisesTooMuchIsSeen() throws Exception {
    List<String> rows = Files.readAllLines(Path.of("docs/security-tests.md"));
    assertThat(mistakes(changed(rows, "`OpenPathsTest.anUnguarded", "`OpenPathsTest.noUnguarded")))
        .hasSize(1);
    assertThat(mistakes(changed(rows, "`OpenPathsTest.anUnguardedAddressIsFound`", "none")))
        .hasSize(1);
    assertThat(mistakes(changed(rows, "| CSV-01 |", "| CSV-99 |"))).hasSize(1);
  }

  private static List<String> changed(List<String> rows, String from, String to) {
    return rows.stream().map(row -> row.replace(from, to)).toList();
  }

  private static List<String> mistakes(List<String> rows) throws Exception {
    Map<String, Class<?>> tests = tests();
    List<String> mistakes = new ArrayList<>();
    Set<String> missing = new TreeSet<>(PROMISED);
    for (String row : rows) {
      if (row.matches("\\| [A-Z]{3}-\\d\\d \\|.*")) {
        List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
        missing.remove(cells.get(1));
        mistakes.addAll(mistakes(tests, cells.get(1) + " test", cells.get(3)));
        mistakes.addAll(mistakes(tests, cells.get(1) + " fault", cells.get(4)));
      }
    }
    missing.forEach(id -> mistakes.add(id + " has no row"));
    return mistakes;
  }

  private static List<String> mistakes(Map<String, Class<?>> tests, String what, String cell) {
    List<MatchResult> named = TEST.matcher(cell).results().toList();
    if (named.isEmpty()) {
      return List.of(what + ": none");
    }
    return named.stream()
        .filter(name -> !runs(tests.get(name.group(1)), name.group(2)))
        .map(name -> what + ": " + name.group())
        .toList();
  }

  private static boolean runs(@Nullable Class<?> test, String method) {
    return test != null
        && Arrays.stream(test.getDeclaredMethods())
            .filter(each -> each.getName().equals(method))
            .anyMatch(SecurityTestsAreThereTest::isTest);
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  /** By simple name. */
  private static Map<String, Class<?>> tests() throws IOException, ClassNotFoundException {
    Map<String, Class<?>> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        tests.put(
            name.substring(name.lastIndexOf('.') + 1),
            Class.forName(name, false, SecurityTestsAreThereTest.class.getClassLoader()));
      }
    }
    return tests;
  }
}
