package ar.gov.isj.genos.identity;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {

  /**
   * Vaadin 25.2 runs inline scripts and evaluates; nothing may come from elsewhere. Its page names
   * its own base, which {@code base-uri 'none'} would forbid.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

  /** Documents that our own pages show in a frame: attachments, the order's PDF. */
  private static final String SHOWN_IN_OUR_PAGES = "/VAADIN/dynamic/resource/";

  private static final long ONE_YEAR_SECONDS = 31_536_000;

  /**
   * A view's answer is made in a forwarded request, and the servlet container ends it without a
   * word to who waits for the end to add headers.
   */
  private static final ObjectPostProcessor<HeaderWriterFilter> WRITTEN_AT_ONCE =
      new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  private SecurityHeaders() {}

  /**
   * @param https whether people reach GENOS by https, be it that a proxy in front ends it
   */
  static HttpSecurity on(HttpSecurity http, boolean https) throws Exception {
    return http.headers(
        headers ->
            headers
                .withObjectPostProcessor(WRITTEN_AT_ONCE)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(SecurityHeaders::framing)
                .httpStrictTransportSecurity(
                    hsts -> {
                      hsts.maxAgeInSeconds(ONE_YEAR_SECONDS).includeSubDomains(true);
                      if (https) {
                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
                      }
                    })
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
  }

  private static void framing(HttpServletRequest request, HttpServletResponse response) {
    boolean shown =
        request.getRequestURI().startsWith(request.getContextPath() + SHOWN_IN_OUR_PAGES);
    response.setHeader(
        "Content-Security-Policy", CONTENT_SECURITY_POLICY + (shown ? "'self'" : "'none'"));
    response.setHeader("X-Frame-Options", shown ? "SAMEORIGIN" : "DENY");
  }

  /** By https the browser takes the session's cookie only from this host, and sends it by https. */
  static void cookie(ServletContext context, boolean https) {
    if (https) {
      SessionCookieConfig cookie = context.getSessionCookieConfig();
      cookie.setName("__Host-GENOS");
      cookie.setPath("/");
      cookie.setSecure(true);
    }
  }
}
