package ar.gov.isj.genos.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One real browser for the whole test run. */
public final class Chromium {

  private static final Path BINARY =
      Path.of(System.getProperty("genos.chromium", "/usr/bin/chromium"));

  private Chromium() {}

  private static final class Running {
    static final Browser BROWSER = start();

    private static Browser start() {
      if (!Files.isExecutable(BINARY)) {
        throw new IllegalStateException(
            "The journeys need a Chromium at %s; on Debian: apt-get install -y chromium (or set -Dgenos.chromium)."
                .formatted(BINARY));
      }
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(BINARY)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return browser;
    }
  }

  public static Browser browser() {
    return Running.BROWSER;
  }
}
