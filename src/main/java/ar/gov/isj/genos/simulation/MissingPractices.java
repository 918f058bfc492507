package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.authorization.StoredJson;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.catalog.Price;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A draft may add lines that no past case knows: their practices are looked up in the catalogue, at
 * the price of the case's day.
 */
@Component
final class MissingPractices {

  private final Catalog catalog;
  private final StoredJson json;

  MissingPractices(Catalog catalog, StoredJson json) {
    this.catalog = catalog;
    this.json = json;
  }

  /** The same case, with every practice that one of the rulebooks may add. */
  CaseFacts complete(CaseFacts facts, Rulebook... rulebooks) {
    Set<String> missing = new LinkedHashSet<>();
    for (Rulebook rulebook : rulebooks) {
      for (TableRow row : rulebook.table("lineas-automaticas").rows()) {
        missing.add(row.text("practica_agregada"));
      }
    }
    facts.practices().forEach(practice -> missing.remove(practice.code().value()));
    if (missing.isEmpty()) {
      return facts;
    }
    Map<String, Object> all =
        new LinkedHashMap<>(asMap(json.read(json.canonical(facts), Map.class)));
    List<Object> practices = new ArrayList<>((List<?>) all.getOrDefault("practices", List.of()));
    for (String code : missing) {
      catalog
          .find(new PracticeCode(code))
          .ifPresent(practice -> practices.add(facts(practice, facts.issueDate())));
    }
    practices.sort(Comparator.comparing(practice -> String.valueOf(asMap(practice).get("code"))));
    all.put("practices", practices);
    return json.read(json.canonical(all), CaseFacts.class);
  }

  @SuppressWarnings("unchecked") // JSON objects have names
  private static Map<String, Object> asMap(Object object) {
    return (Map<String, Object>) object;
  }

  private Map<String, Object> facts(Practice practice, LocalDate day) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", practice.code().value());
    facts.put("description", practice.description());
    facts.put("nomenclator", practice.nomenclator());
    facts.put("module", practice.module());
    facts.put("group", practice.group());
    facts.put("complexity", practice.complexity().name());
    facts.put("byQuotation", practice.byQuotation());
    facts.put("legacy", practice.legacy());
    BigDecimal units = practice.unitsOn(day).orElse(null);
    if (units != null) {
      facts.put("units", units);
    }
    if (catalog.priceOn(practice, day) instanceof Price.Priced priced) {
      facts.put("fees", priced.fees().toString());
      facts.put("expenses", priced.expenses().toString());
      facts.put("priceExplanation", priced.explanation());
    }
    facts.put("includes", practice.includes().stream().map(PracticeCode::value).toList());
    return facts;
  }
}
