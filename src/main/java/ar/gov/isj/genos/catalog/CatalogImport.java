package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Csv;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the catalogue files of the release into the database when they are new or have changed.
 * Practices that a release no longer lists stay, so that old orders keep their descriptions.
 */
@Component
class CatalogImport {

  static final String PRACTICES = "/catalog/nbu.csv";
  static final String SYNONYMS = "/catalog/synonyms.csv";
  static final String UNIT_VALUE = "/catalog/unit-value.csv";
  static final String FIXED_FEE = "/catalog/fixed-fee.csv";

  /** The nomenclator's number for biochemistry at the ISJ. */
  private static final int BIOCHEMISTRY = 3;

  /** From this day the NBU act. 2016 (annex of Ley 27.232) is in force. */
  private static final LocalDate NBU_2016 = LocalDate.of(2016, 1, 1);

  /** Two nodes that start together import one after the other. */
  private static final long LOCK = 2_723_201L;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final BusinessClock clock;

  CatalogImport(JdbcTemplate jdbc, TransactionTemplate transaction, BusinessClock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return true if something had changed
   */
  boolean run() {
    String hash = hash(List.of(PRACTICES, SYNONYMS, UNIT_VALUE, FIXED_FEE));
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, LOCK);
              if (jdbc.queryForList("SELECT hash FROM catalog_import", String.class)
                  .contains(hash)) {
                return false;
              }
              importPractices(Csv.read(PRACTICES), everydaySynonyms());
              importTariff(Csv.read(UNIT_VALUE), Csv.read(FIXED_FEE));
              jdbc.update(
                  """
                  INSERT INTO catalog_import (hash, imported_at) VALUES (?, ?)
                  ON CONFLICT (single) DO UPDATE
                  SET hash = excluded.hash, imported_at = excluded.imported_at
                  """,
                  hash,
                  clock.now().atOffset(ZoneOffset.UTC));
              return true;
            }));
  }

  private void importPractices(List<Csv.Row> rows, Map<String, List<String>> everyday) {
    jdbc.batchUpdate(
        """
        INSERT INTO practice (code, nbu_code, description, synonyms, nomenclator, module,
            practice_group, complexity, urgent, by_quotation, legacy, includes, code_origin,
            certainty)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET nbu_code = excluded.nbu_code,
            description = excluded.description, synonyms = excluded.synonyms,
            practice_group = excluded.practice_group, complexity = excluded.complexity,
            urgent = excluded.urgent, by_quotation = excluded.by_quotation,
            legacy = excluded.legacy, includes = excluded.includes,
            code_origin = excluded.code_origin, certainty = excluded.certainty
        """,
        rows,
        500,
        (statement, row) -> bind(statement, row, everyday));
    jdbc.update("DELETE FROM practice_units");
    List<Object[]> units = new ArrayList<>();
    for (Csv.Row row : rows) {
      row.find("units_2016")
          .ifPresent(ub -> units.add(new Object[] {row.get("isj_code"), NBU_2016, decimal(ub)}));
      row.find("units_later")
          .ifPresent(
              ub ->
                  units.add(
                      new Object[] {
                        row.get("isj_code"),
                        LocalDate.parse(row.get("units_later_from")),
                        decimal(ub)
                      }));
    }
    jdbc.batchUpdate(
        "INSERT INTO practice_units (practice, valid_from, units) VALUES (?, ?, ?)", units);
  }

  private static void bind(
      PreparedStatement statement, Csv.Row row, Map<String, List<String>> everyday)
      throws SQLException {
    String code = row.get("isj_code");
    Set<String> synonyms = new LinkedHashSet<>(everyday.getOrDefault(code, List.of()));
    synonyms.addAll(row.list("synonyms"));
    List<String> includes =
        row.find("includes").map(codes -> List.of(codes.split(" "))).orElse(List.of());
    int i = 0;
    statement.setString(++i, code);
    statement.setString(++i, row.get("nbu_code"));
    statement.setString(++i, row.get("description"));
    statement.setArray(++i, statement.getConnection().createArrayOf("text", synonyms.toArray()));
    statement.setInt(++i, BIOCHEMISTRY);
    statement.setString(++i, row.get("group"));
    statement.setString(++i, row.get("complexity"));
    statement.setBoolean(++i, row.yes("urgent"));
    statement.setBoolean(++i, row.yes("by_quotation"));
    statement.setBoolean(++i, row.yes("legacy"));
    statement.setArray(++i, statement.getConnection().createArrayOf("text", includes.toArray()));
    statement.setString(++i, row.get("isj_origin"));
    statement.setString(++i, row.get("certainty"));
  }

  private void importTariff(List<Csv.Row> unitValues, List<Csv.Row> fixedFees) {
    jdbc.update("DELETE FROM unit_value");
    jdbc.batchUpdate(
        "INSERT INTO unit_value (valid_from, pesos, demo, source) VALUES (?, ?, ?, ?)",
        unitValues.stream()
            .map(
                row ->
                    new Object[] {
                      LocalDate.parse(row.get("valid_from")),
                      decimal(row.get("pesos")),
                      row.yes("demo"),
                      row.get("source")
                    })
            .toList());
    jdbc.update("DELETE FROM fixed_fee");
    jdbc.batchUpdate(
        "INSERT INTO fixed_fee (practice, valid_from, fees, demo, source) VALUES (?, ?, ?, ?, ?)",
        fixedFees.stream()
            .map(
                row ->
                    new Object[] {
                      row.get("practice"),
                      LocalDate.parse(row.get("valid_from")),
                      decimal(row.get("fees")),
                      row.yes("demo"),
                      row.get("source")
                    })
            .toList());
  }

  private static Map<String, List<String>> everydaySynonyms() {
    return Csv.read(SYNONYMS).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("isj_code"),
                Collectors.flatMapping(row -> row.list("synonyms").stream(), Collectors.toList())));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static String hash(List<String> resources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      resources.forEach(path -> digest.update(Csv.resource(path).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
