package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to users. Each act is one transaction with its entry in the trail, and
 * ends the user's open sessions within seconds where it takes something away from him.
 */
@Service
public class UserChanges {

  private final Users users;
  private final PasswordResets resets;
  private final Trail trail;
  private final BusinessClock clock;
  private final JdbcClient sql;

  UserChanges(
      Users users, PasswordResets resets, Trail trail, BusinessClock clock, JdbcClient sql) {
    this.users = users;
    this.resets = resets;
    this.trail = trail;
    this.clock = clock;
    this.sql = sql;
  }

  /** Creates the user and mails a first password, which nobody here sees; it lasts seven days. */
  @Transactional
  public UserChange create(Users.NewUser user, User by) {
    UserChange wanted = allowed(user.roles(), user.centres());
    if (wanted != UserChange.DONE) {
      return wanted;
    }
    if (user.email() == null || MailAddress.parse(user.email()).isEmpty()) {
      return UserChange.NO_ADDRESS;
    }
    // Two administrators at once: the second waits here and then finds the user.
    lock();
    if (users.find(user.cuil()).isPresent()) {
      return UserChange.CUIL_TAKEN;
    }
    User created = users.createWithoutPassword(user);
    record(Action.USER_CREATED, created, by, "OK " + new TreeSet<>(user.roles()));
    resets.firstPassword(created, by);
    return UserChange.DONE;
  }

  @Transactional
  public UserChange enable(UserId id, User by) {
    return change(
        id,
        user -> {
          sql.sql("update app_user set enabled = true, version = version + 1 where id = ?")
              .param(id.value())
              .update();
          record(Action.USER_ENABLED, user, by, TrailEntry.OK);
          return UserChange.DONE;
        });
  }

  /** Ends the user's sessions too. */
  @Transactional
  public UserChange disable(UserId id, User by) {
    return change(
        id,
        user -> {
          if (id.equals(by.id())) {
            return UserChange.NOT_ONESELF;
          }
          if (onlyAdministrator(user)) {
            return UserChange.LAST_ADMINISTRATOR;
          }
          sql.sql("delete from provisional_password where app_user_id = ?")
              .param(id.value())
              .update();
          sql.sql("update app_user set enabled = false where id = ?").param(id.value()).update();
          endSessions(id);
          record(Action.USER_DISABLED, user, by, TrailEntry.OK);
          return UserChange.DONE;
        });
  }

  /** Ends the user's sessions: what he may do is told when he enters. */
  @Transactional
  public UserChange setRoles(UserId id, Set<Role> roles, User by) {
    return change(
        id,
        user -> {
          UserChange wanted = allowed(roles, user.centres());
          if (wanted != UserChange.DONE) {
            return wanted;
          }
          boolean stepsDown = user.roles().contains(Role.ADMIN) && !roles.contains(Role.ADMIN);
          if (stepsDown && id.equals(by.id())) {
            return UserChange.NOT_ONESELF;
          }
          if (stepsDown && onlyAdministrator(user)) {
            return UserChange.LAST_ADMINISTRATOR;
          }
          sql.sql("delete from app_user_role where app_user_id = ?").param(id.value()).update();
          for (Role role : roles) {
            sql.sql("insert into app_user_role (app_user_id, role) values (?, ?)")
                .params(id.value(), role.name())
                .update();
          }
          endSessions(id);
          record(Action.USER_ROLES_SET, user, by, "OK " + new TreeSet<>(roles));
          return UserChange.DONE;
        });
  }

  /** Takes effect at once: a session never acts for a centre that its user lost. */
  @Transactional
  public UserChange setCentres(UserId id, Set<CentreId> centres, User by) {
    return change(
        id,
        user -> {
          UserChange wanted = allowed(user.roles(), centres);
          if (wanted != UserChange.DONE) {
            return wanted;
          }
          sql.sql("delete from app_user_centre where app_user_id = ?").param(id.value()).update();
          for (CentreId centre : centres) {
            sql.sql("insert into app_user_centre (app_user_id, centre_id) values (?, ?)")
                .params(id.value(), centre.value())
                .update();
          }
          endSessions(id);
          record(Action.USER_CENTRES_SET, user, by, "OK " + centres.size());
          return UserChange.DONE;
        });
  }

  /** An act on a user that exists, one at a time over all nodes. */
  private UserChange change(UserId id, java.util.function.Function<User, UserChange> act) {
    lock();
    return users.find(id).map(act).orElse(UserChange.UNKNOWN_USER);
  }

  /**
   * A user as stored now; until the caller's transaction ends nobody else administers users.
   *
   * @return empty if nobody has that id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<User> hold(UserId id) {
    lock();
    return users.find(id);
  }

  private void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtext('user administration'))").query().listOfRows();
  }

  private static UserChange allowed(Set<Role> roles, Set<CentreId> centres) {
    if (roles.isEmpty()) {
      return UserChange.ROLE_NEEDED;
    }
    return roles.contains(Role.LAB) && centres.isEmpty()
        ? UserChange.CENTRE_NEEDED
        : UserChange.DONE;
  }

  private boolean onlyAdministrator(User user) {
    return user.roles().contains(Role.ADMIN)
        && sql.sql(
                    """
                    select count(*) from app_user u join app_user_role r on r.app_user_id = u.id
                    where r.role = 'ADMIN' and u.enabled and u.id <> ?
                    """)
                .param(user.id().value())
                .query(Long.class)
                .single()
            == 0;
  }

  private void endSessions(UserId id) {
    sql.sql(
            "update app_user set session_epoch = session_epoch + 1, version = version + 1"
                + " where id = ?")
        .param(id.value())
        .update();
  }

  private void record(Action action, User user, User by, String result) {
    trail.record(
        new TrailEntry(
            clock.now(),
            new Who(by.id().value(), by.cuil().digits(), null),
            action,
            user.cuil().digits(),
            result));
  }
}
