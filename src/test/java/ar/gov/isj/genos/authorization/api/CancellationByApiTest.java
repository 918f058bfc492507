package ar.gov.isj.genos.authorization.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GenosTest
@AutoConfigureMockMvc
@Import(Cast.class)
class CancellationByApiTest {

  private static final String BODY =
      """
      {"member":{"credential":"%s"},"reason":{"code":"WRONG_MEMBER","text":"Era un homónimo."}}
      """
          .formatted(Cast.MANUAL_CREDENTIAL);

  @Autowired MockMvc api;
  @Autowired ApiTokens tokens;
  @Autowired Providers providers;

  private String token;
  private long number;

  @BeforeEach
  void anOrder() throws Exception {
    Centre centre = Centres.open(providers, "Laboratorio Rabanito");
    token = tokens.issue("Sistema de prueba", centre.id());
    String order =
        """
        {"member":{"credential":"%s"},
         "prescription":{"date":"2020-06-11","prescriber":{"type":"MD","number":1234}},
         "lines":[{"practice":"%s","quantity":1}]}
        """
            .formatted(Cast.MANUAL_CREDENTIAL, "000015");
    String answer =
        api.perform(
                post("/api/v1/authorizations")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(order))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.status").value("ISSUED"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    number = JsonPath.<Number>read(answer, "$.number").longValue();
  }

  @Test
  void annulsOnceAndSaysSoAfterwards() throws Exception {
    cancel(token, number, BODY)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("CANCELLED"))
        .andExpect(jsonPath("$.cancellation.by").value("Sistema de prueba"))
        .andExpect(jsonPath("$.cancellation.reason").value("WRONG_MEMBER"))
        .andExpect(jsonPath("$.cancellation.text").value("Era un homónimo."));
    api.perform(
            get("/api/v1/authorizations/" + number)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("CANCELLED"));
    cancel(token, number, BODY)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("CAN-03"))
        .andExpect(jsonPath("$.detail").value(containsString("ya fue anulada")));
  }

  @Test
  void anotherCentreLearnsNothing() throws Exception {
    String foreign = tokens.issue("Otro", Centres.open(providers, "Laboratorio Ajeno").id());
    for (long asked : new long[] {number, 999_999_999L}) {
      cancel(foreign, asked, BODY)
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("ORDER_NOT_FOUND"))
          .andExpect(jsonPath("$.detail").value("Su centro no tiene una orden con ese número."));
    }
    cancel(token, number, BODY).andExpect(status().isOk());
  }

  @Test
  void whatIsMissingIsToldAtItsField() throws Exception {
    cancel(token, number, "{\"member\":{\"cuil\":\"29999999989\"}}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("reason.code")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("reason.text")));
    cancel(token, number, "{\"reason\":{\"code\":\"OTHER\",\"text\":\"porque sí\"}}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("member"));
    cancel(token, number, "no es JSON").andExpect(status().isBadRequest());
    cancel("otro", number, BODY).andExpect(status().isUnauthorized());
    cancel(token, number, BODY.replace(Cast.MANUAL_CREDENTIAL, Cast.REFUSED_CREDENTIAL))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("CAN-02"));
    cancel(token, number, BODY).andExpect(status().isOk());
  }

  private ResultActions cancel(String bearer, long order, String body) throws Exception {
    return api.perform(
        post("/api/v1/authorizations/" + order + "/cancellation")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
