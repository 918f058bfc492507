package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** About no subject. */
  static final Function<String, @Nullable String> NOTHING = name -> null;

  private final Messages messages;

  Wording(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param subject texts about what the findings are about, by placeholder
   */
  List<Reason> reasons(List<Finding> findings, Function<String, @Nullable String> subject) {
    List<Reason> reasons = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      reasons.add(reason(finding, subject));
    }
    return sorted(reasons);
  }

  /** Worst first, each once. */
  static List<Reason> sorted(List<Reason> reasons) {
    if (reasons.size() < 2) {
      return List.copyOf(reasons);
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

  private Reason reason(Finding finding, Function<String, @Nullable String> subject) {
    Function<String, @Nullable String> values =
        name -> {
          String own = finding.data().get(name);
          return own != null ? own : subject.apply(name);
        };
    String message = messages.message(finding.code(), values);
    if (message == null) {
      throw new IllegalStateException("El código " + finding.code() + " no tiene mensaje");
    }
    return new Reason(
        finding.code(),
        finding.severity(),
        message.strip(),
        messages.lift(finding.code(), values),
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
