package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The help of each screen: a page of {@code docs/manual}, named after the screen's address. */
public final class HelpPages {

  private static final Parser PARSER = Parser.builder().build();

  /** HTML inside a page is shown as it is written, and addresses that run something are dropped. */
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(
              new org.commonmark.renderer.html.DefaultUrlSanitizer(
                  List.of("http", "https", "data")))
          .build();

  private HelpPages() {}

  /**
   * Name of the page of a view: {@code registros-detalle} for {@code registros/:number}.
   *
   * @param view with a {@link Route}
   */
  public static String name(Class<?> view) {
    String address = view.getAnnotation(Route.class).value();
    return address.isEmpty()
        ? "inicio"
        : address.replaceAll("/:[^/]+", "-detalle").replace('/', '-');
  }

  /** The page as HTML; empty if nobody wrote it. */
  static Optional<String> html(Class<? extends Component> view) {
    return page(name(view));
  }

  static Optional<String> page(String name) {
    return read("/manual/" + name + ".md")
        .map(page -> html(new String(page, StandardCharsets.UTF_8)));
  }

  /** Pictures go with the page, so that it can be read before anybody signed in. */
  static String html(String markdown) {
    Node page = PARSER.parse(markdown);
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            String file = image.getDestination().replaceFirst("^\\.\\./img/", "/img/");
            read(file)
                .ifPresent(
                    picture ->
                        image.setDestination(
                            "data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(picture)));
          }
        });
    return RENDERER.render(page);
  }

  private static Optional<byte[]> read(String path) {
    try (InputStream stream = HelpPages.class.getResourceAsStream(path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
