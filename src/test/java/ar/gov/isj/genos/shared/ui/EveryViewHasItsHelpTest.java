package ar.gov.isj.genos.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F1 has something to say on every screen, and nothing that runs. */
class EveryViewHasItsHelpTest {

  private static final Path PAGES = Path.of("docs/manual");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]+)]\\(\\.\\./img/([^)]+)\\)");

  @Test
  void everyViewHasAPageAndEveryPageItsView() throws IOException {
    assertThat(Views.all()).hasSizeGreaterThan(15);
    TreeSet<String> views =
        Views.all().stream().map(HelpPages::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages().map(page -> page.getFileName().toString().replace(".md", "")))
        .containsExactlyInAnyOrderElementsOf(views);
  }

  @Test
  void thePageThatShipsIsTheOneOfTheRepository() throws IOException {
    for (Class<? extends com.vaadin.flow.component.Component> view : Views.all()) {
      Path page = PAGES.resolve(HelpPages.name(view) + ".md");
      assertThat(HelpPages.html(view))
          .contains(HelpPages.html(Files.readString(page)))
          .get()
          .asString()
          .startsWith("<h1>");
    }
  }

  @Test
  void everyPictureIsThereAndIsDescribed() throws IOException {
    for (Path page : pages().toList()) {
      String text = Files.readString(page);
      List<String> pictures = PICTURE.matcher(text).results().map(found -> found.group(2)).toList();
      assertThat(pictures)
          .as(page.toString())
          .allSatisfy(picture -> assertThat(Path.of("docs/img", picture)).isRegularFile());
      assertThat(text.split("!\\[", -1)).as(page.toString()).hasSize(pictures.size() + 1);
      assertThat(HelpPages.html(text)).as(page.toString()).doesNotContain("src=\"../");
    }
  }

  /** The seeded fault: a view that nobody wrote help for. */
  @Test
  void aViewWithoutAPageIsSeen() {
    assertThat(HelpPages.page("registros")).isPresent();
    assertThat(HelpPages.page("nadie-escribio-esto")).isEmpty();
  }

  @Test
  void nothingInAPageRuns() {
    assertThat(HelpPages.html("<script>alert(1)</script>\n\n[a](javascript:alert(1))"))
        .doesNotContain("<script")
        .doesNotContain("javascript:");
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
    }
  }
}
