package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything typed for an order that is not issued yet. What may be half-typed or wrong is text, as
 * typed.
 *
 * @param key made when the draft starts; the order is issued under it, so that a second click, a
 *     reload or a reconnection never issues twice
 * @param member credential or CUIL box
 * @param prescriptionDate dd/mm/yyyy when complete
 * @param prescriberNumber licence box
 * @param practice practice box: a code, a word or a pasted list not yet added
 * @param lines practices to validate that were typed, in the order they were added
 * @param declared what else the prescription says: dates as yyyy-mm-dd, the rest as typed
 */
// A draft outlives a release: what an older one knew of it and this one does not is left out.
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderDraft(
    IdempotencyKey key,
    Step step,
    String member,
    String prescriptionDate,
    PrescriberType prescriberType,
    String prescriberNumber,
    String practice,
    String diagnosis,
    List<Line> lines,
    Map<Datum, String> declared) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  public enum Step {
    /** The affiliate is being identified. */
    MEMBER,
    /** The prescription is being typed. */
    ENTRY,
    /** The result is on screen. */
    RESULT
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(PracticeCode practice, int quantity) {}

  public OrderDraft {
    lines = List.copyOf(lines);
    // A draft of an older release has none.
    declared =
        Collections.unmodifiableSortedMap(new TreeMap<>(declared == null ? Map.of() : declared));
  }

  /** An empty draft with a new key; the prescription date is {@code today} until changed. */
  public static OrderDraft started(LocalDate today) {
    return new OrderDraft(
        new IdempotencyKey(UUID.randomUUID().toString()),
        Step.MEMBER,
        "",
        DATE.format(today),
        PrescriberType.MD,
        "",
        "",
        "",
        List.of(),
        Map.of());
  }

  public OrderDraft at(Step newStep) {
    return new OrderDraft(
        key,
        newStep,
        member,
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        practice,
        diagnosis,
        lines,
        declared);
  }

  public OrderDraft withMember(String typed) {
    return new OrderDraft(
        key,
        step,
        typed,
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        practice,
        diagnosis,
        lines,
        declared);
  }

  /** The prescription's head, each as typed. */
  public OrderDraft withPrescription(
      String date, PrescriberType type, String number, String newDiagnosis) {
    return new OrderDraft(
        key, step, member, date, type, number, practice, newDiagnosis, lines, declared);
  }

  public OrderDraft withPractice(String typed) {
    return new OrderDraft(
        key,
        step,
        member,
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        typed,
        diagnosis,
        lines,
        declared);
  }

  public OrderDraft withLines(List<Line> newLines) {
    return new OrderDraft(
        key,
        step,
        member,
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        practice,
        diagnosis,
        newLines,
        declared);
  }

  /** With {@code typed} for {@code datum}; blank takes it away. */
  public OrderDraft withDeclared(Datum datum, String typed) {
    Map<Datum, String> changed = new TreeMap<>(declared);
    if (typed.isBlank()) {
      changed.remove(datum);
    } else {
      changed.put(datum, typed);
    }
    return new OrderDraft(
        key,
        step,
        member,
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        practice,
        diagnosis,
        lines,
        changed);
  }
}
