package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * The catalogue in memory. It changes only with the release, so it is read once, after the import.
 */
@Service
public class Catalog {

  private final Map<PracticeCode, Practice> practices = new TreeMap<>();
  private final PracticeSearch search;
  private final Tariff tariff;

  Catalog(CatalogImport catalogImport, CatalogStore store) {
    catalogImport.run();
    List<Practice> all = store.practices();
    all.forEach(practice -> practices.put(practice.code(), practice));
    this.search = new PracticeSearch(all);
    this.tariff = store.tariff();
  }

  public Optional<Practice> find(PracticeCode code) {
    return Optional.ofNullable(practices.get(code));
  }

  /** All of them, by code. */
  public Collection<Practice> practices() {
    return Collections.unmodifiableCollection(practices.values());
  }

  /**
   * Practices that match what a person typed, best first. Accents, case, order of the words and
   * small typos are forgiven; a number is looked for as a code or the beginning of one.
   *
   * @param text anything; blank finds nothing
   * @param limit at most so many, at least 1
   */
  public List<Practice> search(String text, int limit) {
    return search.find(text, limit);
  }

  /** What one unit of {@code practice} costs on {@code date}. */
  public Price priceOn(Practice practice, LocalDate date) {
    return tariff.priceOn(practice, date);
  }
}
