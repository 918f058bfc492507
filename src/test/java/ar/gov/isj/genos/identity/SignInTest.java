package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
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
  @Autowired Passwords passwords;
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

  /** AUT-01: whatever the length, and wherever the one character is that differs. */
  @Test
  void comparesTheWholePassword() {
    assertThat(falseAccepts(UnaryOperator.identity())).isZero();
  }

  /** The seeded fault: what looks at the first 72 bytes only, as bcrypt did. */
  @Test
  void lookingAtTheFirst72BytesWouldBeNoticed() {
    assertThat(falseAccepts(SignInTest::firstBytes)).isPositive();
  }

  private static String firstBytes(String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, Math.min(bytes.length, 72), StandardCharsets.ISO_8859_1);
  }

  /**
   * @param seen what is left of a password before it is hashed
   */
  private int falseAccepts(UnaryOperator<String> seen) {
    SplittableRandom random = new SplittableRandom(20200622);
    int accepted = 0;
    for (String base :
        List.of(letters(random, 15), letters(random, 65), "ñ".repeat(64), letters(random, 128))) {
      String hash = passwords.hash(seen.apply(base));
      assertThat(passwords.matches(seen.apply(base), hash)).isTrue();
      for (int at : new int[] {0, base.length() / 2, base.length() - 2, base.length() - 1}) {
        StringBuilder other = new StringBuilder(base);
        other.setCharAt(at, base.charAt(at) == '#' ? '%' : '#');
        accepted += passwords.matches(seen.apply(other.toString()), hash) ? 1 : 0;
      }
    }
    return accepted;
  }

  private static String letters(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
    return text.toString();
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
