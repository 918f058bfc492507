package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.OrderReplay.Replay;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(properties = {"genos.demo=true", "genos.today=2020-06-22"})
@ContextConfiguration(initializers = TestDatabase.class)
class EveryDemoOrderDecidesAgainTest {

  @Autowired OrderReplay replay;

  @Test
  void toTheSameBytes() {
    List<AuthorizationNumber> numbers = replay.numbers();
    assertThat(numbers).hasSizeGreaterThan(100);
    assertThat(numbers.stream().map(replay::replay).toList())
        .allSatisfy(result -> assertThat(result).isInstanceOf(Replay.Same.class));
  }
}
