package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.mail.Letters;
import ar.gov.isj.genos.mail.Mail;
import ar.gov.isj.genos.mail.MailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails about addresses: a code for who registers, an answer, and notice of a change. What
 * somebody typed is in none that goes to an address nobody has proved.
 */
@Component
class RegistrationMails implements Letters {

  static final String CODE = "registration-code";
  static final String REJECTED = "registration-rejected";
  static final String OLD_ADDRESS = "contact-changed";
  static final String NEW_ADDRESS = "contact-confirmed";

  static final String ID = "id";
  static final String TO = "to";
  static final String WHY = "why";

  private final JdbcClient sql;
  private final RegistrationCodes codes;
  private final PublicAddress address;

  RegistrationMails(JdbcClient sql, RegistrationCodes codes, PublicAddress address) {
    this.sql = sql;
    this.codes = codes;
    this.address = address;
  }

  @Override
  public Map<String, Letter> letters() {
    return Map.of(
        CODE, this::code,
        REJECTED, this::rejected,
        OLD_ADDRESS, this::oldAddress,
        NEW_ADDRESS, this::newAddress);
  }

  private Optional<Mail> code(Map<String, String> details) {
    UUID id = UUID.fromString(details.getOrDefault(ID, ""));
    return sql.sql("select email from registration where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .flatMap(MailAddress::parse)
        .flatMap(to -> codes.give(id).map(code -> code(to, code, id)));
  }

  private Mail code(MailAddress to, String code, UUID id) {
    return new Mail(
        to,
        "Código para registrarse en GENOS",
        List.of(
            Mail.says("Para que el ISJ reciba su pedido de usuario, ingrese este código:"),
            Mail.shows(code.substring(0, 4) + "-" + code.substring(4)),
            Mail.says(
                "Si cerró la página, puede seguir en "
                    + address.at("registro?solicitud=" + id)
                    + " durante 24 horas."),
            Mail.says("Si usted no se registró, no necesita hacer nada.")));
  }

  private Optional<Mail> rejected(Map<String, String> details) {
    return to(
        details,
        "Su pedido de usuario de GENOS",
        Mail.says("El ISJ no aprobó su pedido de usuario. El motivo:"),
        Mail.says(details.getOrDefault(WHY, "")),
        Mail.says("Si tiene dudas, comuníquese con el ISJ."));
  }

  private Optional<Mail> oldAddress(Map<String, String> details) {
    return to(
        details,
        "Cambió el correo de su usuario de GENOS",
        Mail.says(
            "Su usuario de GENOS tiene ahora otra dirección de correo: los próximos mensajes no"
                + " llegarán a ésta."),
        Mail.says(
            "Si no fue usted, comuníquese con el ISJ cuanto antes: quien lo hizo conoce su"
                + " contraseña."));
  }

  private Optional<Mail> newAddress(Map<String, String> details) {
    return to(
        details,
        "Correo de su usuario de GENOS",
        Mail.says("Desde ahora los mensajes de su usuario de GENOS llegan a esta dirección."),
        Mail.says("Si usted no tiene un usuario de GENOS, avise al ISJ."));
  }

  private static Optional<Mail> to(
      Map<String, String> details, String subject, Mail.Paragraph... paragraphs) {
    return MailAddress.parse(details.getOrDefault(TO, ""))
        .map(to -> new Mail(to, subject, List.of(paragraphs)));
  }
}
