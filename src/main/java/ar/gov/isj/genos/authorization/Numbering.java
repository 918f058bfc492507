package ar.gov.isj.genos.authorization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Order numbers without gaps or duplicates. A sequence would leave a gap for every transaction that
 * fails; a row that is updated inside the transaction goes back with it.
 */
@Component
class Numbering {

  private final JdbcClient jdbc;

  Numbering(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number, held until the transaction ends: ask for it last. */
  AuthorizationNumber next() {
    return new AuthorizationNumber(
        jdbc.sql("update order_number set last_number = last_number + 1 returning last_number")
            .query(Long.class)
            .single());
  }
}
