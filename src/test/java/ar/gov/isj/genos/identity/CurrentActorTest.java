package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@GenosTest
@Transactional
class CurrentActorTest {

  @Autowired CurrentActor current;
  @Autowired Users users;
  @Autowired ApiTokens tokens;
  @Autowired Providers providers;
  @Autowired SignIn signIn;
  @Autowired JdbcClient sql;

  private Centre first;
  private Centre second;
  private Centre foreign;

  @BeforeEach
  void threeCentres() {
    first = Centres.open(providers, "A Laboratorio del Zapallo");
    second = Centres.open(providers, "B Laboratorio de la Lechuga");
    foreign = Centres.open(providers, "C Laboratorio Ajeno");
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void actsForTheOnlyCentreWithoutChoosing() {
    enter(Set.of(first.id()));
    assertThat(current.actor().centre()).isEqualTo(first);
    assertThat(current.actor().provider().centre()).isEqualTo(first.id());
  }

  @Test
  void actsForNoneOfSeveralUntilOneIsChosen() {
    enter(Set.of(second.id(), first.id()));
    assertThat(current.centres()).containsExactly(first, second);
    assertThat(current.chosen()).isEmpty();
    assertThatThrownBy(current::actor).isInstanceOf(IllegalStateException.class);
    current.choose(second.id());
    assertThat(current.actor().centre()).isEqualTo(second);
  }

  @Test
  void neverActsForAForeignCentre() {
    enter(Set.of(first.id(), second.id()));
    assertThatThrownBy(() -> current.choose(foreign.id()))
        .isInstanceOf(IllegalArgumentException.class);
    current.choose(first.id());
    sql.sql("delete from app_user_centre where centre_id = ?").param(first.id().value()).update();
    assertThat(current.chosen()).isEmpty();
  }

  @Test
  void aTokenActsForItsCentreUntilRevokedAndIsNotStored() {
    String token = tokens.issue("Sistema del laboratorio", first.id());
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    assertThat(tokens.actor(token)).map(Actor::centre).contains(first);
    assertThat(tokens.actor(token + "x")).isEmpty();
    assertThat(tokens.actor("")).isEmpty();
    assertThat(sql.sql("select t::text from api_token t").query(String.class).list())
        .hasSize(1)
        .noneMatch(row -> row.contains(token));
    sql.sql("update api_token set revoked_at = now()").update();
    assertThat(tokens.actor(token)).isEmpty();
  }

  private void enter(Set<CentreId> centres) {
    String password = "ajo y cebolla para siempre";
    User user =
        users.create(
            new Users.NewUser(People.cuil(27, 21), "ZAPALLO, Ema", null, Set.of(Role.LAB), centres),
            password);
    SecurityContextHolder.getContext()
        .setAuthentication(
            signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                    user.cuil().digits(), password)));
  }
}
