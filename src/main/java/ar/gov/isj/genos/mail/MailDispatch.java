package ar.gov.isj.genos.mail;

import ar.gov.isj.genos.mail.Letters.Letter;
import ar.gov.isj.genos.mail.OutboxQueue.Claimed;
import ar.gov.isj.genos.mail.OutboxQueue.Outcome;
import ar.gov.isj.genos.mail.Post.Undeliverable;
import ar.gov.isj.genos.shared.StartupNote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes and sends what waits in the outbox: at once when something is put there, and every few
 * seconds for what other nodes left or what failed. A mail leaves at least once; it is repeated
 * only if a node dies between handing it over and noting that.
 */
class MailDispatch implements SmartLifecycle, StartupNote {

  private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
  private static final long EVERY_SECONDS = 10;
  private static final long FORGET_EVERY_HOURS = 6;

  private final OutboxQueue queue;
  private final Map<String, Letter> letters = new HashMap<>();
  private final TransactionTemplate transaction;
  private final Optional<Post> post;
  private @Nullable ScheduledExecutorService worker;

  MailDispatch(
      OutboxQueue queue,
      List<Letters> writers,
      TransactionTemplate transaction,
      Optional<Post> post) {
    this.queue = queue;
    this.transaction = transaction;
    this.post = post;
    writers.forEach(writer -> letters.putAll(writer.letters()));
  }

  /** Sends all that is due, one after the other. Returns how many left. */
  int sendDue() {
    return post.map(this::sendDue).orElse(0);
  }

  private int sendDue(Post by) {
    int sent = 0;
    for (List<Claimed> due = queue.claim(); !due.isEmpty(); due = queue.claim()) {
      for (Claimed mail : due) {
        sent += send(mail, by) ? 1 : 0;
      }
    }
    return sent;
  }

  private boolean send(Claimed claimed, Post by) {
    try {
      Letter letter = letters.get(claimed.kind());
      if (letter == null) {
        throw new IllegalStateException("Nobody writes this kind of mail");
      }
      Optional<Mail> mail = transaction.execute(_ -> letter.write(claimed.details()));
      if (mail == null || mail.isEmpty()) {
        queue.done(claimed, Outcome.NOTHING);
        return false;
      }
      by.send(mail.get(), claimed.id());
      queue.done(claimed, Outcome.SENT);
      return true;
    } catch (Undeliverable e) {
      LOG.warn("Mail {} ({}) refused for good by the mail server", claimed.id(), claimed.kind());
      queue.done(claimed, Outcome.GIVEN_UP);
    } catch (RuntimeException e) {
      // Its text may quote an address or a password: only what kind of failure it was is told.
      String problem = problem(e);
      LOG.warn(
          "Mail {} ({}) did not leave at try {}: {}",
          claimed.id(),
          claimed.kind(),
          claimed.tries(),
          problem);
      queue.again(claimed, problem);
    }
    return false;
  }

  private static String problem(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return failure.getClass().getSimpleName() + " / " + root.getClass().getSimpleName();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void filled(Outbox.Filled filled) {
    ScheduledExecutorService sending = worker;
    if (sending != null) {
      try {
        sending.execute(this::sendQuietly);
      } catch (RejectedExecutionException e) {
        // GENOS is stopping; the mail stays in the outbox.
        LOG.debug("Not sent before the stop");
      }
    }
  }

  private void sendQuietly() {
    try {
      sendDue();
    } catch (RuntimeException e) {
      LOG.warn("The outbox could not be read: {}", problem(e));
    }
  }

  private void forgetQuietly() {
    try {
      queue.forgetOld();
    } catch (RuntimeException e) {
      LOG.warn("Old mails could not be forgotten: {}", problem(e));
    }
  }

  @Override
  public void start() {
    if (post.isEmpty() || worker != null) {
      return;
    }
    ScheduledExecutorService sending =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("correo").daemon().unstarted(task));
    var unusedSending =
        sending.scheduleWithFixedDelay(
            this::sendQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    var unusedForgetting =
        sending.scheduleWithFixedDelay(this::forgetQuietly, 1, FORGET_EVERY_HOURS, TimeUnit.HOURS);
    worker = sending;
  }

  @Override
  public void stop() {
    ScheduledExecutorService sending = worker;
    worker = null;
    if (sending != null) {
      sending.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  @Override
  public List<String> lines() {
    return post.map(by -> by.note().isEmpty() ? List.<String>of() : List.of(by.note()))
        .orElseGet(
            () ->
                List.of(
                    "Correo: no hay servidor (GENOS_MAIL_HOST); esperan "
                        + queue.waiting()
                        + " mensajes, que saldrán cuando lo haya."));
  }
}
