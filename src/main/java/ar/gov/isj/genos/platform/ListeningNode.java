package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.Nodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Speaks with the other nodes by PostgreSQL's NOTIFY, and hears them on one connection of its own:
 * no further server is needed, and what is said is said exactly when its transaction commits.
 */
@Component
final class ListeningNode implements Nodes, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ListeningNode.class);

  private static final String CHANNEL = "genos";
  private static final int MAX_WORDS = 1_000;

  /** How long the thread may wait in the driver before it looks whether it has to end. */
  private static final int WAIT_MILLIS = 500;

  /** A connection whose other end vanished looks as one on which nobody speaks. */
  private static final int WAITS_BETWEEN_PROOFS = 40;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final String name = UUID.randomUUID().toString();
  private final DataSource database;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  private @Nullable Thread ear;
  private CountDownLatch ended = new CountDownLatch(1);

  ListeningNode(DataSource database, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.database = database;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public void tellOthers(String topic, String words) {
    if (!topic.matches("\\w+") || words.length() > MAX_WORDS) {
      throw new IllegalArgumentException("Not to be told to other nodes: topic " + topic);
    }
    jdbc.sql("select pg_notify(:channel, :said)")
        .param("channel", CHANNEL)
        .param("said", name + " " + topic + " " + words)
        .query(row -> {});
  }

  @Override
  public synchronized void start() {
    if (ear == null) {
      ended = new CountDownLatch(1);
      ear = Thread.ofPlatform().daemon().name("genos-nodes").start(this::listen);
    }
  }

  @Override
  public synchronized void stop() {
    Thread listening = ear;
    if (listening == null) {
      return;
    }
    ended.countDown();
    try {
      listening.join(Duration.ofMillis(4L * WAIT_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ear = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return ear != null;
  }

  private void listen() {
    boolean lost = false;
    Duration pause = FIRST_PAUSE;
    while (running()) {
      try (Connection connection = database.getConnection()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + CHANNEL);
        }
        if (lost) {
          LOG.info("Los demás nodos se oyen otra vez.");
          events.publishEvent(new ReachedAgain());
        }
        lost = false;
        pause = FIRST_PAUSE;
        hear(connection);
      } catch (SQLException e) {
        if (!running()) {
          return;
        }
        if (!lost) {
          LOG.warn("No se oye a los demás nodos (estado {}): se reintenta.", e.getSQLState());
        }
        lost = true;
        rest(pause);
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    int waits = 0;
    while (running()) {
      PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
      if (heard != null) {
        for (PGNotification one : heard) {
          pass(one.getParameter());
        }
      }
      if (++waits % WAITS_BETWEEN_PROOFS == 0) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("select 1");
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      // The pool's connections listen to nothing.
      statement.execute("unlisten *");
    }
  }

  /** What one listener makes of it must not keep the next words from the others. */
  private void pass(String said) {
    String[] parts = said.split(" ", 3);
    if (parts.length < 3 || parts[0].equals(name)) {
      return;
    }
    try {
      events.publishEvent(new Told(parts[1], parts[2]));
    } catch (RuntimeException e) {
      LOG.warn("Lo que dijo otro nodo de «{}» no se pudo atender.", parts[1], e);
    }
  }

  private boolean running() {
    return ended.getCount() > 0;
  }

  private void rest(Duration pause) {
    try {
      boolean stopped = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      if (stopped) {
        LOG.debug("No longer listening");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
