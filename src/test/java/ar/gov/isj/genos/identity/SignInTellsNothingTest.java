package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.MutableClock;
import ar.gov.isj.genos.support.People;
import ar.gov.isj.genos.trail.Trail;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** AUT-04, AUT-07 and AUT-11, short: what the sign-in answers, and the work that it does. */
@GenosTest
@AutoConfigureMockMvc
@Transactional
class SignInTellsNothingTest {

  private static final String PASSWORD = "ñandú violeta con sombrero";

  @Autowired MockMvc browser;
  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired Trail trail;
  @Autowired BusinessClock businessClock;
  @Autowired JdbcClient sql;

  private final MutableClock clock = new MutableClock();
  private User user;

  @BeforeEach
  void oneUser() {
    sql.sql("delete from attempt").update();
    user =
        users.create(
            new Users.NewUser(
                People.cuil(20, 611), "ZANAHORIA, Tito", null, Set.of(Role.LAB), Set.of()),
            PASSWORD);
  }

  private MockHttpServletResponse typed(Cuil cuil, String password) throws Exception {
    return browser
        .perform(
            post("/login")
                .param("username", cuil.digits())
                .param("password", password)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  /** Everything of an answer that a stranger can compare. */
  private static Map<String, String> answer(MockHttpServletResponse response) throws Exception {
    Map<String, String> all = new TreeMap<>();
    response
        .getHeaderNames()
        .forEach(name -> all.put(name, String.join("|", response.getHeaders(name))));
    all.remove("X-Request-Id"); // Each request has its own.
    all.put("status", Integer.toString(response.getStatus()));
    all.put("body", response.getContentAsString(StandardCharsets.UTF_8));
    return all;
  }

  @Test
  void anUnknownUserAndAWrongPasswordHaveTheSameAnswer() throws Exception {
    Map<String, String> wrong = answer(typed(user.cuil(), "otra cosa cualquiera"));
    assertThat(answer(typed(People.cuil(27, 640), PASSWORD))).isEqualTo(wrong);
    assertThat(wrong).containsEntry("Location", "/login?error=datos");
    // The comparison can fail: who is right is led elsewhere.
    assertThat(answer(typed(user.cuil(), PASSWORD))).isNotEqualTo(wrong);
  }

  @Test
  void andCostTheSameWork() {
    Counting counting = new Counting();
    int wrong = work(counting, user.cuil(), "otra cosa cualquiera");
    assertThat(wrong).isEqualTo(2);
    assertThat(work(counting, People.cuil(27, 640), PASSWORD)).isEqualTo(wrong);
    sql.sql("update app_user set enabled = false where id = ?").param(user.id().value()).update();
    assertThat(work(counting, user.cuil(), PASSWORD)).isEqualTo(wrong);
  }

  /** The seeded fault: an early answer for who is unknown is found out by the same count. */
  @Test
  void anEarlyAnswerWouldBeNoticed() {
    Counting hasty =
        new Counting() {
          @Override
          void matchesNobody(String password) {
            // Nobody is compared with nothing.
          }
        };
    assertThat(work(hasty, People.cuil(27, 640), PASSWORD))
        .isNotEqualTo(work(hasty, user.cuil(), "otra cosa cualquiera"));
  }

  /** Counts comparisons of a password with a hash: all the work that takes time. */
  private static class Counting extends Passwords {

    private int compared;

    @Override
    boolean matches(String password, String hash) {
      compared++;
      return super.matches(password, hash);
    }
  }

  private int work(Counting counting, Cuil cuil, String password) {
    int before = counting.compared;
    assertThatThrownBy(() -> enter(counting, cuil, password))
        .isInstanceOf(AuthenticationException.class);
    return counting.compared - before;
  }

  private void enter(Passwords compared, Cuil cuil, String password) {
    new SignIn(
            users,
            compared,
            new ProvisionalPasswords(sql, compared, clock),
            new SignInThrottle(sql, new Attempts(sql, clock), trail, businessClock, clock))
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(cuil.digits(), password));
  }

  @Test
  void afterTooManyFailuresItAnswersHowLongToWaitAndGoesOnToTheScreen() throws Exception {
    for (Cuil cuil : new Cuil[] {user.cuil(), People.cuil(27, 640)}) {
      for (int i = 0; i < 5; i++) {
        assertThat(typed(cuil, "otra").getStatus()).isEqualTo(302);
      }
      MockHttpServletResponse wait = typed(cuil, PASSWORD);
      assertThat(wait.getStatus()).isEqualTo(429);
      assertThat(Integer.parseInt(String.valueOf(wait.getHeader("Retry-After")))).isBetween(1, 30);
      assertThat(wait.getContentAsString(StandardCharsets.UTF_8))
          .contains("content=\"0;url=/login?error=espera\"");
    }
  }

  @Test
  void aHashOfALowerCostIsMadeAnewAtTheNextSignIn() {
    String cheap = new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSWORD);
    store(cheap);
    assertThatThrownBy(() -> enter(passwords, user.cuil(), "otra cosa cualquiera"))
        .isInstanceOf(AuthenticationException.class);
    assertThat(stored()).as("a wrong password makes nothing anew").isEqualTo(cheap);

    enter(passwords, user.cuil(), PASSWORD);
    String renewed = stored();
    assertThat(renewed).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    enter(passwords, user.cuil(), PASSWORD);
    assertThat(stored()).as("once").isEqualTo(renewed);
  }

  /** The seeded fault: where every cost will do, the cheap hash stays. */
  @Test
  void whoNeverFindsAHashOutdatedWouldKeepIt() {
    String cheap = new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSWORD);
    store(cheap);
    enter(
        new Passwords() {
          @Override
          boolean outdated(String hash) {
            return false;
          }
        },
        user.cuil(),
        PASSWORD);
    assertThat(stored()).isEqualTo(cheap);
  }

  private void store(String hash) {
    sql.sql("update app_user set password_hash = ? where id = ?")
        .params(hash, user.id().value())
        .update();
  }

  private String stored() {
    return sql.sql("select password_hash from app_user where id = ?")
        .param(user.id().value())
        .query(String.class)
        .single();
  }
}
