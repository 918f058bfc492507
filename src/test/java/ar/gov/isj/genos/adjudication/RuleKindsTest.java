package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.RuleKindsDocument.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/rule-kinds.md says what the rulebook, the program and the scenarios are. */
class RuleKindsTest {

  private static final Path DOCUMENT = Path.of("docs", "rule-kinds.md");

  private final RuleKindsDocument document = new RuleKindsDocument();

  @Test
  void theDocumentIsWhatTheCodeSays() throws IOException {
    String now = document.text();
    if (Boolean.getBoolean("genos.write-docs")) {
      Files.writeString(DOCUMENT, now);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(now);
  }

  @Test
  void everyKindHasItsLineOnceAndAtLeastAHundredAndTenWork() {
    List<Kind> kinds = RuleKindsDocument.kinds();

    assertThat(kinds).hasSize(139);
    assertThat(kinds).extracting(Kind::code).doesNotHaveDuplicates();
    assertThat(kinds.stream().filter(Kind::works).count()).isGreaterThanOrEqualTo(110);
  }

  @Test
  void whatWorksLivesSomewhereAndIsShown() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    assertThat(RuleKindsDocument.kinds())
        .filteredOn(Kind::works)
        .allSatisfy(
            kind -> {
              assertThat(document.where(kind)).as(kind.code()).isNotEmpty();
              assertThat(document.shownBy(kind)).as(kind.code()).isNotEmpty();
              assertThat(kind.test().isEmpty() || tests.contains(kind.test()))
                  .as(kind.code())
                  .isTrue();
            });
  }
}
