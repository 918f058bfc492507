package ar.gov.isj.genos.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.Globals;
import org.kie.api.runtime.KieSession;

/** Tables, rules and messages of one version, compiled; immutable and safe to share. */
public final class Rulebook {

  private final RulebookRef ref;
  private final Map<String, Table> tables;
  private final Map<String, FactTables> globals;
  private final Globals indexes;
  private final Map<String, RuleInfo> rules;
  private final Messages messages;
  private final KieBase base;

  /**
   * @param tables by name
   * @param globals rows by the name that the compiled rules know them under
   * @param rules by name
   */
  public Rulebook(
      RulebookRef ref,
      Map<String, Table> tables,
      Map<String, FactTables> globals,
      Map<String, RuleInfo> rules,
      Messages messages,
      KieBase base) {
    this.ref = ref;
    this.tables = Map.copyOf(tables);
    this.globals = Map.copyOf(globals);
    this.indexes = new Indexes(this.globals);
    this.rules = Map.copyOf(rules);
    this.messages = messages;
    this.base = base;
  }

  /** What sessions ask for their globals that nobody set: given to each at once. */
  private record Indexes(Map<String, FactTables> byName) implements Globals {

    @Override
    public @Nullable Object get(String name) {
      return byName.get(name);
    }

    @Override
    public void set(String name, Object value) {
      throw new UnsupportedOperationException("Rows belong to their version");
    }

    @Override
    public void setDelegate(Globals delegate) {
      throw new UnsupportedOperationException("Rows belong to their version");
    }

    @Override
    public Collection<String> getGlobalKeys() {
      return byName.keySet();
    }
  }

  public RulebookRef ref() {
    return ref;
  }

  /** The same content under another name; nothing is bound or compiled again. */
  public Rulebook as(RulebookRef other) {
    return new Rulebook(other, tables, globals, rules, messages, base);
  }

  /** All tables, by name. */
  public List<Table> tables() {
    return tables.values().stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("El reglamento no tiene la tabla " + name);
    }
    return table;
  }

  /** Names of the rules in {@code rules/}. */
  public List<String> ruleNames() {
    return rules.keySet().stream().sorted().toList();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public RuleInfo rule(String name) {
    RuleInfo rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("El reglamento no tiene la regla " + name);
    }
    return rule;
  }

  public Messages messages() {
    return messages;
  }

  /** Whether both differ in rows and messages alone: they are the same compiled rules. */
  public boolean sameProgram(Rulebook other) {
    return base == other.base;
  }

  /** A new session that knows the rows of this version; whoever asks for it must dispose it. */
  public KieSession openSession() {
    KieSession session = base.newKieSession();
    session.getGlobals().setDelegate(indexes);
    return session;
  }
}
