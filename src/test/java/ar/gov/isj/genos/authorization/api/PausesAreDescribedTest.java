package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ar.gov.isj.genos.support.GenosTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who writes a client reads that looks at affiliates are limited, and how long to wait. */
@GenosTest
@AutoConfigureMockMvc
class PausesAreDescribedTest {

  @Autowired MockMvc browser;

  @Test
  void whatLooksAtAffiliatesDescribesTheWait() throws Exception {
    JsonNode paths =
        new JsonMapper()
            .readTree(
                browser
                    .perform(get("/v3/api-docs"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8))
            .path("paths");
    for (String path :
        new String[] {"eligibility", "validations", "authorizations", "audit-requests"}) {
      JsonNode answers = paths.path("/api/v1/" + path).path("post").path("responses");
      JsonNode wait = answers.path("429");
      assertThat(wait.path("description").asString("")).as(path).contains("Demasiadas consultas");
      assertThat(wait.path("headers").has("Retry-After")).as(path).isTrue();
      assertThat(wait.path("content").has("application/problem+json")).as(path).isTrue();
      String done = path.equals("audit-requests") ? "201" : "200";
      assertThat(answers.path(done).path("content").isEmpty()).as(path).isFalse();
    }
    assertThat(
            paths
                .path("/api/v1/members/{id}/balance")
                .path("get")
                .path("responses")
                .path("429")
                .path("headers")
                .has("Retry-After"))
        .isTrue();
    assertThat(paths.path("/api/v1/practices").path("get").path("responses").has("429")).isFalse();
  }
}
