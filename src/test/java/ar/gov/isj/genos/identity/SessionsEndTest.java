package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.SessionState.Ended;
import ar.gov.isj.genos.identity.SessionState.EndsSoon;
import ar.gov.isj.genos.identity.SessionState.Open;
import ar.gov.isj.genos.identity.SessionState.Why;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.MutableClock;
import ar.gov.isj.genos.support.People;
import ar.gov.isj.genos.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.annotation.Transactional;

/** When open sessions end, by a clock that the test sets. */
@GenosTest
@Transactional
class SessionsEndTest {

  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5));

  @Autowired Users users;
  @Autowired UserChanges changes;
  @Autowired OwnAccount account;
  @Autowired Trail trail;
  @Autowired BusinessClock businessClock;
  @Autowired JdbcClient sql;

  private final MutableClock clock = new MutableClock();
  private OpenSessions firstNode;
  private OpenSessions secondNode;
  private User user;
  private User admin;

  @BeforeEach
  void somebodyIsInside() {
    admin = user(81, Role.ADMIN);
    user = user(82, Role.AUDITOR);
    firstNode = new OpenSessions(LIMITS, sql, clock);
    secondNode = new OpenSessions(LIMITS, sql, clock);
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  private User user(int document, Role role) {
    return users.create(
        new Users.NewUser(
            People.cuil(20, document), "RÁBANO, Bruno", "b@huerta.example", Set.of(role), Set.of()),
        "cuatro rabanitos bajo la lluvia");
  }

  @Test
  void afterHalfAnHourWithoutWorkWhateverAPageThatIsOpenSaysByItself() throws Exception {
    Visit visit = new Visit(firstNode, SessionGuard::isWork);
    assertThat(visit.request("uidl")).isTrue();
    for (int minute = 5; minute <= 25; minute += 5) {
      clock.advance(Duration.ofMinutes(5));
      assertThat(visit.request("heartbeat")).as("minute %d", minute).isTrue();
    }
    clock.advance(Duration.ofMinutes(5));
    assertThat(visit.request("heartbeat")).isFalse();
    assertThat(visit.session.isInvalid()).isTrue();
    assertThat(ended(user)).containsExactly("IDLE");
  }

  /** The seeded fault: if the page's own sign of life counted as work, it would go on. */
  @Test
  void ifAHeartbeatCountedItWouldNotEnd() throws Exception {
    Visit visit = new Visit(firstNode, _ -> true);
    assertThat(visit.request("uidl")).isTrue();
    for (int minute = 5; minute <= 60; minute += 5) {
      clock.advance(Duration.ofMinutes(5));
      assertThat(visit.request("heartbeat")).isTrue();
    }
  }

  @Test
  void afterTwelveHoursInAllHoweverMuchWorkThereIs() throws Exception {
    Visit visit = new Visit(firstNode, SessionGuard::isWork);
    for (int minute = 0; minute < 12 * 60; minute += 10) {
      assertThat(visit.request("uidl")).as("minute %d", minute).isTrue();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(visit.request("uidl")).isFalse();
    assertThat(ended(user)).containsExactly("LONG");
  }

  @Test
  void thePersonIsToldFiveMinutesBeforeAndGoingOnPutsItOff() {
    WatchedSession session = watched(firstNode, user);
    List<SessionState> told = new ArrayList<>();
    session.follow(told::add);
    firstNode.sweep();
    clock.advance(Duration.ofMinutes(24));
    firstNode.sweep();
    assertThat(told).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    firstNode.sweep();
    firstNode.sweep();
    assertThat(told)
        .containsExactly(new EndsSoon(clock.instant().plus(Duration.ofMinutes(5)), false));
    session.workedIn(clock.instant());
    firstNode.sweep();
    assertThat(told).hasSize(2).endsWith(new Open());
    clock.advance(Duration.ofMinutes(31));
    firstNode.sweep();
    assertThat(told).hasSize(3).endsWith(new Ended(Why.IDLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "roles", "password"})
  void onEveryNodeWithinFiveSecondsWhenTheUserMayNoLonger(String act) {
    List<WatchedSession> sessions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sessions.add(watched(i < 3 ? firstNode : secondNode, user));
    }
    List<SessionState> told = new ArrayList<>();
    sessions.forEach(session -> session.follow(told::add));
    sessions.forEach(session -> assertThat(state(session)).isInstanceOf(Open.class));
    WatchedSession anothers = watched(firstNode, admin);

    switch (act) {
      case "disable" -> assertThat(changes.disable(user.id(), admin)).isEqualTo(UserChange.DONE);
      case "roles" ->
          assertThat(changes.setRoles(user.id(), Set.of(Role.ANALYST), admin))
              .isEqualTo(UserChange.DONE);
      default ->
          assertThat(
                  account.changePassword(
                      user, "cuatro rabanitos bajo la lluvia", "cinco nabos cruzan el puente"))
              .isEqualTo(new PasswordChange.Done());
    }
    clock.advance(Duration.ofSeconds(4));
    sessions.forEach(session -> assertThat(state(session)).isEqualTo(new Ended(Why.REVOKED)));
    firstNode.sweep();
    secondNode.sweep();
    assertThat(told).hasSize(5).containsOnly(new Ended(Why.REVOKED));
    assertThat(firstNode.state(anothers)).isInstanceOf(Open.class);
  }

  /** SES-03; the seeded fault: a node that trusts what it knew lets them go on. */
  @Test
  void aNodeThatTrustedWhatItKnewWouldLetThemGoOn() {
    OpenSessions trusting = new OpenSessions(LIMITS, sql, new MutableClock());
    WatchedSession session = watched(trusting, user);
    assertThat(trusting.state(session)).isInstanceOf(Open.class);
    assertThat(changes.disable(user.id(), admin)).isEqualTo(UserChange.DONE);
    clock.advance(Duration.ofSeconds(4));
    assertThat(trusting.state(session)).isInstanceOf(Open.class);
    assertThat(secondNode.state(session)).isEqualTo(new Ended(Why.REVOKED));
  }

  @Test
  void whoHasToChooseAPasswordReachesOnlyThat() throws Exception {
    Visit visit = new Visit(firstNode, SessionGuard::isWork);
    visit.owner = SignedIn.as(user, true);
    for (String path :
        new String[] {"/", "/autorizaciones", "/registros", "/mis-datos", "/clavex"}) {
      assertThat(visit.get(path)).as(path).isEqualTo("/clave");
    }
    assertThat(visit.get("/clave")).isEmpty();
    assertThat(visit.get("/logout")).isEmpty();
    visit.owner = SignedIn.as(user, false);
    assertThat(visit.get("/autorizaciones")).isEmpty();
  }

  @Test
  void whoDidNotEnterBySignInIsNotServed() throws Exception {
    Visit visit = new Visit(firstNode, SessionGuard::isWork);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated("alguien", null, List.of())));
    visit.pass(new MockHttpServletRequest("GET", "/registros"));
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    assertThat(visit.session.isInvalid()).isTrue();
  }

  private SessionState state(WatchedSession session) {
    return firstNode.state(session).equals(secondNode.state(session))
        ? firstNode.state(session)
        : new Open();
  }

  private static WatchedSession watched(OpenSessions node, User owner) {
    return node.watch(new MockHttpSession(), SignedIn.as(owner, false));
  }

  private List<String> ended(User whose) {
    return sql.sql("select result from trail_entry where action = 'SESSION_ENDED' and actor = ?")
        .param(whose.cuil().digits())
        .query(String.class)
        .list();
  }

  /** Somebody's browser in front of the guard. */
  private final class Visit {

    private final MockHttpSession session = new MockHttpSession();
    private final SessionGuard guard;
    private SignedIn owner = SignedIn.as(user, false);

    Visit(OpenSessions node, Predicate<HttpServletRequest> work) {
      guard = new SessionGuard(node, trail, businessClock, work);
    }

    /** Whether the request is served as one of the person. */
    boolean request(String type) throws Exception {
      MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
      request.setParameter("v-r", type);
      enter();
      pass(request);
      return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Where the request is sent on to; empty if it is served. */
    String get(String path) throws Exception {
      enter();
      String where = pass(new MockHttpServletRequest("GET", path)).getRedirectedUrl();
      return where == null ? "" : where;
    }

    private void enter() {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of())));
    }

    private MockHttpServletResponse pass(MockHttpServletRequest request) throws Exception {
      MockHttpServletResponse response = new MockHttpServletResponse();
      request.setSession(session);
      guard.doFilter(request, response, new MockFilterChain());
      return response;
    }
  }
}
