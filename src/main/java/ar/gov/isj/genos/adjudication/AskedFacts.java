package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.rulebook.RowConditions;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tables are asked about a case, field by field, as the decision asks them. */
public final class AskedFacts {

  private static final Set<String> KINDS = Set.of("MemberFact", "OrderFact", "LineFact");

  private AskedFacts() {}

  /**
   * One fact of a case.
   *
   * @param kind as table headers name it: {@code LineFact}
   * @param subject title of the practice; empty when it is about the whole case
   * @param practice code; empty likewise
   * @param fields by name
   */
  public record Asked(String kind, String subject, String practice, Map<String, Object> fields) {

    public Asked {
      fields = Collections.unmodifiableMap(fields);
    }
  }

  /** The facts of a case: its affiliate, its prescription, and every practice that it names. */
  public static List<Asked> of(CaseFacts facts, Rulebook rulebook) {
    return of(facts, rulebook, KINDS);
  }

  /**
   * Likewise, of some kinds only.
   *
   * @param kinds as table headers name them; those that no case has are left out
   */
  public static List<Asked> of(CaseFacts facts, Rulebook rulebook, Set<String> kinds) {
    List<Asked> asked = new ArrayList<>();
    Asked plan = asked("", "", FlatFacts.plan(facts));
    asked.add(plan);
    if (kinds.contains("MemberFact")) {
      asked.add(asked("", "", FlatFacts.member(facts.member(), facts.issueDate())));
    }
    if (kinds.contains("OrderFact")) {
      asked.add(asked("", "", order(facts, rulebook, plan)));
    }
    if (kinds.contains("LineFact")) {
      for (PracticeFacts practice : facts.practices()) {
        asked.add(
            asked(
                practice.code() + " " + practice.description(),
                practice.code().value(),
                FlatFacts.line(facts, 0, new CaseLine(practice, false, 1, null, null))));
      }
    }
    return asked;
  }

  private static Record order(CaseFacts facts, Rulebook rulebook, Asked plan) {
    List<TableRow> automatic =
        rulebook.table("lineas-automaticas").rows().stream()
            .filter(row -> RowConditions.match(row, plan.fields()))
            .filter(row -> known(facts, row.text("practica_agregada")))
            .toList();
    List<TableRow> panels =
        rulebook.table("paneles").rows().stream()
            .filter(row -> RowConditions.match(row, plan.fields()))
            .toList();
    return OrderFacts.of(facts, OrderLines.of(facts, automatic, panels));
  }

  /** The fields of one fact, by name. */
  static Map<String, Object> fields(Record fact) {
    return asked("", "", fact).fields();
  }

  private static boolean known(CaseFacts facts, String practice) {
    return facts.practices().stream().anyMatch(one -> one.code().value().equals(practice));
  }

  private static Asked asked(String subject, String practice, Record fact) {
    Map<String, Object> fields = new HashMap<>();
    try {
      for (RecordComponent component : components(fact.getClass())) {
        Object value = component.getAccessor().invoke(fact);
        if (value != null) {
          fields.put(component.getName(), value);
        }
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
    return new Asked(fact.getClass().getSimpleName(), subject, practice, fields);
  }

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          return components == null ? new RecordComponent[0] : components;
        }
      };

  private static RecordComponent[] components(Class<?> type) {
    return COMPONENTS.get(type);
  }
}
