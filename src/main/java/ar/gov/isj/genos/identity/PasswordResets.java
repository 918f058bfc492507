package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.mail.Outbox;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts what ends in a provisional password in somebody's mail. Nobody else sees it. */
@Service
public class PasswordResets {

  private final Users users;
  private final Outbox outbox;
  private final Trail trail;
  private final BusinessClock clock;

  PasswordResets(Users users, Outbox outbox, Trail trail, BusinessClock clock) {
    this.users = users;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * An administrator starts it: the user gets a mail as if he had asked for it himself, or with a
   * first password if he never had one of his own.
   */
  @Transactional
  public UserChange start(UserId id, User by) {
    User user = users.find(id).orElse(null);
    if (user == null) {
      return UserChange.UNKNOWN_USER;
    }
    if (!user.enabled()) {
      return UserChange.DISABLED;
    }
    if (user.email() == null || MailAddress.parse(user.email()).isEmpty()) {
      return UserChange.NO_ADDRESS;
    }
    if (user.mustChangePassword()) {
      firstPassword(user, by);
    } else {
      outbox.put(AccountMails.RESET, Map.of(AccountMails.CUIL, user.cuil().digits()));
      record(user, by, TrailEntry.OK);
    }
    return UserChange.DONE;
  }

  void firstPassword(User user, User by) {
    outbox.put(AccountMails.FIRST, Map.of(AccountMails.CUIL, user.cuil().digits()));
    record(user, by, "OK FIRST");
  }

  private void record(User user, User by, String result) {
    trail.record(
        new TrailEntry(
            clock.now(),
            new Who(by.id().value(), by.cuil().digits(), null),
            Action.PASSWORD_RESET_STARTED,
            user.cuil().digits(),
            result));
  }
}
