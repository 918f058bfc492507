package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A practice of the nomenclator (Nomenclador Bioquímico Único, Ley 27.232).
 *
 * @param code the ISJ's code, stored, never computed from {@code nbuCode}
 * @param nbuCode 6 digits
 * @param synonyms other names and abbreviations, the most used first; possibly none
 * @param nomenclator 3 for biochemistry
 * @param module 0 unless the practice belongs to several modules
 * @param includes practices that this panel already contains
 * @param byQuotation has no units ("por presupuesto"): found, never authorised automatically
 * @param units biochemical units (UB) by date, oldest first; empty if {@code byQuotation}
 */
public record Practice(
    PracticeCode code,
    String nbuCode,
    String description,
    List<String> synonyms,
    int nomenclator,
    int module,
    String group,
    Complexity complexity,
    boolean urgentAdmissible,
    boolean byQuotation,
    boolean legacy,
    Set<PracticeCode> includes,
    List<UnitsFrom> units) {

  public enum Complexity {
    BAJA,
    MEDIA,
    ALTA,
    SIN_CLASIFICAR
  }

  /** Units in force from a day on, until the next entry. */
  public record UnitsFrom(LocalDate from, BigDecimal units) {}

  public boolean panel() {
    return !includes.isEmpty();
  }

  /** UB on {@code date}; empty before the first entry or for a practice by quotation. */
  public Optional<BigDecimal> unitsOn(LocalDate date) {
    return units.reversed().stream()
        .filter(entry -> !entry.from().isAfter(date))
        .findFirst()
        .map(UnitsFrom::units);
  }
}
