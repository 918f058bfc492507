package ar.gov.isj.genos.rulebook.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** The catalogue, as far as tables need it. */
public interface KnownPractices {

  /** Codes of all practices, 6 digits. */
  Collection<String> codes();

  /**
   * @return the first day on which the practice is in the catalogue; empty if it never is
   */
  Optional<LocalDate> since(String code);
}
