package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.ui.HelpPages;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Views;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every view of every role, as axe-core sees it in a real browser: nothing serious or critical. */
class EveryScreenIsAccessibleTest extends Journey {

  private static final Set<String> COUNTS = Set.of("serious", "critical");

  private record Person(String role, String cuil) {}

  /** Who looks: the first who may open a view does, so those come first who can do more in it. */
  private static final List<Person> PEOPLE =
      List.of(
          new Person("ANALYST", Cast.ANALYST),
          new Person("LAB", Cast.LAB),
          new Person("AUDITOR", Cast.AUDITOR),
          new Person("ADMIN", Cast.ADMIN),
          new Person("APPROVER", Cast.APPROVER),
          new Person("CONTROLLER", Cast.CONTROLLER));

  @Autowired AuditDesk audits;
  @Autowired Users users;
  @Autowired Providers providers;
  @Autowired DraftDesk drafts;

  @Test
  void everyViewOfEveryRole() {
    String audit = requestForAudit();
    String draft = draft();
    List<String> told = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    PEOPLE.forEach(
        person -> {
          page = desk();
          signIn(person.cuil());
          page.locator("vaadin-app-layout").waitFor();
          for (Class<?> view : Views.all()) {
            String known = Views.address(view);
            if (opens(view, person.role()) && (known.isEmpty() || !seen.contains(known))) {
              look(person.role(), address(view, audit, draft), told);
              if (Views.address(view).startsWith("administracion/")) {
                picture(HelpPages.name(view));
              }
              seen.add(known);
            }
          }
        });
    page = desk();
    for (Class<?> view : Views.all()) {
      if (!view.isAnnotationPresent(RolesAllowed.class)
          && !view.isAnnotationPresent(PermitAll.class)) {
        look("nadie", Views.address(view), told);
        seen.add(Views.address(view));
      }
    }
    assertThat(told).isEmpty();
    assertThat(seen).contains("", "login", "autorizaciones", "auditor", "administracion/usuarios");
    expectedConsoleErrors();
  }

  /** The seeded fault: the same look goes red on a field that nobody named. */
  @Test
  void aFieldWithoutANameIsSeen() {
    page.navigate(url("login"));
    page.getByLabel("Usuario (CUIL)").waitFor();
    assertThat(violations()).isEmpty();
    page.evaluate("document.body.appendChild(document.createElement('input'))");
    assertThat(violations()).anyMatch(one -> one.startsWith("label"));
  }

  @Test
  void theHelpOpensWithF1BesideTheScreenAndGoesAway() {
    signInAtTheDesk();
    page.keyboard().press("F1");
    Locator help =
        page.getByRole(
            AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Ayuda de esta pantalla"));
    assertThat(help.locator("h1")).hasText("Autorizaciones");
    picture("ayuda");
    assertThat(violations()).isEmpty();
    page.keyboard().press("Escape");
    assertThat(help).isHidden();
    assertThat(credentialBox()).isFocused();
    assertThat(credentialBox()).isVisible();
    button("Ayuda").click();
    assertThat(help.locator("h1")).hasText("Autorizaciones");
    page.locator("vaadin-side-nav").getByText("Registros").click();
    assertThat(help.locator("h1")).hasText("Registros");
  }

  private void look(String role, String address, List<String> told) {
    page.navigate(url(address));
    try {
      page.locator("main h1, main vaadin-text-field").first().waitFor();
    } catch (TimeoutError e) {
      told.add(role + " /" + address + ": shows no heading and no field");
      return;
    }
    violations().forEach(one -> told.add(role + " /" + address + ": " + one));
  }

  private List<String> violations() {
    // In the page itself: without legacy mode each look opens a second page to sum up.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> COUNTS.contains(rule.getImpact()))
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
            .toList();
  }

  private static boolean opens(Class<?> view, String role) {
    RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
    return view.isAnnotationPresent(PermitAll.class)
        || (roles != null && Arrays.asList(roles.value()).contains(role));
  }

  /** Of an entry that exists, where the Cast has one. */
  private String address(Class<?> view, String audit, String draft) {
    String address = Views.address(view);
    return switch (address) {
      case "registros/:number" -> "registros/" + one("select max(number) from authorization_order");
      case "administracion/centros/:id" -> "administracion/centros/" + one("select id from centre");
      case "administracion/afiliados/:id" ->
          "administracion/afiliados/" + one("select id from member");
      case "administracion/prestadores/:id" ->
          "administracion/prestadores/" + one("select id from provider");
      case "administracion/prescriptores/:id" ->
          "administracion/prescriptores/" + one("select id from prescriber");
      case "administracion/usuarios/:id" ->
          "administracion/usuarios/" + one("select id from app_user");
      case "auditoria/:number", "auditor/:number" -> address.replace(":number", audit);
      default ->
          address
              .replace(":draft", draft)
              .replace(":table", "frecuencia")
              .replace(":key", "FRE-0001")
              .replaceAll(":[^/]+", "1");
    };
  }

  private String draft() {
    User analyst = users.find(new Cuil(Cast.ANALYST)).orElseThrow();
    Editor editor =
        new Editor(analyst.id().value(), analyst.cuil().formatted(), analyst.name(), true, false);
    return Long.toString(drafts.open("Un borrador a la vista", editor).id());
  }

  private String requestForAudit() {
    User lab = users.find(new Cuil(Cast.LAB)).orElseThrow();
    Centre centre = providers.centre(lab.centres().iterator().next()).orElseThrow();
    Step step =
        audits.request(
            new AuditApplication(
                new OrderRequest(
                    Cast.MANUAL_CREDENTIAL,
                    LocalDate.of(2020, 6, 11),
                    PrescriberType.MD,
                    1234,
                    "Enfermedad respiratoria",
                    List.of(new OrderRequest.RequestedLine(new PracticeCode("000016"), 1))),
                List.of(),
                "Se adjunta la historia clínica.",
                false,
                List.of()),
            new Actor(
                lab.id().value(),
                Cast.LAB,
                centre,
                providers.providerOf(centre.id()).orElseThrow()),
            new IdempotencyKey(UUID.randomUUID().toString()));
    return ((Step.Done) step).request().number().toString();
  }

  private String one(String query) {
    return sql.sql(query + (query.contains("max(") ? "" : " limit 1"))
        .query(Object.class)
        .single()
        .toString();
  }
}
