package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The HTML page around every view. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("genos.css")
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Meta(name = "color-scheme", content = "light dark")
public class GenosShell implements AppShellConfigurator {

  private static final String ICON =
      "data:image/svg+xml,"
          + "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
          + "%3Crect width='32' height='32' rx='7' fill='%230b5f73'/%3E"
          + "%3Cpath d='M21.5 11.2A7 7 0 1 0 23 16h-6.5' fill='none' stroke='%23fff'"
          + " stroke-width='3.4' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink(ICON, Map.of("rel", "icon", "type", "image/svg+xml"));
    settings.setPageTitle("GENOS");
  }
}
