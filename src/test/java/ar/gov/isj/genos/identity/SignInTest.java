package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;

@GenosTest
@Transactional
class SignInTest {

  private static final String PASSWORD = "ñandú violeta con sombrero";

  @Autowired SignIn signIn;
  @Autowired Users users;
  @Autowired JdbcClient sql;

  private User user;

  @BeforeEach
  void oneUser() {
    user =
        users.create(
            new Users.NewUser(
                People.cuil(20, 11), "ZANAHORIA, Tito", null, Set.of(Role.LAB), Set.of()),
            PASSWORD);
  }

  @Test
  void keepsOnlyAnArgon2idHashOfTheAgreedCost() {
    assertThat(user.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(users.find(user.cuil())).contains(user.withVersion(0));
  }

  @Test
  void takesTheCuilWithOrWithoutDashes() {
    assertThat(enter(user.cuil().formatted(), PASSWORD).getName()).isEqualTo(user.cuil().digits());
    assertThat(enter(" " + user.cuil().digits() + " ", PASSWORD).getAuthorities())
        .extracting(Object::toString)
        .contains("ROLE_LAB")
        .doesNotContain("ROLE_ADMIN");
  }

  @Test
  void refusesAWrongPasswordAnUnknownUserANonsenseNameAndADisabledUserAlike() {
    String wrong = refusal(user.cuil().digits(), PASSWORD + "x");
    assertThat(refusal(People.cuil(20, 12).digits(), PASSWORD)).isEqualTo(wrong);
    assertThat(refusal("' or 1=1 --", PASSWORD)).isEqualTo(wrong);
    assertThat(refusal(user.cuil().digits(), "x".repeat(100_000))).isEqualTo(wrong);
    sql.sql("update app_user set enabled = false where cuil = ?")
        .param(user.cuil().digits())
        .update();
    assertThat(refusal(user.cuil().digits(), PASSWORD)).isEqualTo(wrong);
  }

  @Test
  void comparesTheWholePassword() {
    String longest = "ñ".repeat(127) + "a";
    User other =
        users.create(
            new Users.NewUser(People.cuil(20, 13), "BERENJENA, Ana", null, Set.of(), Set.of()),
            longest);
    assertThat(enter(other.cuil().digits(), longest).isAuthenticated()).isTrue();
    assertThatThrownBy(() -> enter(other.cuil().digits(), "ñ".repeat(127) + "b"))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void waitsLongerAfterEachFailureWhetherOrNotTheUserExists() {
    for (String account : new String[] {user.cuil().digits(), People.cuil(20, 14).digits()}) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> enter(account, "otra"))
            .isInstanceOf(BadCredentialsException.class);
      }
      assertThatThrownBy(() -> enter(account, PASSWORD)).isInstanceOf(LockedException.class);
    }
    sql.sql("update sign_in_failures set blocked_until = last_failure").update();
    assertThat(enter(user.cuil().digits(), PASSWORD).isAuthenticated()).isTrue();
  }

  @Test
  void neverWaitsMoreThanAnHour() {
    assertThat(SignInThrottle.waitAfter(4)).isZero();
    assertThat(SignInThrottle.waitAfter(5)).hasSeconds(30);
    assertThat(SignInThrottle.waitAfter(6)).hasMinutes(1);
    assertThat(SignInThrottle.waitAfter(1_000)).hasHours(1);
  }

  private Authentication enter(String userName, String password) {
    return signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(userName, password));
  }

  private String refusal(String userName, String password) {
    try {
      enter(userName, password);
      throw new AssertionError("signed in");
    } catch (BadCredentialsException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
