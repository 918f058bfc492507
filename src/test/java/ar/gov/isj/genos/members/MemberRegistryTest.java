package ar.gov.isj.genos.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Sex;
import ar.gov.isj.genos.support.GenosTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GenosTest
class MemberRegistryTest {

  private static final LocalDate SINCE = LocalDate.of(2015, 3, 1);

  @Autowired MemberRegistry registry;
  @Autowired TransactionTemplate transaction;

  @Test
  void findsByCuilCredentialAndId() {
    Member member = member("20111111112", "1100000000001");
    registry.enrol(List.of(member));

    assertThat(registry.find(member.cuil())).contains(member);
    assertThat(registry.find(member.credential())).contains(member);
    assertThat(registry.find(member.id())).contains(member);
    assertThat(registry.find(new Credential("9999999999999"))).isEmpty();
  }

  @Test
  void aCuilOrCredentialIsNeverRepeated() {
    registry.enrol(List.of(member("20222222223", "1100000000002")));

    assertThatThrownBy(() -> registry.enrol(List.of(member("20222222223", "1100000000003"))))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> registry.enrol(List.of(member("20333333334", "1100000000002"))))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void aLockedMemberMakesOthersWait() throws Exception {
    Member member = member("20444444445", "1100000000004");
    registry.enrol(List.of(member));
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      registry.lock(member.id());
                      locked.countDown();
                      await(release);
                    }));
    await(locked);
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> lock(member.id()));

    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    release.countDown();
    assertThat(first).succeedsWithin(Duration.ofSeconds(5));
    assertThat(second).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
  }

  @Test
  void locksOnlyWithinATransactionAndOnlyWhoExists() {
    MemberId nobody = new MemberId(UUID.randomUUID());

    assertThatThrownBy(() -> registry.lock(nobody))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(lock(nobody)).isFalse();
  }

  private boolean lock(MemberId id) {
    return Boolean.TRUE.equals(transaction.execute(status -> registry.lock(id)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Member member(String cuil, String credential) {
    return new Member(
        new MemberId(UUID.randomUUID()),
        new Cuil(cuil),
        new Credential(credential),
        "REGISTRADO, ZENÓN",
        Sex.M,
        LocalDate.of(1980, 1, 2),
        "NORMAL",
        "TITULAR",
        "ACTIVA",
        SINCE,
        null,
        "INHABILITADA",
        SINCE,
        "Extravío",
        SINCE,
        null);
  }
}
