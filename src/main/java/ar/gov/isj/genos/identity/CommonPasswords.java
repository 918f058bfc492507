package ar.gov.isj.genos.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The passwords that many people use, most used first. */
final class CommonPasswords {

  private CommonPasswords() {}

  /** Read when the first password is chosen. */
  private static final class Held {
    static final List<String> LIST = read();
    static final Set<String> SET = Set.copyOf(LIST);

    private static List<String> read() {
      try {
        return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param plain lower case, without accents
   */
  static boolean contains(String plain) {
    return Held.SET.contains(plain);
  }

  static List<String> mostUsedFirst() {
    return Held.LIST;
  }
}
