package ar.gov.isj.genos.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.RejectionReason;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.api.ApiTest;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A laboratory's system asks, answers, confirms and annuls; every refusal is a problem. */
class AuditByApiTest extends ApiTest {

  private static final String PATH = "/api/v1/audit-requests";
  private static final String BODY =
      """
      {"member": {"credential": "1100007838512"},
       "prescription": {"date": "2020-06-11", "prescriber": {"type": "MD", "number": 1234},
                        "diagnosis": "%s", "declared": {"AMBITO": "GUARDIA"}},
       "lines": [{"practice": "14", "quantity": 1}, {"practice": "16", "quantity": 1}],
       "practices": ["14", "16"], "comment": "Adjunto historia"}
      """;
  private static final Auditor AUDITOR =
      new Auditor(UUID.randomUUID(), "20333333334", "REPOLLO, Iris", Set.of());

  @Autowired AuditorDesk auditors;

  private Answer ask(String diagnosis, String key) {
    return post(PATH, BODY.formatted(diagnosis), "Idempotency-Key", key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private long registered() {
    Answer answer = ask("Enfermedad respiratoria", key());
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("number").asLong();
  }

  private void sign(long number) {
    AuditNumber audit = new AuditNumber(number);
    assertThat(auditors.take(audit, AUDITOR, OptionalInt.empty())).isInstanceOf(Step.Done.class);
    assertThat(
            auditors.sign(
                audit,
                new AuditorDesk.Judgement(
                    List.of(
                        Verdict.authorize(new PracticeCode("000014"), 1),
                        Verdict.reject(
                            new PracticeCode("000016"),
                            RejectionReason.NOT_JUSTIFIED,
                            "No corresponde")),
                    "Según guía",
                    "sólo entre auditores"),
                AUDITOR,
                OptionalInt.empty()))
        .isInstanceOf(Step.Done.class);
  }

  @Test
  void fromTheQuestionToTheOrder() {
    long number = registered();
    JsonNode declared = get(PATH + "/" + number).json().path("declared");
    assertThat(declared.path("AMBITO").asString()).isEqualTo("GUARDIA");
    assertThat(get(PATH + "/" + number).json().path("state").asString()).isEqualTo("PENDING");

    sign(number);
    Answer audited = get(PATH + "/" + number);
    assertThat(audited.json().path("state").asString()).isEqualTo("PARTIALLY_AUTHORIZED");
    assertThat(audited.json().path("observations").asString()).isEqualTo("Según guía");
    assertThat(audited.text()).doesNotContain("sólo entre auditores");
    assertThat(audited.json().path("total").asString()).isEqualTo("287.60");

    Answer issued = post(PATH + "/" + number + "/confirmation", "{}");
    assertThat(issued.status()).isEqualTo(200);
    long order = issued.json().path("order").asLong();
    assertThat(get("/api/v1/authorizations/" + order).json().path("total").asString())
        .isEqualTo("287.60");
    assertThat(get("/api/v1/authorizations/" + order + "/order.pdf").status()).isEqualTo(200);

    Answer again = post(PATH + "/" + number + "/confirmation", "{}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asString()).isEqualTo("STATE");
    assertThat(again.json().path("detail").asString()).contains("emitida", "emitió la orden");
  }

  @Test
  void theSameKeyFindsTheSameRequest() {
    String key = key();
    Answer first = ask("Enfermedad respiratoria", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(ask("Enfermedad respiratoria", key).json().path("number"))
        .isEqualTo(first.json().path("number"));
    Answer other = ask("Otra cosa", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(post(PATH, BODY.formatted("x")).status()).isEqualTo(400);
  }

  /** PRV-05: asking an auditor is a look at an affiliate like any other. */
  @Test
  void numbersAreNotWalkedByAskingForAudits() {
    token = tokenOf("Laboratorio Nabo");
    String key = key();
    assertThat(ask("Enfermedad respiratoria", key).status()).isEqualTo(201);
    for (int i = 0; i < 10; i++) {
      Answer unknown =
          post(
              PATH,
              BODY.formatted("Enfermedad respiratoria")
                  .replace("1100007838512", "97%08d001".formatted(i)),
              "Idempotency-Key",
              key());
      assertThat(unknown.status()).isEqualTo(422);
    }
    Answer paused = ask("Enfermedad respiratoria", key());
    assertThat(paused.status()).isEqualTo(429);
    assertThat(paused.header("Retry-After")).isNotEmpty();
    assertThat(paused.text()).doesNotContain("AFILIADO DE PRUEBA");
    // What was answered before is answered again: that is no look.
    assertThat(ask("Enfermedad respiratoria", key).status()).isEqualTo(201);
  }

  @Test
  void withoutDiagnosisNothingIsRegistered() {
    Answer answer = ask("", key());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errorAt("prescription.diagnosis")).isEqualTo("TEXT_MISSING");
  }

  @Test
  void documentsAreLookedInto() {
    long number = registered();
    Answer fake = send(number, "informe.pdf", "MZ no es un PDF");
    assertThat(fake.status()).isEqualTo(422);
    assertThat(fake.errorAt("attachments[0]")).isEqualTo("ATTACHMENT_TYPE");
    Answer broken = send(number, "informe.pdf", "%PDF-1.7 y nada más");
    assertThat(broken.errorAt("attachments[0]")).isEqualTo("ATTACHMENT_UNREADABLE");
    Answer message = post(PATH + "/" + number + "/documents", "{\"message\": \"Va el informe\"}");
    assertThat(message.status()).isEqualTo(200);
    assertThat(message.json().path("thread").size()).isEqualTo(2);
  }

  private Answer send(long number, String name, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"%s\"\r\n"
                .formatted(name)
            + "Content-Type: application/pdf\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return send(
        "POST",
        PATH + "/" + number + "/documents",
        body,
        "Content-Type",
        "multipart/form-data; boundary=b");
  }

  @Test
  void missingDataOfThePrescriptionAreAdded() {
    String address = PATH + "/" + registered();
    Answer answer =
        post(address + "/documents", "{\"declared\": {\"JUSTIFICACION\": \"Son dos\"}}");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode declared = get(address).json().path("declared");
    assertThat(declared.path("JUSTIFICACION").asString()).isEqualTo("Son dos");
    assertThat(declared.path("AMBITO").asString()).isEqualTo("GUARDIA");

    Answer again = post(address + "/documents", "{\"declared\": {\"AMBITO\": \"INTERNADO\"}}");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("DATUM_DECLARED", "prescription.declared.AMBITO", "Guardia");
    assertThat(post(address + "/documents", "{\"declared\": {\"AMBIENTE\": \"x\"}}").text())
        .contains("DATUM_UNKNOWN");
    assertThat(post(address + "/documents", "{}").status()).isEqualTo(422);
  }

  @Test
  void annulledWithItsReasonAndListed() {
    long number = registered();
    Answer without = post(PATH + "/" + number + "/cancellation", "{\"text\": \"error\"}");
    assertThat(without.errorAt("reason")).isEqualTo("MISSING");
    Answer annulled =
        post(
            PATH + "/" + number + "/cancellation",
            "{\"reason\": \"MEMBER_DESISTED\", \"text\": \"no concurrió\"}");
    assertThat(annulled.json().path("state").asString()).isEqualTo("ANNULLED");
    assertThat(get(PATH + "?result=ANNULLED&number=" + number).json().path("count").asInt())
        .isEqualTo(1);
    assertThat(get(PATH + "?limit=0").errorAt("limit")).isEqualTo("LIMIT_OUT_OF_RANGE");
  }

  @Test
  void anotherCentreSeesNothing() {
    long number = registered();
    token = tokenOf("Laboratorio Nabo");
    Answer theirs = get(PATH + "/" + number);
    Answer nobodys = get(PATH + "/999999999");
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.text().replace("requests/" + number, "requests/N"))
        .isEqualTo(nobodys.text().replace("requests/999999999", "requests/N"));
    assertThat(post(PATH + "/" + number + "/confirmation", "{}").status()).isEqualTo(404);
    assertThat(get(PATH + "?number=" + number).json().path("count").asInt()).isZero();
  }
}
