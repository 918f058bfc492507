package ar.gov.isj.genos.shared.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the screens, from {@code messages_es.properties}. */
public final class Texts {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("messages", EsAr.LOCALE, Texts.class.getModule());

  private Texts() {}

  /**
   * @param arguments put in place of {@code {0}}, {@code {1}}… as they are
   * @throws java.util.MissingResourceException if nobody wrote {@code key}
   */
  public static String text(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] asTyped = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      // Numbers here are identifiers and counts: no thousands separator.
      asTyped[i] = arguments[i].toString();
    }
    return new MessageFormat(pattern, EsAr.LOCALE).format(asTyped);
  }
}
