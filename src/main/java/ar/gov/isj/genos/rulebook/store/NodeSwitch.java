package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.shared.BusinessClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps this node on the newest version: told by the database at once, and asking every second in
 * case it was not told. Says in the database which version decides here.
 */
@Component
public class NodeSwitch implements SmartLifecycle {

  /** How often the database is asked anyway, in milliseconds. */
  private static final int POLL_MILLIS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(NodeSwitch.class);

  private final DataSource source;
  private final JdbcClient jdbc;
  private final RulebookVersions versions;
  private final BusinessClock clock;
  private final String node;
  private final List<Runnable> eachSecond = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread thread;
  private volatile boolean lost;
  private int acknowledged;

  NodeSwitch(
      DataSource source,
      JdbcClient jdbc,
      RulebookVersions versions,
      BusinessClock clock,
      @Value("${genos.node:}") String name) {
    this.source = source;
    this.jdbc = jdbc;
    this.versions = versions;
    this.clock = clock;
    this.node = name.isBlank() ? host() + " · " + ProcessHandle.current().pid() : name;
  }

  public String node() {
    return node;
  }

  /** Work that is due every second on every node; it must take turns by itself. */
  public void eachSecond(Runnable work) {
    eachSecond.add(work);
  }

  /** Takes up the newest version and acknowledges it. */
  public synchronized void follow() {
    int version = versions.refresh().ref().version();
    boolean switched = version != acknowledged;
    Instant now = clock.now();
    jdbc.sql(
            """
            insert into rulebook_node (node, version, switched_at, seen_at)
            values (:node, :version, :now, clock_timestamp())
            on conflict (node) do update set version = :version, seen_at = clock_timestamp(),
              switched_at = case when :switched then :now else rulebook_node.switched_at end
            """)
        .param("node", node)
        .param("version", version)
        .param("switched", switched)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    acknowledged = version;
  }

  /**
   * A running node and the version that decides in it.
   *
   * @param seconds since it last said so
   */
  public record Node(String name, int version, Instant switchedAt, long seconds) {}

  /** Nodes that said something in the last half minute, by name. */
  public List<Node> nodes() {
    return jdbc.sql(
            """
            select node, version, switched_at,
              cast(extract(epoch from clock_timestamp() - seen_at) as bigint) as seconds
            from rulebook_node where seen_at > clock_timestamp() - interval '30 seconds'
            order by node
            """)
        .query(
            (row, number) ->
                new Node(
                    row.getString("node"),
                    row.getInt("version"),
                    row.getObject("switched_at", OffsetDateTime.class).toInstant(),
                    row.getLong("seconds")))
        .list();
  }

  private void listen() {
    while (isRunning()) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + VersionStore.CHANNEL);
        PGConnection listening = connection.unwrap(PGConnection.class);
        while (isRunning()) {
          follow();
          eachSecond.forEach(Runnable::run);
          lost = false;
          listening.getNotifications(POLL_MILLIS);
        }
        statement.execute("unlisten *");
      } catch (SQLException | RuntimeException e) {
        if (isRunning()) {
          tell(e);
          pause();
        }
      }
    }
  }

  /** Once for each loss: the database may be away for long. */
  private void tell(Exception e) {
    if (!lost) {
      LOG.error("El nodo no puede seguir las versiones del reglamento; lo sigue intentando", e);
      lost = true;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    Thread listener = new Thread(this::listen, "rulebook-versions");
    listener.setDaemon(true);
    thread = listener;
    listener.start();
  }

  @Override
  public void stop() {
    Thread listener = thread;
    thread = null;
    if (listener != null) {
      try {
        listener.join(2L * POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "nodo";
    }
  }
}
