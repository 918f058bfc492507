package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.mail.Letters;
import ar.gov.isj.genos.mail.Mail;
import ar.gov.isj.genos.mail.Outbox;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.MutableClock;
import ar.gov.isj.genos.support.People;
import ar.gov.isj.genos.trail.Trail;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** From «Olvidó su contraseña» to the new password, by a clock that the test sets. */
@GenosTest
@Transactional
class PasswordResetsTest {

  private static final String OLD = "ñandú violeta con sombrero";
  private static final String NEW = "tres mates lavados en la vereda";

  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired Providers providers;
  @Autowired Outbox outbox;
  @Autowired Trail trail;
  @Autowired BusinessClock businessClock;
  @Autowired JdbcClient sql;

  private final MutableClock clock = new MutableClock();
  private ProvisionalPasswords provisional;
  private SignIn signIn;
  private OwnAccount account;
  private ForgottenPasswords forgotten;
  private AccountMails mails;
  private User user;

  @BeforeEach
  void oneUser() {
    user =
        users.create(
            new Users.NewUser(
                People.cuil(20, 61),
                "ZANAHORIA, Tito",
                "tito@huerta.example",
                Set.of(Role.LAB),
                Set.of()),
            OLD);
    Attempts attempts = new Attempts(sql, clock);
    SignInThrottle throttle = new SignInThrottle(sql, attempts, trail, businessClock, clock);
    provisional = new ProvisionalPasswords(sql, passwords, clock);
    signIn = new SignIn(users, passwords, provisional, throttle);
    account =
        new OwnAccount(
            passwords, provisional, throttle, providers, outbox, trail, businessClock, clock, sql);
    forgotten = new ForgottenPasswords(attempts, outbox, trail, businessClock);
    mails =
        new AccountMails(
            users, provisional, trail, businessClock, new PublicAddress("https://genos.example"));
  }

  @Test
  void opensOnlyTheChangeAndLeavesTheOldPasswordInForceUntilThen() {
    String given = mailed();
    assertThat(given).matches("([A-HJKM-NP-Z2-9]{5}-){3}[A-HJKM-NP-Z2-9]{5}");
    assertThat(enter(OLD).getAuthorities()).extracting(Object::toString).contains("ROLE_LAB");
    assertThat(enter(given).getAuthorities())
        .extracting(Object::toString)
        .contains("ROLE_CHANGE_PASSWORD")
        .doesNotContain("ROLE_LAB");
    assertThat(account.changePassword(user, given, given))
        .isEqualTo(new PasswordChange.Weak(Weakness.SAME));
    assertThat(account.changePassword(user, given, OLD))
        .isEqualTo(new PasswordChange.Weak(Weakness.SAME));
    assertThat(enter(OLD).isAuthenticated()).isTrue();

    assertThat(account.changePassword(user, given, NEW)).isEqualTo(new PasswordChange.Done());
    assertThat(enter(NEW).getAuthorities()).extracting(Object::toString).contains("ROLE_LAB");
    refused(OLD);
    refused(given);
    User after = users.find(user.id()).orElseThrow();
    assertThat(after.sessionEpoch()).isEqualTo(user.sessionEpoch() + 1);
    assertThat(after.passwordChangedAt()).isEqualTo(clock.instant());
    assertThat(queued()).containsExactly("password-changed");
    assertThat(
            sql.sql(
                    "select result from trail_entry where action = 'PASSWORD_CHANGED' and actor = ?")
                .param(user.cuil().digits())
                .query(String.class)
                .list())
        .containsExactly("OK");
  }

  @Test
  void isTypedFromPaperInSmallLettersAndWithoutDashes() {
    String given = mailed();
    assertThat(enter(given.replace("-", "").toLowerCase(java.util.Locale.ROOT)).isAuthenticated())
        .isTrue();
  }

  @Test
  void lastsAnHourAndAFirstPasswordSevenDays() {
    String given = mailed();
    clock.advance(Duration.ofMinutes(59));
    assertThat(enter(given).isAuthenticated()).isTrue();
    clock.advance(Duration.ofMinutes(2));
    refused(given);
    assertThat(account.changePassword(user, given, NEW))
        .isEqualTo(new PasswordChange.WrongPassword());

    String first = provisional.give(user.id(), ProvisionalPasswords.Kind.FIRST);
    clock.advance(Duration.ofDays(6));
    assertThat(enter(first).isAuthenticated()).isTrue();
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    refused(first);
  }

  /** AUT-08; the seeded fault: with what is kept of its end changed, it would go on. */
  @Test
  void itsKeptEndIsWhatEndsIt() {
    String given = mailed();
    clock.advance(Duration.ofMinutes(61));
    refused(given);
    sql.sql("update provisional_password set expires_at = expires_at + interval '1 hour'").update();
    assertThat(enter(given).isAuthenticated()).isTrue();
    IntStream.range(0, 5).forEach(_ -> provisional.opens(user.id(), "otra"));
    refused(given);
    sql.sql("update provisional_password set tries_left = 1").update();
    assertThat(enter(given).isAuthenticated()).isTrue();
  }

  @Test
  void isNotGoodAfterFiveWrongTries() {
    String given = mailed();
    for (int i = 0; i < 5; i++) {
      assertThat(provisional.opens(user.id(), "ABCDE-ABCDE-ABCDE-ABCD" + (i + 2))).isFalse();
    }
    assertThat(provisional.opens(user.id(), given)).isFalse();
    assertThat(passwords.matches(OLD, users.find(user.id()).orElseThrow().passwordHash())).isTrue();
  }

  @Test
  void aRightOneDoesNotUseUpTries() {
    String given = mailed();
    for (int i = 0; i < 7; i++) {
      assertThat(provisional.opens(user.id(), given)).isTrue();
    }
  }

  @Test
  void onlyTheNewestIsGood() {
    String older = mailed();
    String newer = mailed();
    refused(older);
    assertThat(enter(newer).isAuthenticated()).isTrue();
  }

  @Test
  void neverTheSameTwiceAndNeverStored() {
    Set<String> made = new HashSet<>();
    IntStream.range(0, 1_000).forEach(_ -> made.add(passwords.oneTime()));
    assertThat(made).hasSize(1_000);
    String given = mailed();
    assertThat(sql.sql("select p::text from provisional_password p").query(String.class).list())
        .hasSize(1)
        .allMatch(row -> row.contains("$argon2id$v=19$m=19456,t=2,p=1$"))
        .noneMatch(row -> row.contains(given) || row.contains(given.replace("-", "")));
  }

  @Test
  void atMostThreeMailsADayForACuilAndTenRequestsAnHourFromAnAddress() {
    IntStream.range(0, 100).forEach(_ -> forgotten.ask(user.cuil()));
    assertThat(queued()).hasSize(3);
    clock.advance(Duration.ofHours(23));
    forgotten.ask(user.cuil());
    assertThat(queued()).hasSize(3);
    clock.advance(Duration.ofMinutes(61));
    forgotten.ask(user.cuil());
    assertThat(queued()).hasSize(4);
    IntStream.range(0, 40).forEach(i -> forgotten.ask(People.cuil(27, 7_000 + i)));
    assertThat(queued()).hasSize(4 + 9);
  }

  /** AUT-09; the seeded fault: who does not count sends as many mails as are asked for. */
  @Test
  void withoutTheCountEachRequestWouldSendOne() {
    Attempts careless =
        new Attempts(sql, clock) {
          @Override
          boolean take(Kind kind, String key) {
            return true;
          }
        };
    ForgottenPasswords generous = new ForgottenPasswords(careless, outbox, trail, businessClock);
    IntStream.range(0, 100).forEach(_ -> generous.ask(user.cuil()));
    assertThat(queued()).hasSize(100);
  }

  /** Nothing that is done in the request depends on whether there is such a user. */
  @Test
  void aKnownAndAnUnknownCuilLeaveTheSameBehind() {
    assertThat(traces(forgotten::ask, user.cuil()))
        .isEqualTo(traces(forgotten::ask, People.cuil(27, 62)));
    Map<String, String> unknown = Map.of("cuil", People.cuil(27, 62).digits());
    assertThat(letter("password-reset").write(unknown)).isEmpty();
  }

  /** The seeded fault: who looks for the user first is found out by the same comparison. */
  @Test
  void lookingForTheUserFirstWouldBeNoticed() {
    java.util.function.Consumer<Cuil> mutant =
        cuil -> users.find(cuil).ifPresent(known -> forgotten.ask(known.cuil()));
    assertThat(traces(mutant, user.cuil())).isNotEqualTo(traces(mutant, People.cuil(27, 62)));
  }

  @Test
  void aDisabledUserGetsNoMail() {
    sql.sql("update app_user set enabled = false where id = ?").param(user.id().value()).update();
    assertThat(letter("password-reset").write(about(user))).isEmpty();
  }

  @Test
  void wrongActualPasswordsAreCountedLikeSignIns() {
    for (int i = 0; i < 5; i++) {
      assertThat(account.changePassword(user, "otra", NEW))
          .isEqualTo(new PasswordChange.WrongPassword());
    }
    assertThat(account.changePassword(user, OLD, NEW)).isEqualTo(new PasswordChange.Wait());
    clock.advance(Duration.ofSeconds(31));
    assertThat(account.changePassword(user, OLD, NEW)).isEqualTo(new PasswordChange.Done());
  }

  @Test
  void theMailNamesNoWholeCuilAndPointsOnlyToTheConfiguredAddress() {
    Mail mail = letter("password-reset").write(about(user)).orElseThrow();
    String text = mail.paragraphs().toString();
    assertThat(text).doesNotContain(user.cuil().digits(), user.cuil().formatted());
    assertThat(text).contains("https://genos.example/login").containsOnlyOnce("://");
  }

  /** AUT-10: what the request says of its host changes no letter of the mail. */
  @Test
  void aForgedHostDoesNotReachTheMail() {
    assertThat(forged(mails)).doesNotContain("evil").contains("https://genos.example/login");
  }

  /** The seeded fault: an address taken from the request is the forger's. */
  @Test
  void anAddressTakenFromTheRequestWouldBeTheForgers() {
    PublicAddress believing =
        new PublicAddress("https://genos.example") {
          @Override
          String at(String path) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().build() + "/" + path;
          }
        };
    assertThat(forged(new AccountMails(users, provisional, trail, businessClock, believing)))
        .contains("evil.example");
  }

  /** The mail's text, asked for and written within a request that says it is for another host. */
  private String forged(AccountMails written) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/olvido");
    request.setServerName("evil.example");
    for (String header : new String[] {"Host", "X-Forwarded-Host", "X-Original-Host"}) {
      request.addHeader(header, "evil.example");
    }
    request.addHeader("Forwarded", "host=evil.example;proto=https");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      forgotten.ask(user.cuil());
      Letters.Letter letter =
          Objects.requireNonNull(written.letters().get("password-reset"), "no such letter");
      return letter.write(about(user)).orElseThrow().paragraphs().toString();
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  private Letters.Letter letter(String kind) {
    Letters.Letter letter = mails.letters().get(kind);
    if (letter == null) {
      throw new AssertionError(kind);
    }
    return letter;
  }

  private static Map<String, String> about(User user) {
    return Map.of("cuil", user.cuil().digits());
  }

  /** The password as the mail shows it. */
  private String mailed() {
    return letter("password-reset").write(about(user)).orElseThrow().paragraphs().stream()
        .filter(Mail.Paragraph::prominent)
        .map(Mail.Paragraph::text)
        .findFirst()
        .orElseThrow();
  }

  /** What a request leaves in the database, the CUIL aside. */
  private List<String> traces(java.util.function.Consumer<Cuil> request, Cuil cuil) {
    Set<String> before = new HashSet<>(rows(cuil));
    request.accept(cuil);
    return rows(cuil).stream()
        .filter(row -> !before.contains(row))
        .map(row -> row.replaceAll("^\\d+ ", ""))
        .toList();
  }

  private List<String> rows(Cuil cuil) {
    return sql.sql(
            """
            select n || ' ' || what from (
              select row_number() over () as n, 'mail ' || kind || ' '
                || replace(details::text, :cuil, 'X') as what from outbox_mail
              union all
              select 100000 + id, 'attempt ' || kind from attempt
              union all
              select 200000 + id, action || ' ' || result || ' ' || replace(subject, :cuil, 'X') || actor
              from trail_entry where action like 'PASSWORD%') as all_of_it
            """)
        .param("cuil", cuil.digits())
        .query(String.class)
        .list();
  }

  private List<String> queued() {
    return sql.sql("select kind from outbox_mail").query(String.class).list();
  }

  private Authentication enter(String password) {
    return signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(user.cuil().digits(), password));
  }

  private void refused(String password) {
    assertThatThrownBy(() -> enter(password)).isInstanceOf(BadCredentialsException.class);
  }
}
