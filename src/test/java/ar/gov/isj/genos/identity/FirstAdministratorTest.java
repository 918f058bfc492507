package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.CannotStart;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GenosTest
@Transactional
class FirstAdministratorTest {

  @Autowired Users users;
  @Autowired ProvisionalPasswords provisional;
  @Autowired JdbcClient sql;

  /** Undone after each test, as all that a test of this class does. */
  @BeforeEach
  void nobodyYet() {
    sql.sql("delete from app_user_role").update();
    sql.sql("delete from app_user_centre").update();
    sql.sql("delete from app_user").update();
  }

  @Test
  void entersWithThePasswordThatIsShownOnceAndMustChangeIt() {
    FirstAdministrator start = start(People.cuil(20, 31).formatted());
    User user = users.find(People.cuil(20, 31)).orElseThrow();
    assertThat(user.roles()).containsExactly(Role.ADMIN);
    assertThat(user.mustChangePassword()).isTrue();
    assertThat(user.email()).isEqualTo("admin@example.org");

    String shown = start.lines().getLast();
    String password = shown.substring(shown.lastIndexOf(' ') + 1);
    assertThat(password).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
    assertThat(provisional.opens(user.id(), password)).isTrue();

    assertThat(start(People.cuil(20, 32).digits()).lines()).isEmpty();
    assertThat(users.find(People.cuil(20, 32))).isEmpty();
  }

  @Test
  void isAskedForWhenNobodyCanEnter() {
    assertThat(start("").lines()).anyMatch(line -> line.contains("GENOS_ADMIN_CUIL"));
    assertThat(users.none()).isTrue();
  }

  @Test
  void isNotMadeFromANumberThatIsNoCuil() {
    assertThatThrownBy(() -> start("20123456789"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GENOS_ADMIN_CUIL no es un CUIL válido");
  }

  @Test
  void isGivenAnotherPasswordWhenTheFirstRanOut() {
    Cuil cuil = People.cuil(20, 33);
    start(cuil.digits());
    User user = users.find(cuil).orElseThrow();
    assertThat(start(cuil.digits()).lines()).isEmpty();
    sql.sql("update provisional_password set expires_at = now() - interval '1 minute'").update();
    String shown = start(cuil.digits()).lines().getLast();
    String password = shown.substring(shown.lastIndexOf(' ') + 1);
    assertThat(provisional.opens(user.id(), password)).isTrue();
  }

  private FirstAdministrator start(String cuil) {
    var first = new FirstAdministrator(users, provisional, cuil, "admin@example.org");
    first.run(new DefaultApplicationArguments());
    return first;
  }
}
