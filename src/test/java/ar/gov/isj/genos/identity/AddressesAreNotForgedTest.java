package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.CannotStart;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** XFF-01: limits and the trail see the real peer, whatever a request says of itself. */
@GenosTest
@AutoConfigureMockMvc
class AddressesAreNotForgedTest {

  private static final int REQUESTS = 1_000;
  private static final long SEED = 20200622;
  private static final String PEER = "203.0.113.66";

  @Autowired MockMvc browser;
  @Autowired JdbcClient sql;

  @Test
  void aThousandForgedHeadersAreOneAddress() throws Exception {
    assertThat(seen(new TrustedProxy(""))).containsExactly(PEER);
    assertThat(seen(new TrustedProxy("10.0.0.0/8, 192.0.2.1"))).containsExactly(PEER);
  }

  /** The seeded fault: who believes everybody sees as many addresses as are made up. */
  @Test
  void whoBelievedEverybodyWouldSeeAThousand() throws Exception {
    assertThat(seen(new TrustedProxy("203.0.113.0/24")))
        .hasSizeGreaterThan(REQUESTS / 2)
        .doesNotContain(PEER);
  }

  private static Set<String> seen(TrustedProxy proxy) throws Exception {
    Random random = new Random(SEED);
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < REQUESTS; i++) {
      MockHttpServletRequest request = new MockHttpServletRequest();
      request.setRemoteAddr(PEER);
      String made = "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
      request.addHeader("X-Forwarded-For", made);
      request.addHeader("Forwarded", "for=" + made);
      request.addHeader("X-Real-IP", made);
      addresses.add(passed(proxy, request));
    }
    return addresses;
  }

  private static String passed(TrustedProxy proxy, MockHttpServletRequest request)
      throws Exception {
    MockFilterChain chain = new MockFilterChain();
    proxy.doFilter(request, new MockHttpServletResponse(), chain);
    var passed = chain.getRequest();
    return passed == null ? "" : passed.getRemoteAddr();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.7 | 198.18.0.1 | 198.18.0.1",
        "10.0.0.7 | 1.1.1.1, 198.18.0.1 | 198.18.0.1",
        "10.0.0.7 | 1.1.1.1, 198.18.0.1, 10.0.0.9 | 198.18.0.1",
        "10.0.0.7 | 198.18.0.1, no es una | 10.0.0.7",
        "10.0.0.7 | 10.0.0.8 | 10.0.0.7",
        "203.0.113.66 | 198.18.0.1 | 203.0.113.66",
        "0:0:0:0:0:0:0:1 | 2001:db8::9 | 2001:db8:0:0:0:0:0:9"
      })
  void theProxyTellsWhoItHeardAndTheRestIsHearsay(String peer, String told, String client)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-For", told);
    assertThat(passed(new TrustedProxy("10.0.0.0/8,::1"), request)).isEqualTo(client);
  }

  @Test
  void whatIsNoAddressStopsTheStart() {
    assertThatThrownBy(() -> new TrustedProxy("10.0.0.0/8, cualquiera"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GENOS_PROXY");
  }

  /** The whole application, where no proxy was named. */
  @Test
  void aFailedSignInIsOnRecordWithItsPeer() throws Exception {
    String cuil = People.cuil(20, 4_711).digits();
    browser.perform(
        MockMvcRequestBuilders.post("/login")
            .param("username", cuil)
            .param("password", "cualquier cosa")
            .header("X-Forwarded-For", "198.18.0.1")
            .header("Forwarded", "for=198.18.0.1")
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .with(
                request -> {
                  request.setRemoteAddr(PEER);
                  return request;
                }));
    assertThat(
            sql.sql("select address from trail_entry where actor = ?")
                .param(cuil)
                .query(String.class)
                .list())
        .containsExactly(PEER);
  }
}
