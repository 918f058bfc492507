package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.catalog.Practice.Complexity;
import ar.gov.isj.genos.catalog.Practice.UnitsFrom;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole catalogue and tariff, small enough to be held in memory. */
@Component
class CatalogStore {

  private final JdbcClient jdbc;

  CatalogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Practice> practices() {
    Map<String, List<UnitsFrom>> units = units();
    return jdbc.sql("SELECT * FROM practice ORDER BY code")
        .query((row, number) -> practice(row, units))
        .list();
  }

  Tariff tariff() {
    NavigableMap<LocalDate, BigDecimal> unitValue = new TreeMap<>();
    jdbc.sql("SELECT valid_from, pesos FROM unit_value")
        .query(
            row -> {
              unitValue.put(
                  row.getObject("valid_from", LocalDate.class), row.getBigDecimal("pesos"));
            });
    Map<PracticeCode, NavigableMap<LocalDate, Money>> fixedFees = new HashMap<>();
    jdbc.sql("SELECT practice, valid_from, fees FROM fixed_fee")
        .query(
            row -> {
              fixedFees
                  .computeIfAbsent(
                      new PracticeCode(row.getString("practice")), code -> new TreeMap<>())
                  .put(
                      row.getObject("valid_from", LocalDate.class),
                      new Money(row.getBigDecimal("fees")));
            });
    return new Tariff(unitValue, fixedFees);
  }

  private Map<String, List<UnitsFrom>> units() {
    Map<String, List<UnitsFrom>> units = new HashMap<>();
    jdbc.sql("SELECT practice, valid_from, units FROM practice_units ORDER BY practice, valid_from")
        .query(
            row -> {
              units
                  .computeIfAbsent(row.getString("practice"), code -> new ArrayList<>())
                  .add(
                      new UnitsFrom(
                          row.getObject("valid_from", LocalDate.class),
                          row.getBigDecimal("units").stripTrailingZeros()));
            });
    return units;
  }

  private static Practice practice(ResultSet row, Map<String, List<UnitsFrom>> units)
      throws SQLException {
    String code = row.getString("code");
    Set<PracticeCode> includes =
        texts(row.getArray("includes")).stream()
            .map(PracticeCode::new)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Practice(
        new PracticeCode(code),
        row.getString("nbu_code"),
        row.getString("description"),
        texts(row.getArray("synonyms")),
        row.getInt("nomenclator"),
        row.getInt("module"),
        row.getString("practice_group"),
        Complexity.valueOf(row.getString("complexity")),
        row.getBoolean("urgent"),
        row.getBoolean("by_quotation"),
        row.getBoolean("legacy"),
        includes,
        List.copyOf(units.getOrDefault(code, List.of())));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
