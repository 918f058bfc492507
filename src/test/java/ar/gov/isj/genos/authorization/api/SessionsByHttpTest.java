package ar.gov.isj.genos.authorization.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.test.util.ReflectionTestUtils;

/** SES-01, short: sessions are not guessed, and the one from before the sign-in opens nothing. */
class SessionsByHttpTest extends ApiTest {

  @Autowired ApplicationContext beans;

  @BeforeEach
  void signNobodyIn() {
    token = "";
  }

  @Test
  void sessionsAreNotGuessed() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      ids.add(HttpSession.of(get("/login")));
    }
    assertThat(ids).hasSize(200).allMatch(id -> id.matches("[0-9A-F]{32,}"));
    assertThat(HttpSession.of(signIn(HttpSession.of(get("/login")), "otra contraseña")))
        .as("a refused sign-in gives no session that opens")
        .matches(id -> id.isEmpty() || !signedIn(id));
  }

  @Test
  void theirIdChangesAtTheSignIn() {
    assertThat(kept()).isFalse();
  }

  /** The seeded fault: without the change of id, the old one opens. */
  @Test
  void withoutTheChangeTheOldIdWouldOpen() {
    UsernamePasswordAuthenticationFilter signIn =
        beans.getBeansOfType(SecurityFilterChain.class).values().stream()
            .flatMap(chain -> chain.getFilters().stream())
            .filter(UsernamePasswordAuthenticationFilter.class::isInstance)
            .map(UsernamePasswordAuthenticationFilter.class::cast)
            .findFirst()
            .orElseThrow();
    Object changing =
        Objects.requireNonNull(ReflectionTestUtils.getField(signIn, "sessionStrategy"));
    signIn.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    try {
      assertThat(kept()).isTrue();
    } finally {
      ReflectionTestUtils.setField(signIn, "sessionStrategy", changing);
    }
  }

  /** Whether the id from before the sign-in opens what only who is signed in may see. */
  private boolean kept() {
    String before = HttpSession.of(get("/login"));
    Answer entered = signIn(before, Cast.PASSWORD);
    assertThat(entered.status()).isEqualTo(302);
    assertThat(entered.header("Location")).doesNotContain("error");
    String after = HttpSession.of(entered);
    assertThat(signedIn(after.isEmpty() ? before : after)).isTrue();
    return signedIn(before);
  }

  private Answer signIn(String session, String password) {
    return send(
        "POST",
        "/login",
        "username=%s&password=%s".formatted(Cast.ANALYST, password.replace(' ', '+')),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Cookie",
        HttpSession.cookie(session));
  }

  private boolean signedIn(String session) {
    return send("GET", "/reglas", null, "Cookie", HttpSession.cookie(session)).status() == 200;
  }
}
