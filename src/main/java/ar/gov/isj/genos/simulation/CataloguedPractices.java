package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.rulebook.check.KnownPractices;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as the checks of tables ask for it. */
@Component
final class CataloguedPractices implements KnownPractices {

  private final Catalog catalog;
  private final List<String> codes;

  CataloguedPractices(Catalog catalog) {
    this.catalog = catalog;
    this.codes = catalog.practices().stream().map(practice -> practice.code().value()).toList();
  }

  @Override
  public Collection<String> codes() {
    return codes;
  }

  /** A practice without units has no first day: it is in the catalogue always. */
  @Override
  public Optional<LocalDate> since(String code) {
    return PracticeCode.parse(code).flatMap(catalog::find).map(CataloguedPractices::first);
  }

  private static LocalDate first(Practice practice) {
    return practice.units().isEmpty() ? LocalDate.MIN : practice.units().getFirst().from();
  }
}
