package ar.gov.isj.genos.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mail address and nothing else: no name, no list, no blank, no line end, so that it cannot
 * carry a second recipient or a header.
 *
 * @param text at most 254 characters of ASCII
 */
public record MailAddress(String text) {

  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9_+'-]+(?:\\.[A-Za-z0-9_+'-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

  public MailAddress {
    if (!isOne(text)) {
      throw new IllegalArgumentException(
          "La dirección de correo no es válida; escríbala como nombre@dominio.com.ar.");
    }
  }

  /** Blanks around it are dropped. Empty if it is not one address. */
  public static Optional<MailAddress> parse(String typed) {
    String address = typed.strip();
    return isOne(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
  }

  private static boolean isOne(String text) {
    return text.length() <= LONGEST && text.indexOf('@') <= 64 && FORM.matcher(text).matches();
  }

  /** Enough for its owner to know it, too little for others: {@code p…a@pipeta.example}. */
  public String masked() {
    int at = text.indexOf('@');
    return text.charAt(0) + "…" + text.substring(at - 1);
  }

  @Override
  public String toString() {
    return masked();
  }
}
