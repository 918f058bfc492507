package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every code that can be stated has a message, and every placeholder has who fills it. */
final class MessageCheck {

  private MessageCheck() {}

  static List<RulebookDefect> defects(
      Messages messages, Headers headers, Collection<Table> tables, Collection<RuleInfo> rules) {
    Map<String, Set<String>> namesByCode = new TreeMap<>();
    for (Table table : tables) {
      for (TableRow row : table.rows()) {
        if (!row.text("codigo").isEmpty()) {
          allow(namesByCode, row.text("codigo"), names(headers, table, row));
        }
      }
    }
    for (RuleInfo rule : rules) {
      if (rule.code().isEmpty()) {
        continue;
      }
      Set<String> names = new TreeSet<>(rule.data());
      names.addAll(headers.facts().getOrDefault(rule.subject(), List.of()));
      allow(namesByCode, rule.code(), names);
    }
    List<RulebookDefect> defects = new ArrayList<>();
    namesByCode.forEach((code, names) -> check(messages, code, names, defects));
    return defects;
  }

  private static void check(
      Messages messages, String code, Set<String> names, List<RulebookDefect> defects) {
    if (!messages.keys().contains(code + ".mensaje")) {
      defects.add(
          defect(code + ".mensaje", "se esperaba el mensaje de un código que las reglas usan."));
    }
    for (String key : messages.keys()) {
      if (!key.startsWith(code + ".")) {
        continue;
      }
      Set<String> unknown = messages.placeholders(key);
      unknown.removeAll(names);
      if (!unknown.isEmpty()) {
        defects.add(
            defect(
                key,
                "nadie completa %s; se puede usar %s."
                    .formatted(String.join(", ", unknown), String.join(", ", names))));
      }
    }
  }

  /** A code stated in several places may only use the names that all of them give. */
  private static void allow(Map<String, Set<String>> namesByCode, String code, Set<String> names) {
    namesByCode.merge(
        code,
        new TreeSet<>(names),
        (before, now) -> {
          before.retainAll(now);
          return before;
        });
  }

  /** A blank cell gives nothing to a message, so its column may not be named for that row. */
  private static Set<String> names(Headers headers, Table table, TableRow row) {
    Set<String> names = new TreeSet<>(table.header().data());
    table.header().columns().stream()
        .map(Column::id)
        .filter(id -> row.value(id) != null)
        .forEach(names::add);
    names.addAll(headers.facts().getOrDefault(table.header().fact(), List.of()));
    return names;
  }

  private static RulebookDefect defect(String key, String message) {
    return new RulebookDefect(RulebookContent.MESSAGES, "", "clave " + key, message);
  }
}
