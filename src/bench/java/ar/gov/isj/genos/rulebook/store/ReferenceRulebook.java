package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Binds the rows of the reference workload just as a shipped rulebook's are bound. */
public final class ReferenceRulebook {

  private ReferenceRulebook() {}

  /**
   * @param tables canonical text by table
   */
  public static Rulebook of(String headers, String drl, Map<String, String> tables) {
    SortedMap<String, String> parts = new TreeMap<>();
    parts.put(RulebookContent.HEADERS, headers);
    parts.put("rules/reference.drl", drl);
    StringBuilder messages = new StringBuilder();
    drl.lines()
        .filter(line -> line.startsWith("rule "))
        .forEach(line -> messages.append(line, 6, 12).append(".mensaje=referencia\n"));
    parts.put(RulebookContent.MESSAGES, messages.toString());
    tables.forEach((table, text) -> parts.put(RulebookContent.tablePart(table), text));
    RulebookContent content = new RulebookContent(parts);
    return new RulebookAssembly().assemble(new RulebookRef(1, content.hash()), content, List.of());
  }
}
