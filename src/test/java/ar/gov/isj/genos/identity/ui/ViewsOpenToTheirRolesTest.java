package ar.gov.isj.genos.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.support.AccessTable;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** ACC-02: every view opens to whom docs/access.md says, and to nobody else. */
@GenosTest
@Import(Cast.class)
class ViewsOpenToTheirRolesTest extends SpringBrowserlessTest {

  private static final AccessTable TABLE = AccessTable.of(AccessTable.VIEWS);

  @Test
  @WithMockUser(username = Cast.LAB, roles = "LAB")
  void everyViewIsInTheTableAndNothingElse() {
    Map<String, List<String>> running = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (RouteData route : RouteConfiguration.forRegistry(registry()).getAvailableRoutes()) {
      String address = "/" + route.getTemplate();
      List<String> who = who(route.getNavigationTarget());
      running.put(address, who);
      if (!TABLE.rows().containsKey(address)) {
        missing.add(TABLE.line(address, who));
      }
    }
    assertThat(missing).as("lines to add to the views of docs/access.md").isEmpty();
    assertThat(running).as("docs/access.md").isEqualTo(new TreeMap<>(TABLE.rows()));
  }

  /** A view that is not in the table, or opens to others, would be seen. */
  @Test
  void whatIsNotInTheTableIsSeen() {
    assertThat(TABLE.rows()).doesNotContainKey("/canario");
    assertThat(TABLE.line("/canario", List.of("ADMIN")))
        .isEqualTo("| `/canario` | · | · | · | · | · | · | ● | · |");
    assertThat(TABLE.rows().get("/registros")).isEqualTo(who(Canary.class)).hasSize(3);
    assertThat(TABLE.rows().get("/anular")).isNotEqualTo(who(Canary.class));
  }

  @RolesAllowed({"LAB", "ADMIN", "CONTROLLER"})
  private static final class Canary {}

  @Test
  @WithMockUser(username = Cast.LAB, roles = "LAB")
  void aLaboratory() {
    opens("LAB");
  }

  @Test
  @WithMockUser(username = Cast.AUDITOR, roles = "AUDITOR")
  void anAuditor() {
    opens("AUDITOR");
  }

  @Test
  @WithMockUser(username = Cast.ANALYST, roles = "ANALYST")
  void anAnalyst() {
    opens("ANALYST");
  }

  @Test
  @WithMockUser(username = Cast.APPROVER, roles = "APPROVER")
  void anApprover() {
    opens("APPROVER");
  }

  @Test
  @WithMockUser(username = Cast.ADMIN, roles = "ADMIN")
  void anAdministrator() {
    opens("ADMIN");
  }

  @Test
  @WithMockUser(username = Cast.CONTROLLER, roles = "CONTROLLER")
  void aController() {
    opens("CONTROLLER");
  }

  @Test
  @WithMockUser(
      username = Cast.NO_ROLE,
      roles = {})
  void whoHasNoRole() {
    opens("none");
  }

  private void opens(String who) {
    TABLE
        .rows()
        .forEach(
            (address, allowed) -> {
              // The sign-in leads who is signed in back to where they were going.
              if (!address.equals("/login")) {
                UI.getCurrent().navigate(address.substring(1).replaceAll(":[^/]+", "1"));
                assertThat(refused())
                    .as("%s at %s", who, address)
                    .isEqualTo(!allowed.contains(who));
              }
            });
  }

  private boolean refused() {
    return find(H1.class).all().stream()
        .anyMatch(title -> title.getText().equals("No tiene permiso para ver esta página"));
  }

  private static com.vaadin.flow.server.RouteRegistry registry() {
    return UI.getCurrent().getInternals().getRouter().getRegistry();
  }

  /** In the order of the table's columns. */
  private static List<String> who(Class<?> view) {
    List<String> signedIn =
        Stream.concat(
                Stream.of("none"),
                Stream.of("LAB", "AUDITOR", "ANALYST", "APPROVER", "ADMIN", "CONTROLLER"))
            .toList();
    assertThat(signedIn).hasSize(Role.values().length + 1);
    if (view.isAnnotationPresent(AnonymousAllowed.class)) {
      return Stream.concat(Stream.of("nobody"), signedIn.stream()).toList();
    }
    if (view.isAnnotationPresent(PermitAll.class)) {
      return signedIn;
    }
    RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
    return roles == null
        ? List.of()
        : signedIn.stream().filter(Arrays.asList(roles.value())::contains).toList();
  }
}
