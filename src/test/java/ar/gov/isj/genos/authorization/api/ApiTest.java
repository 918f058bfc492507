package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A laboratory's system at the started application, over real HTTP, on the manual's day. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"genos.demo=false", "genos.today=2020-06-22"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Cast.class)
public abstract class ApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired ApiTokens tokens;
  @Autowired Providers providers;
  @Autowired JdbcClient sql;

  protected String token = "";

  @BeforeEach
  void connect() {
    token = tokenOf("Laboratorio Zanahoria");
  }

  protected String tokenOf(String centreName) {
    return providers.centres().stream()
        .filter(centre -> centre.name().equals(centreName))
        .findFirst()
        .map(Centre::id)
        .map(centre -> tokens.issue("Sistema de " + centreName, centre))
        .orElseThrow();
  }

  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(text());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The code of the first error at {@code field}; empty if none is there. */
    public String errorAt(String field) {
      return json()
          .path("errors")
          .valueStream()
          .filter(error -> error.path("field").asString().equals(field))
          .findFirst()
          .map(error -> error.path("code").asString())
          .orElse("");
    }
  }

  protected Answer get(String path) {
    return send("GET", path, null);
  }

  protected Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  /**
   * @param headers name, value, name, value…; they replace the usual ones
   */
  protected Answer send(String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int orders() {
    return sql.sql("select count(*) from authorization_order").query(Integer.class).single();
  }
}
