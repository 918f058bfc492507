package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered under each idempotency key of each centre. */
@Repository
class Answers {

  private record Row(String sha256, @Nullable Long order, @Nullable String answer) {}

  private final JdbcClient jdbc;
  private final StoredJson json;
  private final Authorizations authorizations;

  Answers(JdbcClient jdbc, StoredJson json, Authorizations authorizations) {
    this.jdbc = jdbc;
    this.json = json;
    this.authorizations = authorizations;
  }

  /** The answer given before under {@code key}; empty when it is new. */
  Optional<Issue> given(CentreId centre, IdempotencyKey key, String requestSha256) {
    return jdbc.sql(
            """
            select request_sha256, order_number, answer::text as answer from idempotency_key
            where centre_id = :centre and key = :key
            """)
        .param("centre", centre.value())
        .param("key", key.value())
        .query(
            (row, index) ->
                new Row(
                    row.getString("request_sha256"),
                    row.getObject("order_number", Long.class),
                    row.getString("answer")))
        .optional()
        .map(row -> answer(row, requestSha256));
  }

  private Issue answer(Row row, String requestSha256) {
    if (!row.sha256().equals(requestSha256)) {
      return new Issue.KeyReused();
    }
    if (row.order() != null) {
      AuthorizationNumber number = new AuthorizationNumber(row.order());
      return new Issue.Issued(authorizations.find(number).orElseThrow());
    }
    if (row.answer() != null) {
      return new Issue.NothingAuthorized(json.read(row.answer(), Validation.Decided.class));
    }
    throw new IllegalStateException("An idempotency key was stored without its answer");
  }

  /**
   * Takes the key for this transaction. While another transaction has it, waits for its end.
   *
   * @return false when the key was already used: then {@link #given} has its answer
   */
  boolean claim(CentreId centre, IdempotencyKey key, String requestSha256, Instant now) {
    return jdbc.sql(
                """
                insert into idempotency_key (centre_id, key, request_sha256, created_at)
                values (:centre, :key, :sha256, :now)
                on conflict do nothing
                """)
            .param("centre", centre.value())
            .param("key", key.value())
            .param("sha256", requestSha256)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(CentreId centre, IdempotencyKey key, AuthorizationNumber order) {
    jdbc.sql(
            "update idempotency_key set order_number = :order"
                + " where centre_id = :centre and key = :key")
        .param("order", order.value())
        .param("centre", centre.value())
        .param("key", key.value())
        .update();
  }

  void keep(CentreId centre, IdempotencyKey key, Validation.Decided nothingAuthorized) {
    jdbc.sql(
            "update idempotency_key set answer = cast(:answer as jsonb)"
                + " where centre_id = :centre and key = :key")
        .param("answer", json.canonical(nothingAuthorized))
        .param("centre", centre.value())
        .param("key", key.value())
        .update();
  }
}
