package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.UserChange;

/** Why an act on a user was not done, at the field that it concerns. */
final class UserAnswers {

  private UserAnswers() {}

  static Saved.Invalid problem(UserChange change) {
    return switch (change) {
      case DONE -> throw new IllegalArgumentException("Done is no problem");
      case UNKNOWN_USER -> Saved.Invalid.of("", "El usuario ya no existe. Vuelva a la lista.");
      case CUIL_TAKEN ->
          Saved.Invalid.of("cuil", "Ya hay un usuario con ese CUIL. Búsquelo para modificarlo.");
      case NOT_ONESELF ->
          Saved.Invalid.of(
              "",
              "No puede inhabilitarse ni quitarse la administración a usted mismo."
                  + " Pídaselo a otro administrador.");
      case LAST_ADMINISTRATOR ->
          Saved.Invalid.of(
              "roles",
              "Es el único administrador habilitado. Antes, habilite a otro administrador.");
      case CENTRE_NEEDED ->
          Saved.Invalid.of("centres", "Elija al menos un centro para el rol Laboratorio.");
      case ROLE_NEEDED -> Saved.Invalid.of("roles", "Elija al menos un rol.");
      case NO_ADDRESS ->
          Saved.Invalid.of(
              "email", "Ingrese un correo electrónico válido: allí se envía la contraseña.");
      case DISABLED ->
          Saved.Invalid.of(
              "", "El usuario está inhabilitado. Habilítelo antes de iniciar el blanqueo.");
    };
  }
}
