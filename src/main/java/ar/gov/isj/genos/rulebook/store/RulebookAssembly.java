package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.FactTables;
import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import ar.gov.isj.genos.rulebook.drools.RuleMetadata;
import ar.gov.isj.genos.rulebook.drools.TableRules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/**
 * Makes rulebooks of content. What is code (rules and headers) is compiled once and shared by every
 * version that has the same; what is data (rows) is bound anew, which takes milliseconds.
 */
public final class RulebookAssembly {

  private record Program(KieBase base, Map<String, RuleInfo> rules, List<RulebookDefect> defects) {}

  /** For the whole process: only a release brings other code. */
  private static final Map<SortedMap<String, String>, Program> PROGRAMS = new ConcurrentHashMap<>();

  /**
   * @param defects what was found wrong already; told together with what is found here
   * @throws BrokenRulebook if there is any defect
   */
  public Rulebook assemble(RulebookRef ref, RulebookContent content, List<RulebookDefect> defects) {
    List<RulebookDefect> all = new ArrayList<>(defects);
    Headers headers = Headers.parse(content.part(RulebookContent.HEADERS));
    Program program = program(headers, content.rules());
    all.addAll(program.defects());
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableHeader header : headers.tables()) {
      Table table = Table.of(header, content.part(RulebookContent.tablePart(header.table())));
      tables.put(header.table(), table);
    }
    Map<String, FactTables> globals = new HashMap<>();
    byFact(headers)
        .forEach((fact, about) -> globals.put(TableRules.global(fact), bound(about, tables)));
    Messages messages = new Messages(properties(content.part(RulebookContent.MESSAGES)));
    all.addAll(MessageCheck.defects(messages, headers, tables.values(), program.rules().values()));
    if (!all.isEmpty()) {
      throw new BrokenRulebook(all);
    }
    return new Rulebook(ref, tables, globals, program.rules(), messages, program.base());
  }

  private static Program program(Headers headers, SortedMap<String, String> rules) {
    SortedMap<String, String> sources = new TreeMap<>(rules);
    byFact(headers)
        .forEach(
            (fact, about) -> sources.put("decision-tables/" + fact, TableRules.drl(fact, about)));
    return PROGRAMS.computeIfAbsent(sources, RulebookAssembly::compile);
  }

  /** Tables by the kind of fact that they look at; those of one kind in order of the headers. */
  private static SortedMap<String, List<TableHeader>> byFact(Headers headers) {
    SortedMap<String, List<TableHeader>> byFact = new TreeMap<>();
    for (TableHeader header : headers.tables()) {
      byFact.computeIfAbsent(header.fact(), any -> new ArrayList<>()).add(header);
    }
    return byFact;
  }

  private static FactTables bound(List<TableHeader> headers, Map<String, Table> tables) {
    List<RowIndex> indexes = new ArrayList<>();
    for (TableHeader header : headers) {
      Table table = Objects.requireNonNull(tables.get(header.table()));
      indexes.add(new RowIndex(header, table.rows()));
    }
    return new FactTables(headers, indexes);
  }

  private static Program compile(SortedMap<String, String> sources) {
    List<RulebookDefect> defects = new ArrayList<>();
    KieBase base = RuleCompiler.compile(sources, defects);
    Map<String, RuleInfo> rules = RuleMetadata.read(base, defects);
    return new Program(base, rules, List.copyOf(defects));
  }

  private static Properties properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
