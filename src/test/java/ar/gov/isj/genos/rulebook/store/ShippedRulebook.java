package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rulebook of the release, read from its files; once for the whole test run. */
public final class ShippedRulebook {

  public static final Path FOLDER = Path.of(".");

  private static final RulebookAssembly ASSEMBLY = new RulebookAssembly();

  private static final class Holder {
    static final Rulebook SHIPPED = load(FOLDER);
  }

  private ShippedRulebook() {}

  public static Rulebook rulebook() {
    return Holder.SHIPPED;
  }

  /** The release's rulebook with other rows in some tables, as a draft would have it. */
  public static Rulebook with(Table... tables) {
    List<RulebookDefect> defects = new ArrayList<>();
    SortedMap<String, String> parts = new TreeMap<>(RulebookFolder.read(FOLDER, defects).parts());
    for (Table table : tables) {
      parts.put(RulebookContent.tablePart(table.name()), table.canonicalText());
    }
    RulebookContent content = new RulebookContent(parts);
    return ASSEMBLY.assemble(new RulebookRef(0, content.hash()), content, defects);
  }

  /** Reads a rulebook from any folder; throws if it has defects. */
  public static Rulebook load(Path folder) {
    List<RulebookDefect> defects = new ArrayList<>();
    RulebookContent content = RulebookFolder.read(folder, defects);
    return ASSEMBLY.assemble(new RulebookRef(1, content.hash()), content, defects);
  }
}
