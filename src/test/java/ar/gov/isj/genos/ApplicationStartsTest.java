package ar.gov.isj.genos;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GenosTest
class ApplicationStartsTest {

  @Autowired BusinessClock clock;

  @Test
  void startsOnTheFixedBusinessDate() {
    assertThat(clock.today()).isEqualTo(LocalDate.of(2020, 6, 22));
  }
}
