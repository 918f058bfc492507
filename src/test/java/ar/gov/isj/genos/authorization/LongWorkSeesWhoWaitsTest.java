package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.GenosTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import({Fixture.class, Desks.class})
class LongWorkSeesWhoWaitsTest {

  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired DeskTraffic traffic;
  @Autowired JdbcClient jdbc;

  @Test
  void whileAnOrderIsIssuedSomebodyWaits() {
    AtomicInteger seen = new AtomicInteger();
    Numbering watching =
        new Numbering(jdbc) {
          @Override
          AuthorizationNumber next() {
            seen.set(traffic.waiting());
            return super.next();
          }
        };

    Issue issue =
        desks
            .numberedBy(watching)
            .issue(fixture.request(fixture.member(), "15"), fixture.actor(), Fixture.key());

    assertThat(issue).isInstanceOf(Issue.Issued.class);
    assertThat(seen).hasValue(1);
    assertThat(traffic.waiting()).isZero();
  }
}
