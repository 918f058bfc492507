package ar.gov.isj.genos.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import(Fixture.class)
class StatementsAreOnlyAddedTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 6, 22);

  @Autowired Owner owner;
  @Autowired MemberRegistry registry;
  @Autowired Fixture fixture;
  @Autowired JdbcClient sql;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update member_statement set value = 'PMI'",
        "update member_statement set value = 'PMI' where false",
        "delete from member_statement",
        "truncate member_statement"
      })
  void nothingCanBeChangedOrRemoved(String attempt) {
    owner.rolledBack(
        database ->
            assertThatThrownBy(() -> database.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("append-only"));
    assertThatThrownBy(() -> sql.sql(attempt).update())
        .rootCause()
        .hasMessageContaining("permission denied for table member_statement");
  }

  /** The seeded fault: without the trigger the same statements pass, so it is what stops them. */
  @Test
  void withoutTheTriggerItWouldNotHold() {
    fixture.member();
    owner.rolledBack(
        database -> {
          database.sql("drop trigger member_statement_append_only on member_statement").update();
          assertThat(database.sql("update member_statement set reason = 'x'").update())
              .isPositive();
        });
  }

  @Test
  void aFamilyIsWhoBelongsToItOnTheDay() {
    String titular = fixture.member().cuil().digits();
    Member stays = fixture.member();
    Member leaves = fixture.member();
    registry.record(stays.id(), List.of(family(TODAY.minusYears(1), titular)), "Padrón");
    registry.record(
        leaves.id(), List.of(family(TODAY.minusYears(1), titular), family(TODAY, null)), "Padrón");

    assertThat(registry.family(titular, TODAY.minusDays(1)))
        .containsExactlyInAnyOrder(stays.id(), leaves.id());
    assertThat(registry.family(titular, TODAY)).containsExactly(stays.id());
    assertThat(registry.family(titular, TODAY.minusYears(2))).isEmpty();
  }

  @Test
  void aProgrammeIsHeldFromItsDayUntilTheDayItEnds() {
    MemberId member = fixture.member().id();
    registry.record(
        member,
        List.of(
            new Statement(Aspect.DIABETES, TODAY.minusDays(10), Aspect.ENROLLED),
            new Statement(Aspect.DIABETES, TODAY, null)),
        "Padrón");
    assertThat(programmes(member, TODAY.minusDays(11))).isEmpty();
    assertThat(programmes(member, TODAY.minusDays(10))).containsExactly("DIABETES");
    assertThat(programmes(member, TODAY.minusDays(1))).containsExactly("DIABETES");
    assertThat(programmes(member, TODAY)).isEmpty();
  }

  @Test
  void beforeItBeganAnAffiliationHadNotBegun() {
    MemberId member = fixture.member().id();
    AsOf before = AsOf.now(LocalDate.of(2014, 12, 31));
    assertThat(registry.find(member, before).orElseThrow().enrolledOn(before.day())).isFalse();
    AsOf first = AsOf.now(LocalDate.of(2015, 1, 1));
    assertThat(registry.find(member, first).orElseThrow().enrolledOn(first.day())).isTrue();
  }

  @Test
  void ofNobodyNothingIsSaid() {
    assertThatThrownBy(
            () ->
                registry.record(
                    new MemberId(UUID.randomUUID()), List.of(family(TODAY, null)), "Padrón"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Statement(Aspect.PLAN, TODAY, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Statement family(LocalDate from, @Nullable String titular) {
    return new Statement(Aspect.FAMILY, from, titular);
  }

  private Iterable<String> programmes(MemberId member, LocalDate day) {
    return registry.standing(member, AsOf.now(day)).programmes();
  }
}
