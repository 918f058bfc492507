package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.ProvisionalPasswords.Kind;
import ar.gov.isj.genos.mail.Letters;
import ar.gov.isj.genos.mail.Mail;
import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mails about a user's password. A provisional password is made up when its mail is written, so
 * it is nowhere but in the mail; and whoever asks for one waits for nothing that depends on whether
 * the CUIL is known.
 */
@Component
class AccountMails implements Letters {

  static final String RESET = "password-reset";
  static final String FIRST = "first-password";
  static final String CHANGED = "password-changed";

  /** The detail that says whom it is about. */
  static final String CUIL = "cuil";

  private final Users users;
  private final ProvisionalPasswords provisional;
  private final Trail trail;
  private final BusinessClock clock;
  private final PublicAddress address;

  AccountMails(
      Users users,
      ProvisionalPasswords provisional,
      Trail trail,
      BusinessClock clock,
      PublicAddress address) {
    this.users = users;
    this.provisional = provisional;
    this.trail = trail;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public Map<String, Letter> letters() {
    return Map.of(RESET, this::reset, FIRST, this::first, CHANGED, this::changed);
  }

  private Optional<Mail> reset(Map<String, String> details) {
    return reachable(details)
        .map(
            person ->
                new Mail(
                    person.address(),
                    "Contraseña provisoria de GENOS",
                    List.of(
                        Mail.says("Recibimos un pedido para cambiar la contraseña de su usuario."),
                        Mail.says("Usuario: " + masked(person.user().cuil())),
                        Mail.says("Contraseña provisoria:"),
                        Mail.shows(given(person.user(), Kind.RESET)),
                        Mail.says(
                            "Vale durante 60 minutos y una sola vez. Ingrese con ella en "
                                + address.at("login")
                                + " y elija una contraseña nueva."),
                        Mail.says(
                            "Su contraseña anterior sigue vigente hasta que la cambie. Si usted no"
                                + " hizo este pedido, no necesita hacer nada."))));
  }

  private Optional<Mail> first(Map<String, String> details) {
    return reachable(details)
        .filter(person -> person.user().mustChangePassword())
        .map(
            person ->
                new Mail(
                    person.address(),
                    "Su usuario de GENOS",
                    List.of(
                        Mail.says("Se creó su usuario para la validación de prácticas on line."),
                        Mail.says("Usuario: " + masked(person.user().cuil()) + " (su CUIL)"),
                        Mail.says("Contraseña inicial:"),
                        Mail.shows(given(person.user(), Kind.FIRST)),
                        Mail.says(
                            "Vale durante 7 días. Ingrese con ella en "
                                + address.at("login")
                                + ": el sistema le pedirá que elija la suya."))));
  }

  private Optional<Mail> changed(Map<String, String> details) {
    return reachable(details)
        .map(
            person ->
                new Mail(
                    person.address(),
                    "Se cambió su contraseña de GENOS",
                    List.of(
                        Mail.says(
                            "La contraseña del usuario "
                                + masked(person.user().cuil())
                                + " se cambió. Las sesiones que estaban abiertas se cerraron."),
                        Mail.says(
                            "Si no fue usted, pida una contraseña nueva en "
                                + address.at("olvido")
                                + " y comuníquese con el ISJ."))));
  }

  private record Person(User user, MailAddress address) {}

  private Optional<Person> reachable(Map<String, String> details) {
    return Cuil.parse(details.getOrDefault(CUIL, ""))
        .flatMap(users::find)
        .filter(User::enabled)
        .flatMap(
            user ->
                Optional.ofNullable(user.email())
                    .flatMap(MailAddress::parse)
                    .map(at -> new Person(user, at)));
  }

  private String given(User user, Kind kind) {
    trail.record(
        new TrailEntry(
            clock.now(),
            new Who(user.id().value(), user.cuil().digits(), null),
            Action.PASSWORD_GIVEN,
            user.cuil().digits(),
            "OK " + kind));
    return provisional.give(user.id(), kind);
  }

  /** Enough for its owner: a mail may be read by others. */
  static String masked(Cuil cuil) {
    return "**-*****" + cuil.digits().substring(7, 10) + "-" + cuil.digits().charAt(10);
  }
}
