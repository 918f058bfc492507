package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.providers.Centre.CentreId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which request was registered under each idempotency key of each centre. */
@Repository
class AuditKeys {

  /**
   * @param number null only inside the transaction that took the key
   */
  record Used(String sha256, @Nullable Long number) {}

  private final JdbcClient jdbc;

  AuditKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Used> used(CentreId centre, IdempotencyKey key) {
    return jdbc.sql(
            """
            select request_sha256, audit_number from audit_idempotency_key
            where centre_id = :centre and key = :key
            """)
        .param("centre", centre.value())
        .param("key", key.value())
        .query(
            (row, index) ->
                new Used(
                    row.getString("request_sha256"), row.getObject("audit_number", Long.class)))
        .optional();
  }

  /**
   * Takes the key for this transaction. While another transaction has it, waits for its end.
   *
   * @return false when the key was already used
   */
  boolean claim(CentreId centre, IdempotencyKey key, String sha256, Instant now) {
    return jdbc.sql(
                """
                insert into audit_idempotency_key (centre_id, key, request_sha256, created_at)
                values (:centre, :key, :sha256, :now)
                on conflict do nothing
                """)
            .param("centre", centre.value())
            .param("key", key.value())
            .param("sha256", sha256)
            .param("now", AuditRequests.utc(now))
            .update()
        == 1;
  }

  void keep(CentreId centre, IdempotencyKey key, AuditNumber number) {
    jdbc.sql(
            "update audit_idempotency_key set audit_number = :number"
                + " where centre_id = :centre and key = :key")
        .param("number", number.value())
        .param("centre", centre.value())
        .param("key", key.value())
        .update();
  }
}
