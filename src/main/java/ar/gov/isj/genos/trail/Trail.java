package ar.gov.isj.genos.trail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts acts on record. There is no way to change or remove what is there. */
@Service
public class Trail {

  /** Under which the log keeps the request's reference. */
  private static final String REFERENCE = "reference";

  private static final String NODE = node();

  private final JdbcClient jdbc;

  Trail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds an entry, in the caller's transaction if there is one: an act that is rolled back leaves
   * no entry, and an act whose entry cannot be written does not happen. Where the request came from
   * and its reference are taken from the request being served, if any.
   */
  @Transactional
  public void record(TrailEntry entry) {
    jdbc.sql(
            """
            insert into trail_entry
              (at, actor_id, actor, centre_id, action, subject, result, correlation_id, address,
               node)
            values
              (:at, :actorId, :actor, :centre, :action, :subject, :result, :reference, :address,
               :node)
            """)
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actorId", entry.who().id())
        .param("actor", entry.who().label())
        .param("centre", entry.who().centre())
        .param("action", entry.action().name())
        .param("subject", entry.subject())
        .param("result", entry.result())
        .param("reference", MDC.get(REFERENCE))
        .param("address", address())
        .param("node", NODE)
        .update();
  }

  private static String node() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  private static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes serving
        ? serving.getRequest().getRemoteAddr()
        : null;
  }
}
