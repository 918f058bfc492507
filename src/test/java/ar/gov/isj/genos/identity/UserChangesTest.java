package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Users.UserFilter;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GenosTest
@Transactional
class UserChangesTest {

  @Autowired Users users;
  @Autowired UserChanges changes;
  @Autowired PasswordResets resets;
  @Autowired Providers providers;
  @Autowired JdbcClient sql;

  private User admin;
  private Centre centre;

  @BeforeEach
  void oneAdministrator() {
    sql.sql("update app_user set enabled = false").update();
    admin =
        users.create(
            new Users.NewUser(
                People.cuil(20, 41),
                "LLAVERO, Ada",
                "ada@isj.example",
                Set.of(Role.ADMIN),
                Set.of()),
            "dos llaves y un candado viejo");
    centre = Centres.open(providers, "Laboratorio del Perejil");
  }

  @Test
  void createsAUserWhoWaitsForHisFirstPassword() {
    assertThat(changes.create(lab("PÉREZ ÑANDÚ, Eva"), admin)).isEqualTo(UserChange.DONE);
    User created = users.find(People.cuil(27, 42)).orElseThrow();
    assertThat(created.mustChangePassword()).isTrue();
    assertThat(created.roles()).containsExactly(Role.LAB);
    assertThat(created.centres()).containsExactly(centre.id());
    assertThat(mails()).containsExactly("first-password");
    assertThat(trail()).containsExactly("USER_CREATED OK [LAB]", "PASSWORD_RESET_STARTED OK FIRST");
    assertThat(changes.create(lab("OTRA, Eva"), admin)).isEqualTo(UserChange.CUIL_TAKEN);
  }

  @Test
  void aUserWithoutRoleCentreOrAddressIsNotCreated() {
    var cuil = People.cuil(27, 42);
    assertThat(
            changes.create(new Users.NewUser(cuil, "X", "x@y.example", Set.of(), Set.of()), admin))
        .isEqualTo(UserChange.ROLE_NEEDED);
    assertThat(
            changes.create(
                new Users.NewUser(cuil, "X", "x@y.example", Set.of(Role.LAB), Set.of()), admin))
        .isEqualTo(UserChange.CENTRE_NEEDED);
    assertThat(
            changes.create(
                new Users.NewUser(
                    cuil, "X", "x@y.example,z@y.example", Set.of(Role.AUDITOR), Set.of()),
                admin))
        .isEqualTo(UserChange.NO_ADDRESS);
    assertThat(users.find(cuil)).isEmpty();
  }

  @Test
  void findsByPartOfNameOrCuilRoleCentreAndState() {
    changes.create(lab("PÉREZ ÑANDÚ, Eva"), admin);
    User eva = users.find(People.cuil(27, 42)).orElseThrow();
    assertThat(found(new UserFilter("nandu", null, null, null))).containsExactly(eva.cuil());
    assertThat(found(new UserFilter(eva.cuil().formatted(), null, null, null)))
        .containsExactly(eva.cuil());
    assertThat(found(new UserFilter("", Role.ADMIN, null, true))).containsExactly(admin.cuil());
    assertThat(found(new UserFilter("", null, centre.id(), null))).containsExactly(eva.cuil());
    assertThat(found(new UserFilter("", Role.ADMIN, centre.id(), null))).isEmpty();
    changes.disable(eva.id(), admin);
    assertThat(found(new UserFilter("", null, centre.id(), true))).isEmpty();
    assertThat(users.count(new UserFilter("", null, centre.id(), false))).isEqualTo(1);
  }

  @Test
  void takingSomethingAwayEndsTheSessionsThatHadIt() {
    changes.create(lab("LECHUGA, Eva"), admin);
    User eva = users.find(People.cuil(27, 42)).orElseThrow();
    changes.setRoles(eva.id(), Set.of(Role.AUDITOR), admin);
    changes.setCentres(eva.id(), Set.of(), admin);
    changes.disable(eva.id(), admin);
    User after = users.find(eva.id()).orElseThrow();
    assertThat(after.sessionEpoch()).isEqualTo(eva.sessionEpoch() + 3);
    assertThat(after.roles()).containsExactly(Role.AUDITOR);
    assertThat(after.centres()).isEmpty();
    assertThat(after.enabled()).isFalse();
    assertThat(resets.start(eva.id(), admin)).isEqualTo(UserChange.DISABLED);
    changes.enable(eva.id(), admin);
    assertThat(users.find(eva.id()).orElseThrow().enabled()).isTrue();
    assertThat(trail())
        .endsWith(
            "USER_ROLES_SET OK [AUDITOR]",
            "USER_CENTRES_SET OK 0",
            "USER_DISABLED OK",
            "USER_ENABLED OK");
  }

  @Test
  void thereIsAlwaysAnAdministrator() {
    assertThat(changes.disable(admin.id(), admin)).isEqualTo(UserChange.NOT_ONESELF);
    assertThat(changes.setRoles(admin.id(), Set.of(Role.AUDITOR), admin))
        .isEqualTo(UserChange.NOT_ONESELF);
    User second =
        users.create(
            new Users.NewUser(
                People.cuil(20, 43), "CANDADO, Leo", null, Set.of(Role.ADMIN), Set.of()),
            "una ganzúa de chocolate amargo");
    assertThat(changes.disable(admin.id(), second)).isEqualTo(UserChange.DONE);
    assertThat(changes.disable(second.id(), admin)).isEqualTo(UserChange.LAST_ADMINISTRATOR);
    assertThat(changes.setRoles(second.id(), Set.of(Role.ANALYST), admin))
        .isEqualTo(UserChange.LAST_ADMINISTRATOR);
  }

  @Test
  void aResetIsStartedWithoutSeeingAPassword() {
    assertThat(resets.start(admin.id(), admin)).isEqualTo(UserChange.DONE);
    assertThat(mails()).containsExactly("password-reset");
    assertThat(sql.sql("select count(*) from provisional_password").query(Long.class).single())
        .isZero();
    User unreachable =
        users.create(
            new Users.NewUser(
                People.cuil(20, 44), "CERROJO, Ana", null, Set.of(Role.ADMIN), Set.of()),
            "veinte cerrojos sin puerta alguna");
    assertThat(resets.start(unreachable.id(), admin)).isEqualTo(UserChange.NO_ADDRESS);
  }

  private Users.NewUser lab(String name) {
    return new Users.NewUser(
        People.cuil(27, 42),
        name,
        "eva@huerta.example",
        "388 555-0101",
        Set.of(Role.LAB),
        Set.of(centre.id()));
  }

  private List<ar.gov.isj.genos.shared.Cuil> found(UserFilter filter) {
    return users.search(filter, 0, 50).stream().map(User::cuil).toList();
  }

  private List<String> mails() {
    return sql.sql("select kind from outbox_mail where xmin = pg_current_xact_id()::xid")
        .query(String.class)
        .list();
  }

  private List<String> trail() {
    return sql.sql("select action || ' ' || result from trail_entry where actor = ? order by id")
        .param(admin.cuil().digits())
        .query(String.class)
        .list();
  }
}
