package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.PracticeCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of a request for audit.
 *
 * @param requested units, 1 or more
 * @param enabled units that the rules authorised by themselves
 * @param audited whether the laboratory put it before the auditor
 * @param verdict null before it was resolved, and on lines that are not audited
 */
public record AuditLine(
    PracticeCode practice,
    String description,
    int requested,
    int enabled,
    boolean audited,
    @Nullable Verdict verdict) {

  /** What people read of a line. */
  public enum Word {
    ENABLED("Habilitada"),
    IN_AUDIT("En auditoría"),
    AUTHORIZED("Autorizada"),
    REJECTED("Rechazada");

    private final String word;

    Word(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Word word() {
    if (!audited) {
      return enabled > 0 ? Word.ENABLED : Word.REJECTED;
    }
    if (verdict == null) {
      return Word.IN_AUDIT;
    }
    return verdict.units() > 0 ? Word.AUTHORIZED : Word.REJECTED;
  }

  /** Units that an order may have. An auditor's word stands above that of the rules. */
  public int authorized() {
    return verdict == null ? enabled : verdict.units();
  }

  /** Units to be kept for it while nothing is resolved. */
  int wanted() {
    return audited ? requested : enabled;
  }

  AuditLine with(Verdict word) {
    return new AuditLine(practice, description, requested, enabled, audited, word);
  }
}
