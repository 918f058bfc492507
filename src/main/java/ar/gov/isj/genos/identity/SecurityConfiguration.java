package ar.gov.isj.genos.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Who may reach what: nothing without signing in, except the few paths named here, the sign-in
 * screen and its static files.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableScheduling
class SecurityConfiguration {

  /** Health, and the description of the API: they tell nothing about anybody. */
  private static final String[] OPEN = {
    "/livez", "/readyz", "/api", "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui/**"
  };

  @Bean
  @Order(1)
  SecurityFilterChain openPaths(HttpSecurity http) throws Exception {
    return stateless(http.securityMatcher(OPEN))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApplicationEventPublisher events)
      throws Exception {
    ApiRefusal refusal = new ApiRefusal(events);
    return stateless(http.securityMatcher("/api/**"))
        .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("API"))
        .build();
  }

  /** {@link SignIn} is asked once: named here as well it would be asked, and counted, twice. */
  @Bean
  @Order(3)
  SecurityFilterChain screens(
      HttpSecurity http, OpenSessions sessions, Trail trail, BusinessClock clock) throws Exception {
    return headers(http)
        .addFilterAfter(
            new ForeignOrigin(
                http.getSharedObject(ApplicationContext.class)
                    .getEnvironment()
                    .getRequiredProperty("genos.url")),
            HeaderWriterFilter.class)
        .addFilterBefore(new SessionGuard(sessions, trail, clock), LogoutFilter.class)
        .addFilterBefore(new LateFarewell(), LogoutFilter.class)
        .authorizeHttpRequests(requests -> requests.requestMatchers("/genos.css").permitAll())
        .formLogin(login -> login.loginPage("/login").failureHandler(new SignInRefusal()))
        .with(vaadin(), screens -> screens.loginView("/login", "/login"))
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return headers(http)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return SecurityHeaders.on(http, https(http.getSharedObject(ApplicationContext.class)));
  }

  /** Said by whoever runs it: behind a proxy the requests themselves come by http. */
  private static boolean https(ApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("genos.https", Boolean.class);
  }

  @Bean
  ServletContextInitializer sessionCookie(ApplicationContext application) {
    return context -> SecurityHeaders.cookie(context, https(application));
  }
}
