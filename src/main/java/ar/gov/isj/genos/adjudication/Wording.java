package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts findings into words and in order. */
final class Wording {

  private static final Comparator<Reason> WORST_FIRST =
      Comparator.comparing(Reason::severity)
          .reversed()
          .thenComparing(Reason::code)
          .thenComparing(reason -> sourceKey(reason.source()))
          .thenComparing(Reason::message);

  private final Messages messages;

  Wording(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param subject texts about what the findings are about, by placeholder
   */
  List<Reason> reasons(List<Finding> findings, Map<String, String> subject) {
    return sorted(findings.stream().map(finding -> reason(finding, subject)).toList());
  }

  /** Worst first, each once. */
  static List<Reason> sorted(List<Reason> reasons) {
    if (reasons.size() < 2) {
      return reasons;
    }
    List<Reason> once = new ArrayList<>(reasons.size());
    for (Reason reason : reasons) {
      if (!once.contains(reason)) {
        once.add(reason);
      }
    }
    once.sort(WORST_FIRST);
    return List.copyOf(once);
  }

  private Reason reason(Finding finding, Map<String, String> subject) {
    Function<String, @Nullable String> values =
        name -> {
          String own = finding.data().get(name);
          return own != null ? own : subject.get(name);
        };
    String message = messages.fill(finding.code() + ".mensaje", values);
    if (message == null) {
      throw new IllegalStateException("El código " + finding.code() + " no tiene mensaje");
    }
    return new Reason(
        finding.code(),
        finding.severity(),
        message.strip(),
        messages.fill(finding.code() + ".levanta", values),
        finding.field().isEmpty() ? null : finding.field(),
        finding.source(),
        datum(finding));
  }

  /** The row that asks for a datum names it among its cells. */
  private static @Nullable Datum datum(Finding finding) {
    String name = finding.data().getOrDefault("dato", "");
    return finding.severity() == Severity.INFO || name.isEmpty() ? null : Datum.valueOf(name);
  }

  private static String sourceKey(Source source) {
    return switch (source) {
      case Source.Rule rule -> rule.rule();
      case Source.TableRow row -> row.row();
    };
  }
}
