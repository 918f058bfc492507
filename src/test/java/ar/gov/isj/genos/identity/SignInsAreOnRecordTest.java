package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@GenosTest
@AutoConfigureMockMvc
class SignInsAreOnRecordTest {

  private static final String PASSWORD = "un repollo azul y dos nabos";

  @Autowired MockMvc browser;
  @Autowired Users users;
  @Autowired JdbcClient sql;

  @Test
  void enteringFailingAndLeaving() throws Exception {
    User user =
        users.create(
            new Users.NewUser(People.cuil(20, 31), "NABO, Blas", null, Set.of(Role.LAB), Set.of()),
            PASSWORD);

    signIn(user.cuil().digits(), "otra cosa");
    MockHttpSession session = signIn(user.cuil().digits(), PASSWORD);
    browser.perform(post("/logout").session(session).with(csrf()));

    assertThat(entries(user.cuil()))
        .containsExactly("SIGN_IN REFUSED", "SIGN_IN OK", "SIGN_OUT OK");
  }

  @Test
  void whatIsNotACuilIsNotKept() throws Exception {
    String slip = "mi-clave-en-la-casilla-equivocada";
    signIn(slip, "x");

    assertThat(
            sql.sql("select count(*) from trail_entry where trail_entry::text like ?")
                .param("%" + slip + "%")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select count(*) from trail_entry where actor = '?' and result = 'REFUSED'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private MockHttpSession signIn(String userName, String password) throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser.perform(
        post("/login")
            .session(session)
            .param("username", userName)
            .param("password", password)
            .with(csrf()));
    return session;
  }

  private List<String> entries(Cuil user) {
    return sql.sql("select action || ' ' || result from trail_entry where actor = ? order by id")
        .param(user.digits())
        .query(String.class)
        .list();
  }
}
