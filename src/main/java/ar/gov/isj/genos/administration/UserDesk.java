package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.PasswordResets;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.identity.UserChange;
import ar.gov.isj.genos.identity.UserChanges;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.TrailEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Users: found, created, enabled, disabled, given roles and centres, sent a new password. Nobody
 * here ever sees a password.
 */
@Service
public class UserDesk {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 254;

  private final Users users;
  private final UserChanges userChanges;
  private final PasswordResets resets;
  private final UserWords words;
  private final ChangeLog changes;
  private final Saving saving;

  UserDesk(
      Users users,
      UserChanges userChanges,
      PasswordResets resets,
      UserWords words,
      ChangeLog changes,
      Saving saving) {
    this.users = users;
    this.userChanges = userChanges;
    this.resets = resets;
    this.words = words;
    this.changes = changes;
    this.saving = saving;
  }

  /** By name; at most {@code most}. Looking at them leaves an entry. */
  public List<User> search(Users.UserFilter filter, int most, Administrator by) {
    List<User> found = users.search(filter, 0, most);
    changes.listed(TrailEntry.Action.USERS_LISTED, "USERS " + found.size(), by);
    return found;
  }

  public Optional<User> find(UserId id) {
    return users.find(id);
  }

  /** A new user gets a first password by mail; who exists gets the roles and centres. */
  public Saved save(UserDraft draft, Administrator by) {
    UserId id = draft.id();
    return id == null ? create(draft, by) : change(id, draft, by);
  }

  private Saved create(UserDraft draft, Administrator by) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<Cuil> cuil = Cuil.parse(draft.cuil());
    if (cuil.isEmpty()) {
      problems.add(
          new FieldProblem(
              "cuil", "El CUIL no es válido: son 11 dígitos y el último es verificador."));
    }
    Words.required("name", "el apellido y los nombres", draft.name(), LONGEST_NAME, problems);
    Words.required("email", "el correo electrónico", draft.email(), LONGEST_ADDRESS, problems);
    Words.atMost("phone", "el teléfono", draft.phone(), 40, problems);
    if (!problems.isEmpty()) {
      return new Saved.Invalid(problems);
    }
    return saving.run(
        UserAnswers.problem(UserChange.CUIL_TAKEN),
        () -> {
          UserChange change =
              userChanges.create(
                  new Users.NewUser(
                      cuil.orElseThrow(),
                      draft.name().strip().toUpperCase(Locale.ROOT),
                      draft.email().strip(),
                      draft.phone().isBlank() ? null : draft.phone().strip(),
                      draft.roles(),
                      draft.centres()),
                  who(by));
          if (change != UserChange.DONE) {
            return UserAnswers.problem(change);
          }
          User created = users.find(cuil.orElseThrow()).orElseThrow();
          changes.remember(Change.Kind.USER, created.id().value(), Map.of(), words.of(created), by);
          return new Saved.Done(created.id().value().toString());
        });
  }

  private Saved change(UserId id, UserDraft draft, Administrator by) {
    return acting(
        id,
        draft.version(),
        by,
        before -> {
          User who = who(by);
          // A laboratory needs a centre at every moment: it gets it first and loses it last.
          if (draft.roles().contains(Role.LAB)) {
            UserChange centres = setCentres(before, draft, who);
            return centres == UserChange.DONE ? setRoles(before, draft, who) : centres;
          }
          UserChange roles = setRoles(before, draft, who);
          return roles == UserChange.DONE ? setCentres(before, draft, who) : roles;
        });
  }

  private UserChange setRoles(User before, UserDraft draft, User who) {
    return before.roles().equals(draft.roles())
        ? UserChange.DONE
        : userChanges.setRoles(before.id(), draft.roles(), who);
  }

  private UserChange setCentres(User before, UserDraft draft, User who) {
    return before.centres().equals(draft.centres())
        ? UserChange.DONE
        : userChanges.setCentres(before.id(), draft.centres(), who);
  }

  /**
   * @param version that the administrator looked at
   */
  public Saved enable(UserId id, int version, Administrator by) {
    return acting(id, version, by, before -> userChanges.enable(id, who(by)));
  }

  /**
   * Ends the user's sessions too.
   *
   * @param version that the administrator looked at
   */
  public Saved disable(UserId id, int version, Administrator by) {
    return acting(id, version, by, before -> userChanges.disable(id, who(by)));
  }

  /** Sends the user a mail with which he chooses a new password. */
  public Saved startReset(UserId id, int version, Administrator by) {
    return acting(id, version, by, before -> resets.start(id, who(by)));
  }

  private Saved acting(
      UserId id, int version, Administrator by, java.util.function.Function<User, UserChange> act) {
    return saving.run(
        new Saved.Overtaken(),
        () -> {
          Optional<User> before = userChanges.hold(id);
          if (before.isEmpty()) {
            return UserAnswers.problem(UserChange.UNKNOWN_USER);
          }
          if (UserDraft.of(before.get()).version() != version) {
            return new Saved.Overtaken();
          }
          UserChange change = act.apply(before.get());
          if (change != UserChange.DONE) {
            return UserAnswers.problem(change);
          }
          changes.remember(
              Change.Kind.USER,
              id.value(),
              words.of(before.get()),
              words.of(users.find(id).orElseThrow()),
              by);
          return new Saved.Done(id.value().toString());
        });
  }

  private User who(Administrator by) {
    return users.find(new UserId(by.id())).orElseThrow();
  }
}
