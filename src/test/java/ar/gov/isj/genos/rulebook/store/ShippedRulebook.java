package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Reads a rulebook from any folder; throws if it has defects. */
  public static Rulebook load(Path folder) {
    List<RulebookDefect> defects = new ArrayList<>();
    RulebookContent content = RulebookFolder.read(folder, defects);
    return ASSEMBLY.assemble(new RulebookRef(1, content.hash()), content, defects);
  }
}
