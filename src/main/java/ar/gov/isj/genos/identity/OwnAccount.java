package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.SignInThrottle.Admission;
import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.mail.Outbox;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users change of their own accounts, with their password asked each time. */
@Service
public class OwnAccount {

  private final Passwords passwords;
  private final ProvisionalPasswords provisional;
  private final SignInThrottle throttle;
  private final Providers providers;
  private final Outbox outbox;
  private final Trail trail;
  private final BusinessClock businessClock;
  private final Clock clock;
  private final JdbcClient sql;

  OwnAccount(
      Passwords passwords,
      ProvisionalPasswords provisional,
      SignInThrottle throttle,
      Providers providers,
      Outbox outbox,
      Trail trail,
      BusinessClock businessClock,
      Clock realClock,
      JdbcClient sql) {
    this.passwords = passwords;
    this.provisional = provisional;
    this.throttle = throttle;
    this.providers = providers;
    this.outbox = outbox;
    this.trail = trail;
    this.businessClock = businessClock;
    this.clock = realClock;
    this.sql = sql;
  }

  /**
   * Changes the password, ends every session of the user, and tells him by mail.
   *
   * @param actual his own password, or the provisional one that he was given
   */
  @Transactional
  public PasswordChange changePassword(User user, String actual, String chosen) {
    Optional<Weakness> weakness = PasswordPolicy.check(chosen, known(user));
    if (weakness.isPresent()) {
      return new PasswordChange.Weak(weakness.get());
    }
    PasswordCheck check = check(user, actual, true);
    if (check != PasswordCheck.RIGHT) {
      record(user, Action.PASSWORD_CHANGED, "REFUSED " + check);
      return check == PasswordCheck.WAIT
          ? new PasswordChange.Wait()
          : new PasswordChange.WrongPassword();
    }
    if (chosen.equals(actual) || passwords.matches(chosen, user.passwordHash())) {
      return new PasswordChange.Weak(Weakness.SAME);
    }
    sql.sql(
            """
            update app_user set password_hash = ?, must_change_password = false,
              password_changed_at = ?, session_epoch = session_epoch + 1, version = version + 1
            where id = ?
            """)
        .params(passwords.hash(chosen), clock.instant().atOffset(ZoneOffset.UTC), user.id().value())
        .update();
    provisional.forget(user.id());
    throttle.forget(user.cuil());
    if (user.email() != null) {
      outbox.put(AccountMails.CHANGED, Map.of(AccountMails.CUIL, user.cuil().digits()));
    }
    record(user, Action.PASSWORD_CHANGED, TrailEntry.OK);
    return new PasswordChange.Done();
  }

  /**
   * Changes mail address and phone; the old address is told, and the new one too.
   *
   * @param phone empty for none
   */
  @Transactional
  public ContactChange changeContact(User user, String actual, String email, String phone) {
    Optional<MailAddress> address = MailAddress.parse(email);
    if (address.isEmpty()) {
      return ContactChange.BAD_ADDRESS;
    }
    String number = phone.strip();
    if (!number.isEmpty() && !Applicant.isPhone(number)) {
      return ContactChange.BAD_PHONE;
    }
    boolean sameAddress = address.get().text().equals(user.email());
    if (sameAddress && number.equals(user.phone() == null ? "" : user.phone())) {
      return ContactChange.SAME;
    }
    PasswordCheck check = check(user, actual, false);
    if (check != PasswordCheck.RIGHT) {
      record(user, Action.CONTACT_CHANGED, "REFUSED " + check);
      return check == PasswordCheck.WAIT ? ContactChange.WAIT : ContactChange.WRONG_PASSWORD;
    }
    sql.sql(
            "update app_user set email = ?, phone = nullif(?, ''), version = version + 1 where id = ?")
        .params(address.get().text(), number, user.id().value())
        .update();
    if (!sameAddress) {
      // A password that went to the old address is no longer good.
      provisional.forget(user.id());
      if (user.email() != null) {
        outbox.put(RegistrationMails.OLD_ADDRESS, Map.of(RegistrationMails.TO, user.email()));
      }
      outbox.put(RegistrationMails.NEW_ADDRESS, Map.of(RegistrationMails.TO, address.get().text()));
    }
    record(user, Action.CONTACT_CHANGED, TrailEntry.OK);
    return ContactChange.DONE;
  }

  /** Whether a password that is asked for again is right. */
  enum PasswordCheck {
    RIGHT,
    WRONG,
    WAIT
  }

  /** Counts like a sign-in: who has found a session open may not try passwords in it. */
  private PasswordCheck check(User user, String actual, boolean givenCounts) {
    String origin = Origin.current();
    if (!(throttle.admit(user.cuil(), origin) instanceof Admission.Compare(boolean own))) {
      return PasswordCheck.WAIT;
    }
    boolean right =
        !Passwords.tooLong(actual)
            && user.enabled()
            && ((own && passwords.matches(actual, user.passwordHash()))
                || (givenCounts && provisional.opens(user.id(), actual)));
    if (right) {
      throttle.succeeded(user.cuil(), origin);
    }
    return right ? PasswordCheck.RIGHT : PasswordCheck.WRONG;
  }

  private Set<String> known(User user) {
    Set<String> known = new HashSet<>();
    known.add(user.name());
    known.add(user.cuil().digits());
    // The document number, which is the middle of the CUIL.
    known.add(user.cuil().digits().substring(2, 10));
    if (user.email() != null) {
      known.add(user.email());
    }
    if (user.phone() != null) {
      known.add(user.phone());
    }
    user.centres().stream()
        .flatMap(id -> providers.centre(id).stream())
        .map(Centre::name)
        .forEach(known::add);
    return known;
  }

  private void record(User user, Action action, String result) {
    trail.record(
        new TrailEntry(
            businessClock.now(),
            new Who(user.id().value(), user.cuil().digits(), null),
            action,
            user.cuil().digits(),
            result));
  }
}
