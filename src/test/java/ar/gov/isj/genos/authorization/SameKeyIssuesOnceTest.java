package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import({Fixture.class, Desks.class})
class SameKeyIssuesOnceTest {

  private static final int TIMES = 20;

  @Autowired OrderDesk desk;
  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  @Test
  void andAnswersTheSameWhenItComesTwentyTimesAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      Member member = fixture.member();
      List<Issue> answers = sendAtOnce(desk, member);
      assertThat(answers).first().isInstanceOf(Issue.Issued.class);
      assertThat(answers).containsOnly(answers.getFirst());
      assertThat(ordersOf(member)).isEqualTo(1);
    }
  }

  /** Else the test above could not fail. */
  @Test
  void andWithoutMemoryOfKeysItIssuesMore() throws Exception {
    Member member = fixture.member();
    sendAtOnce(desks.withoutMemory(), member);
    assertThat(ordersOf(member)).isGreaterThan(1);
  }

  @Test
  void andAnswersTheSameLater() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    Issue first = desk.issue(request, actor, key);
    assertThat(first).isInstanceOf(Issue.Issued.class);
    assertThat(desk.issue(request, actor, key)).isEqualTo(first);
    assertThat(desk.issue(request, Fixture.colleague(actor), key)).isEqualTo(first);
    assertThat(ordersOf(member)).isEqualTo(1);
  }

  @Test
  void andAnswersTheSameWhenNothingWasAuthorised() {
    Member member = fixture.member("BURETA PENSATIVA", "INHABILITADA");
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    Issue first = desk.issue(request, actor, key);
    assertThat(first).isInstanceOf(Issue.NothingAuthorized.class);
    assertThat(desk.issue(request, actor, key)).isEqualTo(first);
    assertThat(ordersOf(member)).isZero();
  }

  @Test
  void andIsRefusedForAnotherRequest() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    assertThat(desk.issue(request, actor, key)).isInstanceOf(Issue.Issued.class);
    assertThat(desk.issue(fixture.request(member, "865"), actor, key))
        .isEqualTo(new Issue.KeyReused());
    assertThat(ordersOf(member)).isEqualTo(1);
  }

  @Test
  void butAnotherCentreMayHaveChosenTheSameKey() {
    Member member = fixture.member();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    Issue here = desk.issue(request, fixture.actor(), key);
    Issue there = desk.issue(request, fixture.actor(), key);
    assertThat(here).isInstanceOf(Issue.Issued.class);
    assertThat(there).isNotEqualTo(here).isNotInstanceOf(Issue.KeyReused.class);
  }

  private List<Issue> sendAtOnce(OrderDesk usedDesk, Member member) throws Exception {
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    return Race.of(TIMES, i -> () -> Race.patiently(() -> usedDesk.issue(request, actor, key)));
  }

  private long ordersOf(Member member) {
    return jdbc.sql("select count(*) from authorization_order where member_id = ?")
        .param(member.id().value())
        .query(Long.class)
        .single();
  }
}
