package ar.gov.isj.genos.mail;

import ar.gov.isj.genos.shared.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param host of the mail server; empty when there is none
 * @param user empty when the server asks for none
 * @param from who mails come from; empty when there is no server
 * @param tls {@code auto} (when the server offers it), {@code required} or {@code implicit} (from
 *     the first byte, usually port 465); with a user never less than {@code required}
 */
@ConfigurationProperties("genos.mail")
record MailSettings(String host, int port, String user, String password, String from, String tls) {

  MailSettings {
    if (!host.isBlank() && MailAddress.parse(from).isEmpty()) {
      throw new CannotStart(
          "GENOS_MAIL_FROM debe ser una dirección de correo, como genos@isj.gov.ar.");
    }
    if (!tls.matches("auto|required|implicit")) {
      throw new CannotStart("GENOS_MAIL_TLS debe ser auto, required o implicit.");
    }
  }

  boolean configured() {
    return !host.isBlank();
  }
}
