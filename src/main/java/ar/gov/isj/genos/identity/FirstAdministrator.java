package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.CannotStart;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.StartupNote;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** An installation without demo data starts with one administrator and nobody else. */
@Component
@ConditionalOnBooleanProperty(name = "genos.demo", havingValue = false)
class FirstAdministrator implements ApplicationRunner, StartupNote {

  private final Users users;
  private final Passwords passwords;
  private final String typedCuil;
  private final String email;
  private List<String> lines = List.of();

  FirstAdministrator(
      Users users,
      Passwords passwords,
      @Value("${genos.admin.cuil}") String typedCuil,
      @Value("${genos.admin.email}") String email) {
    this.users = users;
    this.passwords = passwords;
    this.typedCuil = typedCuil;
    this.email = email;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.none()) {
      return;
    }
    if (typedCuil.isBlank()) {
      lines =
          List.of(
              "Todavía no hay usuarios. Para crear el primer administrador, detenga GENOS e inícielo con",
              "GENOS_ADMIN_CUIL y GENOS_ADMIN_EMAIL.");
      return;
    }
    create(
        Cuil.parse(typedCuil)
            .orElseThrow(
                () ->
                    new CannotStart(
                        "GENOS_ADMIN_CUIL no es un CUIL válido: revise los 11 dígitos.")));
  }

  private void create(Cuil cuil) {
    String password = passwords.oneTime();
    users.createWithOneTimePassword(
        new Users.NewUser(cuil, "Administrador", knownEmail(), Set.of(Role.ADMIN), Set.of()),
        password);
    lines =
        List.of(
            "Primer administrador: " + cuil.formatted(),
            "Contraseña inicial (no se vuelve a mostrar): " + password);
  }

  private @Nullable String knownEmail() {
    return email.isBlank() ? null : email.strip();
  }

  @Override
  public List<String> lines() {
    return lines;
  }
}
