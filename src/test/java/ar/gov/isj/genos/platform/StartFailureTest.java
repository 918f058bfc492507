package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.CannotStart;
import ar.gov.isj.genos.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

/** What a person reads when something around GENOS keeps it from starting. */
class StartFailureTest {

  @Test
  void saysOnlyTheSentenceForAPerson() {
    var failure =
        new BeanCreationException("wrapped", new RuntimeException(new CannotStart("Falta algo.")));
    assertThat(StartFailure.message(failure)).contains("Falta algo.");
    assertThat(StartFailure.message(new PortInUseException(8080)))
        .hasValueSatisfying(text -> assertThat(text).contains("8080").contains("GENOS_PORT"));
    assertThat(StartFailure.message(new IllegalStateException("bug"))).isEmpty();
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswerAndHidesParameters() {
    assertThatThrownBy(
            () ->
                new ExternalDatabase(
                        "jdbc:postgresql://127.0.0.1:1/genos?password=secreta", "genos", "")
                    .check())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no responde")
        .hasMessageContaining("GENOS_DB_URL")
        .hasMessageNotContaining("secreta");
  }

  @Test
  void saysThatTheDatabaseDoesNotExist() {
    String url = TestDatabase.newDatabase();
    assertThatCode(() -> new ExternalDatabase(url, "postgres", "").check())
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> new ExternalDatabase(url.replace("/genos_", "/otra_"), "postgres", "").check())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("esa base no existe");
  }

  @Test
  void refusesAnOldPostgres() {
    var database = new ExternalDatabase("jdbc:postgresql://viejo/genos", "genos", "");
    assertThatThrownBy(() -> database.checkVersion(14))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("15 o posterior");
    assertThatCode(() -> database.checkVersion(15)).doesNotThrowAnyException();
  }
}
