package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why GENOS does not start, one line per defect, instead of a stack trace. */
final class BrokenRulebookFailureAnalyzer extends AbstractFailureAnalyzer<BrokenRulebook> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenRulebook cause) {
    String description =
        cause.defects().stream()
            .map(RulebookDefect::toString)
            .collect(
                Collectors.joining(
                    "\n  - ",
                    "GENOS no arranca: el reglamento tiene %d defecto(s).\n  - "
                        .formatted(cause.defects().size()),
                    ""));
    return new FailureAnalysis(
        description,
        "Corrija los archivos de rules/ y decision-tables/ y vuelva a iniciar. Sin reglas no se"
            + " autoriza nada.",
        cause);
  }
}
