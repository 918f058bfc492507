package ar.gov.isj.genos.rulebook;

import ar.gov.isj.genos.shared.CannotStart;
import java.util.List;
import java.util.stream.Collectors;

/** The rulebook cannot be used; carries every defect that was found, not only the first. */
public final class BrokenRulebook extends CannotStart {

  private final transient List<RulebookDefect> defects;

  public BrokenRulebook(List<RulebookDefect> defects) {
    super(message(defects));
    this.defects = List.copyOf(defects);
  }

  public List<RulebookDefect> defects() {
    return defects;
  }

  private static String message(List<RulebookDefect> defects) {
    return defects.stream()
        .map(RulebookDefect::toString)
        .collect(
            Collectors.joining(
                "\n  - ",
                "GENOS no arranca: el reglamento tiene %s.\n  - "
                    .formatted(defects.size() == 1 ? "1 defecto" : defects.size() + " defectos"),
                "\nCorrija los archivos de rules/ y decision-tables/ y vuelva a iniciar. Sin reglas"
                    + " no se autoriza nada."));
  }
}
