package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PRV-05 and PRV-06: whoever tries numbers learns little, and who works is not held up. */
@GenosTest
@Import(Fixture.class)
class NumbersAreNotWalkedTest {

  private static final Instant NINE = Instant.parse("2020-06-22T12:00:00Z");

  @Autowired OrderDesk desk;
  @Autowired MemberLooks looks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient sql;
  @Autowired Owner owner;

  @Test
  void tenMissesInTenMinutesArePausedForFifteen() {
    Actor actor = fixture.actor();
    Member known = fixture.member();
    for (int i = 0; i < 10; i++) {
      assertThat(code(unknown(i), actor, NINE.plusSeconds(i))).isEqualTo("MEMBER_UNKNOWN");
    }
    Instant after = NINE.plusSeconds(20);
    assertThat(desk(after).checkMember(known.credential().digits(), actor))
        .isInstanceOfSatisfying(
            MemberCheck.Unknown.class,
            refused ->
                assertThat(refused.error().message())
                    .contains("a las 09:15")
                    .doesNotContain(known.name()));
    // A colleague of the same centre goes on working.
    assertThat(desk(after).checkMember(known.credential().digits(), Fixture.colleague(actor)))
        .isInstanceOf(MemberCheck.Eligible.class);
    assertThat(
            desk(NINE.plus(Duration.ofMinutes(16))).checkMember(known.credential().digits(), actor))
        .isInstanceOf(MemberCheck.Eligible.class);
    assertThat(
            sql.sql(
                    "select result from trail_entry where actor_id = ? and action = 'LOOKUPS_PAUSED'")
                .param(actor.id())
                .query(String.class)
                .list())
        .containsExactly("PAUSED");
  }

  @Test
  void nineMissesAndMistypedNumbersAreNot() {
    Actor actor = fixture.actor();
    Member known = fixture.member();
    for (int i = 0; i < 9; i++) {
      assertThat(code(unknown(i), actor, NINE)).isEqualTo("MEMBER_UNKNOWN");
      assertThat(code("1234", actor, NINE)).isEqualTo("MEMBER_MALFORMED");
    }
    assertThat(desk(NINE).checkMember(known.credential().digits(), actor))
        .isInstanceOf(MemberCheck.Eligible.class);
  }

  @Test
  void atMostSixtyAffiliatesInFiveMinutesForOneUser() {
    List<Member> people = people(70);
    Actor actor = fixture.actor();
    assertThat(revealed(people, actor, NINE, Duration.ZERO)).isEqualTo(60);
    // Those seen before are shown again, and five minutes later others are.
    assertThat(desk(NINE).checkMember(people.getFirst().credential().digits(), actor))
        .isInstanceOf(MemberCheck.Eligible.class);
    assertThat(
            desk(NINE.plus(Duration.ofMinutes(6)))
                .checkMember(people.getLast().credential().digits(), actor))
        .isInstanceOf(MemberCheck.Eligible.class);
  }

  @Test
  void atMostSixHundredOnOneDayForOneCentre() {
    List<Member> people = people(620);
    Actor first = fixture.actor();
    long revealed = 0;
    for (int user = 0; user < 5; user++) {
      Actor colleague = Fixture.colleague(first);
      revealed +=
          revealed(
              people.subList(user * 124, user * 124 + 124), colleague, NINE, Duration.ofSeconds(6));
    }
    assertThat(revealed).isEqualTo(600);
    // Another centre, and the next day.
    assertThat(revealed(people.subList(610, 612), fixture.actor(), NINE, Duration.ZERO))
        .isEqualTo(2);
    assertThat(
            revealed(people.subList(610, 612), first, NINE.plus(Duration.ofDays(1)), Duration.ZERO))
        .isEqualTo(2);
  }

  /**
   * Three hundred affiliates between eight and noon, some twice, three numbers mistyped an hour.
   */
  @Test
  void aRealLaboratoryIsNeverHeldUp() {
    List<Member> people = people(300);
    Actor actor = fixture.actor();
    long refused = 0;
    for (int i = 0; i < people.size(); i++) {
      Instant at = NINE.plusSeconds(i * 48L);
      refused += revealed(List.of(people.get(i)), actor, at, Duration.ZERO) == 1 ? 0 : 1;
      if (i % 7 == 0) {
        refused += revealed(List.of(people.get(i)), actor, at, Duration.ZERO) == 1 ? 0 : 1;
      }
      if (i % 25 == 0) {
        refused += code(unknown(i), actor, at).equals("MEMBER_UNKNOWN") ? 0 : 1;
      }
    }
    assertThat(refused).isZero();
  }

  /** The seeded fault: where nothing is kept of the looks, as many are shown as are asked for. */
  @Test
  void withoutTheCountAllWouldBeShown() {
    owner
        .sql()
        .sql("create rule forgotten as on insert to member_look do instead nothing")
        .update();
    try {
      assertThat(revealed(people(70), fixture.actor(), NINE, Duration.ZERO)).isEqualTo(70);
    } finally {
      owner.sql().sql("drop rule forgotten on member_look").update();
    }
  }

  @Test
  void aValidationAndAnIssueAreLooksToo() {
    Actor actor = fixture.actor();
    for (int i = 0; i < 10; i++) {
      looks.refusal(unknown(i), actor, NINE);
    }
    Member known = fixture.member();
    OrderRequest request = fixture.request(known, "15");
    assertThat(desk(NINE).validate(request, actor))
        .isInstanceOfSatisfying(Validation.Invalid.class, NumbersAreNotWalkedTest::paused);
    assertThat(desk(NINE).issue(request, actor, Fixture.key()))
        .isInstanceOfSatisfying(
            Issue.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(FieldError::code)
                    .containsExactly(MemberLooks.PAUSED));
  }

  private static void paused(Validation.Invalid invalid) {
    assertThat(invalid.errors()).extracting(FieldError::code).containsExactly(MemberLooks.PAUSED);
  }

  private OrderDesk desk(Instant at) {
    return desk.at(new BusinessClock(Clock.fixed(at, BusinessClock.ZONE)));
  }

  private String code(String typed, Actor actor, Instant at) {
    return ((MemberCheck.Unknown) desk(at).checkMember(typed, actor)).error().code();
  }

  private static String unknown(int i) {
    return "98%08d001".formatted(i);
  }

  private List<Member> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> fixture.member()).toList();
  }

  /** How many of them are shown, one each {@code pace}. */
  private long revealed(List<Member> people, Actor actor, Instant from, Duration pace) {
    List<Member> shown = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Member member = people.get(i);
      if (looks
          .refusal(member.credential().digits(), actor, from.plus(pace.multipliedBy(i)))
          .isEmpty()) {
        shown.add(member);
      }
    }
    return shown.size();
  }
}
