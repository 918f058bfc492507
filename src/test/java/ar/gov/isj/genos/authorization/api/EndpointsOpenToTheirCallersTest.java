package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.AccessTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** ACC-02: every endpoint answers whom docs/access.md says, and nobody else. */
class EndpointsOpenToTheirCallersTest extends ApiTest {

  private static final AccessTable TABLE = AccessTable.of(AccessTable.ENDPOINTS);

  /** Named in the text below the table. */
  private static final Set<String> BESIDE_THE_TABLE =
      Set.of(
          "ANY /error",
          "GET /livez",
          "GET /readyz",
          "GET /actuator",
          "GET /actuator/health",
          "GET /actuator/health/**",
          "GET /swagger-ui/index.html",
          "GET /v3/api-docs.yaml");

  @Autowired ApplicationContext beans;

  @Test
  void everyEndpointIsInTheTable() {
    Set<String> running = endpoints();
    List<String> missing = new ArrayList<>();
    for (String endpoint : running) {
      if (!TABLE.rows().containsKey(endpoint) && !BESIDE_THE_TABLE.contains(endpoint)) {
        missing.add(
            TABLE.line(
                endpoint, endpoint.contains(" /api/") ? List.of("API") : List.of("session")));
      }
    }
    assertThat(missing).as("lines to add to the endpoints of docs/access.md").isEmpty();
    assertThat(running).as("docs/access.md names what is not there").containsAll(apiOfTheTable());
  }

  private static List<String> apiOfTheTable() {
    return TABLE.rows().keySet().stream().filter(each -> each.contains(" /api/")).toList();
  }

  @Test
  void eachAnswersItsCallersAndNobodyElse() {
    String key = token;
    for (Map.Entry<String, List<String>> row : TABLE.rows().entrySet()) {
      token = key;
      assertThat(refused(row.getKey())).as("API at %s", row.getKey()).isFalse();
      token = "";
      assertThat(refused(row.getKey()))
          .as("nobody at %s", row.getKey())
          .isEqualTo(!row.getValue().contains("nobody"));
    }
  }

  private boolean refused(String endpoint) {
    int blank = endpoint.indexOf(' ');
    String path =
        endpoint
            .substring(blank + 1)
            .replace("{id}", "6f2f6f62-0000-4000-8000-000000000000")
            .replaceAll("\\{[^}]*}", "1");
    int status = send(endpoint.substring(0, blank), path, "{}").status();
    assertThat(status).as(endpoint).isLessThan(500);
    return status == 401 || status == 403;
  }

  private Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    for (AbstractHandlerMethodMapping<?> mapping :
        beans.getBeansOfType(AbstractHandlerMethodMapping.class).values()) {
      mapping.getHandlerMethods().keySet().stream()
          .filter(RequestMappingInfo.class::isInstance)
          .map(RequestMappingInfo.class::cast)
          .forEach(info -> add(info, endpoints));
    }
    return endpoints;
  }

  private static void add(RequestMappingInfo info, Set<String> endpoints) {
    for (String pattern : info.getPatternValues()) {
      Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
      if (methods.isEmpty()) {
        endpoints.add("ANY " + pattern);
      }
      methods.forEach(method -> endpoints.add(method + " " + pattern));
    }
  }
}
