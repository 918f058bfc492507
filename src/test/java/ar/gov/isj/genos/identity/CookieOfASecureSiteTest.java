package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

/**
 * SES-04: by https the session's cookie is bound to the host; by the http of a demonstration not.
 */
class CookieOfASecureSiteTest {

  @Test
  void byHttpsItIsBoundToTheHost() {
    MockServletContext context = new MockServletContext();
    SecurityHeaders.cookie(context, true);
    assertThat(context.getSessionCookieConfig().getName()).isEqualTo("__Host-GENOS");
    assertThat(context.getSessionCookieConfig().isSecure()).isTrue();
    assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
  }

  @Test
  void byHttpItStaysAsItIs() {
    MockServletContext context = new MockServletContext();
    SecurityHeaders.cookie(context, false);
    assertThat(context.getSessionCookieConfig().isSecure()).isFalse();
    assertThat(context.getSessionCookieConfig().getName()).isNotEqualTo("__Host-GENOS");
  }
}
