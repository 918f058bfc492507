package ar.gov.isj.genos.mail;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where mails wait. Nobody who puts one here waits for a mail server. */
@Service
public class Outbox {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  Outbox(JdbcClient sql, JsonMapper json, ApplicationEventPublisher events) {
    this.sql = sql;
    this.json = json;
    this.events = events;
  }

  /** Something was put in the outbox. */
  record Filled() {}

  /**
   * Leaves a mail to be written and sent, in the caller's transaction: if that is rolled back there
   * is no mail.
   *
   * @param kind one of {@link Letters#letters}
   * @param details what its writer must know; no secret, for they are stored
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(String kind, Map<String, String> details) {
    sql.sql("insert into outbox_mail (id, kind, details) values (?, ?, ?::jsonb)")
        .params(UUID.randomUUID(), kind, json.writeValueAsString(details))
        .update();
    events.publishEvent(new Filled());
  }
}
