package ar.gov.isj.genos.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.catalog.Practice.UnitsFrom;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All 1,584 rows of the nomenclator are in the database, once, with their units by date. */
@GenosTest
class CatalogIsCompleteTest {

  @Autowired Catalog catalog;
  @Autowired CatalogImport catalogImport;
  @Autowired CatalogStore store;
  @Autowired JdbcClient jdbc;

  @Test
  void everyPracticeIsThereWithItsUnits() {
    List<Practice> practices = store.practices();
    LocalDate june2020 = LocalDate.of(2020, 6, 11);
    LocalDate today = LocalDate.of(2026, 11, 22);

    assertThat(practices).hasSize(1584);
    assertThat(practices.stream().filter(Practice::byQuotation)).hasSize(243);
    assertThat(practices.stream().filter(Practice::legacy)).hasSize(207);
    assertThat(practices.stream().filter(Practice::panel)).hasSize(51);
    assertThat(sum(practices, june2020)).isEqualByComparingTo("77057.5");
    assertThat(sum(practices, today)).isEqualByComparingTo("82783.5");
    assertThat(practices).allSatisfy(p -> assertThat(p.nomenclator()).isEqualTo(3));
    assertThat(practices)
        .allSatisfy(p -> assertThat(p.units().isEmpty()).isEqualTo(p.byQuotation()));
  }

  @Test
  void everyIncludedPracticeExists() {
    assertThat(store.practices())
        .flatExtracting(Practice::includes)
        .allSatisfy(code -> assertThat(catalog.find(code)).isPresent());
  }

  @Test
  void unitsChangeOnTheirDay() {
    Practice act = catalog.find(new PracticeCode("000118")).orElseThrow();

    assertThat(act.units())
        .containsExactly(
            new UnitsFrom(LocalDate.of(2016, 1, 1), new BigDecimal("3")),
            new UnitsFrom(LocalDate.of(2024, 1, 1), new BigDecimal("6")));
    assertThat(act.unitsOn(LocalDate.of(2023, 12, 31))).contains(new BigDecimal("3"));
    assertThat(act.unitsOn(LocalDate.of(2024, 1, 1))).contains(new BigDecimal("6"));
    assertThat(act.unitsOn(LocalDate.of(2015, 12, 31))).isEmpty();
  }

  @Test
  void theCodesSeenAtTheIsjReadAsThere() {
    assertThat(
            List.of("000118", "000003", "000015", "000014", "000016", "000860", "000865", "030865"))
        .map(code -> catalog.find(new PracticeCode(code)).orElseThrow().description())
        .containsExactly(
            "ACTO BIOQUIMICO",
            "ACTO BIOQUIMICO ADMINISTRATIVO POR VALIDACION",
            "ALBUMINA (EN SANGRE U ORINA) * ALBUMINEMIA/ALBUMINURIA",
            "AGLUTININAS DEL SISTEMA ABO * ABO AGLUTININAS",
            "ALCOHOL DEHIDROGENASA * ADH",
            "TRAB * RECEPTOR DE TSH, AC. ANTI * TSH",
            "TSH * TIROTROFINA PLASMATICA",
            "TSH NEONATAL (SOLO RN S/CHEQUERA PMI)");
  }

  @Test
  void importsAgainOnlyWhenTheFilesChanged() {
    assertThat(catalogImport.run()).isFalse();

    jdbc.sql("UPDATE catalog_import SET hash = 'older'").update();
    jdbc.sql("DELETE FROM practice_units").update();
    jdbc.sql("UPDATE practice SET description = 'VIEJA'").update();
    assertThat(catalogImport.run()).isTrue();
    everyPracticeIsThereWithItsUnits();
    theCodesSeenAtTheIsjReadAsThere();
  }

  private static BigDecimal sum(List<Practice> practices, LocalDate date) {
    return practices.stream()
        .flatMap(practice -> practice.unitsOn(date).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
