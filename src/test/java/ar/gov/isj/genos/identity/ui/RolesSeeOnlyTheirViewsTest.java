package ar.gov.isj.genos.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@GenosTest
@Import(Cast.class)
class RolesSeeOnlyTheirViewsTest extends SpringBrowserlessTest {

  @Test
  @WithMockUser(username = Cast.LAB, roles = "LAB")
  void aLaboratoryLandsAtItsDesk() {
    UI.getCurrent().navigate("");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("AuthorizationsView");
    assertThat(find(SideNavItem.class).all())
        .extracting(SideNavItem::getLabel)
        .containsExactly("Autorizaciones", "Auditoría", "Anular", "Registros");
  }

  @Test
  @WithMockUser(username = Cast.AUDITOR, roles = "AUDITOR")
  void anAuditorIsToldWhatThereIsAndMayNotOpenTheDesk() {
    refusedAtTheDesk("solicitudes de auditoría", "Por auditar", "Señales de control");
  }

  @Test
  @WithMockUser(username = Cast.ANALYST, roles = "ANALYST")
  void anAnalystIsToldWhatThereIsAndMayNotOpenTheDesk() {
    refusedAtTheDesk("tablas y reglas", "Reglas");
  }

  @Test
  @WithMockUser(username = Cast.ADMIN, roles = "ADMIN")
  void anAdministratorIsToldWhatThereIsAndMayNotOpenTheDesk() {
    refusedAtTheDesk(
        "Cada cambio queda registrado",
        "Registros",
        "Reglas",
        "Afiliados",
        "Centros",
        "Prestadores",
        "Prescriptores",
        "Usuarios",
        "Pedidos de usuario",
        "Bitácora");
  }

  @Test
  @WithMockUser(username = Cast.AUDITOR, roles = "AUDITOR")
  void anUnknownPageSaysSoWithoutInternals() {
    UI.getCurrent().navigate("no-existe");
    assertThat(find(H1.class).single().getText()).isEqualTo("La página no existe");
    assertThat(words()).doesNotContain("Exception", "ar.gov", "Available routes");
  }

  @Test
  @WithMockUser(username = Cast.LAB_OF_TWO_CENTRES, roles = "LAB")
  void aUserOfTwoCentresMustChooseBeforeTheDesk() {
    UI.getCurrent().navigate("autorizaciones");
    assertThat(getCurrentView()).isInstanceOf(CentreView.class);
    assertThat(words()).contains("Laboratorio Nabo", "Laboratorio Zanahoria");
  }

  private void refusedAtTheDesk(String sentence, String... menu) {
    UI.getCurrent().navigate("");
    assertThat(words()).contains(sentence);
    assertThat(find(SideNavItem.class).all())
        .extracting(SideNavItem::getLabel)
        .containsExactly(menu);
    UI.getCurrent().navigate("autorizaciones");
    assertThat(find(H1.class).single().getText())
        .isEqualTo("No tiene permiso para ver esta página");
  }

  private static String words() {
    return UI.getCurrent()
        .getChildren()
        .map(Component::getElement)
        .map(com.vaadin.flow.dom.Element::getTextRecursively)
        .reduce("", String::concat);
  }
}
