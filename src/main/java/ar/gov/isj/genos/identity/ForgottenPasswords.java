package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.Attempts.Kind;
import ar.gov.isj.genos.mail.Outbox;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Olvidó su contraseña». Nothing done here depends on whether the CUIL is known: who it belongs to
 * is looked up when the mail is written, and nobody waits for that.
 */
@Service
public class ForgottenPasswords {

  private final Attempts attempts;
  private final Outbox outbox;
  private final Trail trail;
  private final BusinessClock clock;

  ForgottenPasswords(Attempts attempts, Outbox outbox, Trail trail, BusinessClock clock) {
    this.attempts = attempts;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** At most three mails a day for a CUIL, and ten requests an hour from an address. */
  @Transactional
  public void ask(Cuil cuil) {
    boolean allowed =
        attempts.take(Kind.RESET_BY_ADDRESS, Origin.current())
            && attempts.take(Kind.RESET_BY_CUIL, cuil.digits());
    if (allowed) {
      outbox.put(AccountMails.RESET, Map.of(AccountMails.CUIL, cuil.digits()));
    }
    trail.record(
        new TrailEntry(
            clock.now(),
            new Who(null, "?", null),
            Action.PASSWORD_RESET_ASKED,
            cuil.digits(),
            allowed ? TrailEntry.OK : "REFUSED WAIT"));
  }
}
