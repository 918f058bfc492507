package ar.gov.isj.genos.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rulebook cannot be used; carries every defect that was found, not only the first. */
public final class BrokenRulebook extends RuntimeException {

  private final transient List<RulebookDefect> defects;

  public BrokenRulebook(List<RulebookDefect> defects) {
    super(
        defects.stream()
            .map(RulebookDefect::toString)
            .collect(Collectors.joining("\n", "El reglamento tiene defectos:\n", "")));
    this.defects = List.copyOf(defects);
  }

  public List<RulebookDefect> defects() {
    return defects;
  }
}
