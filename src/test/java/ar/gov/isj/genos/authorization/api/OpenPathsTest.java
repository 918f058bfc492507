package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Guards;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/**
 * Asks the running application for everything that it serves, and calls all of it without signing
 * in. What answers is exactly the list below: a new address that answers makes this red.
 */
class OpenPathsTest extends ApiTest {

  private static final Set<String> OPEN =
      Set.of(
          "/livez",
          "/readyz",
          "/login",
          "/olvido",
          "/registro",
          "/v3/api-docs",
          "/v3/api-docs/swagger-config",
          "/swagger-ui/index.html");

  /** Served, and not to be found among the mappings. */
  private static final Set<String> OTHERS =
      Set.of(
          "/livez",
          "/readyz",
          "/actuator",
          "/actuator/health",
          "/actuator/health/liveness",
          "/actuator/env",
          "/actuator/heapdump",
          "/swagger-ui/index.html",
          "/h2-console",
          "/api/",
          "/api/v1",
          "/no-existe",
          "/autorizaciones/",
          "/vaadinServlet/");

  @Autowired ApplicationContext beans;
  @Autowired ServletContext servlets;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @BeforeEach
  void signNobodyIn() {
    token = "";
  }

  @Test
  void nothingElseAnswersWithoutSigningIn() {
    Set<String> paths = new TreeSet<>(OTHERS);
    paths.addAll(controllers());
    paths.addAll(views());
    assertThat(paths)
        .as("the application tells all that it serves")
        .contains(
            "/api/v1/validations",
            "/api/v1/authorizations/1/order.pdf",
            "/autorizaciones",
            "/login");

    assertThat(answering(paths)).containsExactlyInAnyOrderElementsOf(OPEN);
  }

  /** The check above can fail: what is added below an open address is found by it. */
  @Test
  void anUnguardedAddressIsFound() {
    String path = "/swagger-ui/canario";
    var mapping =
        RequestMappingInfo.paths(path).options(mappings.getBuilderConfiguration()).build();
    mappings.registerMapping(mapping, new Unguarded(), Unguarded.METHOD);
    try {
      assertThat(controllers()).contains(path);
      assertThat(answering(controllers())).contains(path);
    } finally {
      mappings.unregisterMapping(mapping);
    }
    assertThat(controllers()).doesNotContain(path);
  }

  static final class Unguarded {

    static final Method METHOD = method();

    ResponseEntity<String> canary() {
      return ResponseEntity.ok("canario");
    }

    private static Method method() {
      try {
        return Unguarded.class.getDeclaredMethod("canary");
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void theOpenOnesTellNothingButThatTheyAreThere() {
    assertThat(get("/livez").text()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/readyz").text()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(send("POST", "/livez", "{}").status()).isIn(302, 401, 403);
    assertThat(get("/v3/api-docs").json().path("paths").propertyNames())
        .allMatch(path -> path.startsWith("/api/v1/"))
        .contains("/api/v1/authorizations/{number}/order.pdf");
    assertThat(get("/swagger-ui/index.html").text()).doesNotContain("http://", "https://");
    assertThat(get("/api").header("Location")).endsWith("/swagger-ui/index.html");
  }

  @Test
  void theDescriptionTellsWhatIsAnswered() {
    JsonNode description = get("/v3/api-docs").json();
    assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "instance", "code", "errors");
    JsonNode issue = answers(description, "/api/v1/authorizations", "post");
    assertThat(issue.propertyNames())
        .containsExactlyInAnyOrder("200", "201", "400", "401", "409", "413", "415", "422", "429");
    assertThat(schema(issue, "201", "application/json")).endsWith("/DecisionAnswer");
    assertThat(schema(issue, "422", "application/problem+json")).endsWith("/Problem");
    JsonNode print = answers(description, "/api/v1/authorizations/{number}/order.pdf", "get");
    assertThat(print.propertyNames()).containsExactlyInAnyOrder("200", "401", "404");
    assertThat(print.path("200").path("content").propertyNames())
        .containsExactly("application/pdf");
    JsonNode audit = answers(description, "/api/v1/audit-requests", "post");
    assertThat(audit.propertyNames())
        .containsExactlyInAnyOrder("201", "400", "401", "409", "413", "415", "422", "429");
    assertThat(schema(audit, "201", "application/json")).endsWith("/AuditAnswer");
    assertThat(schema(audit, "409", "application/problem+json")).endsWith("/Problem");
  }

  private static JsonNode answers(JsonNode description, String path, String method) {
    return description.path("paths").path(path).path(method).path("responses");
  }

  private static String schema(JsonNode answers, String status, String mediaType) {
    return answers
        .path(status)
        .path("content")
        .path(mediaType)
        .path("schema")
        .path("$ref")
        .asString();
  }

  /** SES-04. */
  @Test
  void everyAnswerCarriesTheHeadersThatProtectIt() {
    Set<String> paths = new TreeSet<>(OTHERS);
    paths.addAll(controllers());
    paths.addAll(views());
    paths.add("/api/v1/practices?q=a");
    assertThat(paths).hasSizeGreaterThan(40);
    for (String path : paths) {
      assertThat(unprotected(get(path))).as(path).isEmpty();
    }
    // Only what our own pages show in a frame may be shown in one of theirs.
    assertThat(get("/VAADIN/dynamic/resource/1/x/y.pdf").header("Content-Security-Policy"))
        .contains("frame-ancestors 'self'");
    assertThat(get("/login").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
  }

  /** The seeded fault: without their writer all are missed, on a screen and in the API. */
  @Test
  void headersThatAreNotWrittenAreMissed() {
    Guards.without(
        "HeaderWriterFilter",
        beans,
        () -> {
          for (String path : List.of("/login", "/api/v1/practices?q=a", "/livez")) {
            assertThat(unprotected(get(path)))
                .as(path)
                .contains("Content-Security-Policy", "X-Frame-Options", "Referrer-Policy");
          }
        });
  }

  /** The protecting headers that an answer has not, or not as they should be. */
  private static List<String> unprotected(Answer answer) {
    String policy = answer.header("Content-Security-Policy");
    Map<String, Boolean> there = new LinkedHashMap<>();
    there.put(
        "Content-Security-Policy",
        Stream.of("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
            .allMatch(policy::contains));
    there.put("X-Content-Type-Options", answer.header("X-Content-Type-Options").equals("nosniff"));
    there.put("X-Frame-Options", answer.header("X-Frame-Options").equals("DENY"));
    there.put("Referrer-Policy", answer.header("Referrer-Policy").equals("same-origin"));
    there.put(
        "Cross-Origin-Opener-Policy",
        answer.header("Cross-Origin-Opener-Policy").equals("same-origin"));
    there.put("Cache-Control", answer.header("Cache-Control").contains("no-store"));
    there.values().removeIf(Boolean::booleanValue);
    return List.copyOf(there.keySet());
  }

  /** Those of {@code paths} that give something without signing in. */
  private Set<String> answering(Set<String> paths) {
    Set<String> answering = new TreeSet<>();
    for (String path : paths) {
      Answer answer = get(path);
      assertThat(answer.status()).as(path).isIn(200, 302, 401, 403, 404, 405);
      if (answer.status() == 302) {
        assertThat(answer.header("Location"))
            .as(path)
            .matches("(http://localhost:\\d+)?(/login|/swagger-ui/index\\.html)");
      }
      if (answer.status() == 200) {
        answering.add(path);
      }
    }
    return answering;
  }

  private Set<String> controllers() {
    Set<String> paths = new TreeSet<>();
    for (AbstractHandlerMethodMapping<?> mapping :
        beans.getBeansOfType(AbstractHandlerMethodMapping.class).values()) {
      mapping.getHandlerMethods().keySet().stream()
          .filter(RequestMappingInfo.class::isInstance)
          .map(RequestMappingInfo.class::cast)
          .flatMap(OpenPathsTest::patterns)
          .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1").replace("**", "x"))
          .filter(path -> path.startsWith("/"))
          .forEach(paths::add);
    }
    return paths;
  }

  private static Stream<String> patterns(RequestMappingInfo mapping) {
    var condition = mapping.getPathPatternsCondition();
    return condition == null
        ? Stream.of()
        : condition.getPatterns().stream().map(PathPattern::getPatternString);
  }

  private Set<String> views() {
    Set<String> paths = new TreeSet<>();
    ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
        .getRegisteredRoutes()
        .stream()
        .map(RouteBaseData::getTemplate)
        .map(template -> "/" + template.replaceAll(":[^/]*", "1"))
        .forEach(paths::add);
    return paths;
  }
}
