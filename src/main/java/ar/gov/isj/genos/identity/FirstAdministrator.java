package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.ProvisionalPasswords.Kind;
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
  private final ProvisionalPasswords provisional;
  private final String typedCuil;
  private final String email;
  private List<String> lines = List.of();

  FirstAdministrator(
      Users users,
      ProvisionalPasswords provisional,
      @Value("${genos.admin.cuil}") String typedCuil,
      @Value("${genos.admin.email}") String email) {
    this.users = users;
    this.provisional = provisional;
    this.typedCuil = typedCuil;
    this.email = email;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.none()) {
      Cuil.parse(typedCuil).ifPresent(this::again);
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
    show(
        users.createWithoutPassword(
            new Users.NewUser(cuil, "Administrador", knownEmail(), Set.of(Role.ADMIN), Set.of())));
  }

  /** The password that was shown and not used for a week would shut everybody out. */
  private void again(Cuil cuil) {
    users
        .find(cuil)
        .filter(User::enabled)
        .filter(User::mustChangePassword)
        .filter(user -> user.roles().contains(Role.ADMIN))
        .filter(user -> !provisional.live(user.id()))
        .ifPresent(this::show);
  }

  private void show(User administrator) {
    String password = provisional.give(administrator.id(), Kind.FIRST);
    lines =
        List.of(
            "Primer administrador: " + administrator.cuil().formatted(),
            "Contraseña inicial, por 7 días (no se vuelve a mostrar): " + password);
  }

  private @Nullable String knownEmail() {
    return email.isBlank() ? null : email.strip();
  }

  @Override
  public List<String> lines() {
    return lines;
  }
}
