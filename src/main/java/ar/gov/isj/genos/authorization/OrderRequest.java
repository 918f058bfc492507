package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A prescription to be decided, well-formed but not yet known to be right.
 *
 * @param member credential or CUIL as typed or read by a card reader
 * @param prescriberNumber licence number, 1 or more
 * @param diagnosis at most 2,000 characters; null when none was given
 * @param lines 1 to 50, in the order of the prescription
 * @param declared what else the prescription says; none of it blank
 */
public record OrderRequest(
    String member,
    LocalDate prescriptionDate,
    PrescriberType prescriberType,
    int prescriberNumber,
    @Nullable String diagnosis,
    List<RequestedLine> lines,
    Map<Datum, String> declared) {

  /** Longest diagnosis, in UTF-16 characters. */
  public static final int MAX_DIAGNOSIS = 2_000;

  /** Most lines of an order. */
  public static final int MAX_LINES = 50;

  /** Most units of a line; the rules set lower limits for each practice. */
  public static final int MAX_QUANTITY = 99;

  /** Before the name of each datum in its path. */
  public static final String DECLARED = "prescription.declared.";

  /** No prescription before this day is taken: an older year is a slip of the hand. */
  public static final LocalDate EARLIEST_PRESCRIPTION = LocalDate.of(2000, 1, 1);

  public OrderRequest {
    lines = List.copyOf(lines);
    declared =
        Collections.unmodifiableSortedMap(new TreeMap<>(declared == null ? Map.of() : declared));
  }

  /** A prescription that says nothing besides. */
  public OrderRequest(
      String member,
      LocalDate prescriptionDate,
      PrescriberType prescriberType,
      int prescriberNumber,
      @Nullable String diagnosis,
      List<RequestedLine> lines) {
    this(member, prescriptionDate, prescriberType, prescriberNumber, diagnosis, lines, Map.of());
  }

  /** Path of a datum in the request. */
  public static String declaredField(Datum datum) {
    return DECLARED + datum.name();
  }

  /** What is wrong with the way in which a datum is written. */
  public static Optional<FieldError> wrongDatum(Datum datum, String text) {
    return datum.accepts(text)
        ? Optional.empty()
        : Optional.of(
            new FieldError(
                declaredField(datum),
                "DATUM_UNACCEPTABLE",
                "En «%s» se espera %s. Corríjalo, o quítelo si la prescripción no lo dice."
                    .formatted(datum.label(), datum.expected())));
  }

  /** What is wrong with an order of so many lines, before one looks at any of them. */
  public static Optional<FieldError> wrongCount(int lines) {
    if (lines == 0) {
      return Optional.of(
          new FieldError("lines", "LINES_MISSING", "Ingrese al menos una práctica para validar."));
    }
    return lines <= MAX_LINES
        ? Optional.empty()
        : Optional.of(
            new FieldError(
                "lines",
                "LINES_TOO_MANY",
                "La orden tiene %d prácticas y admite hasta %d. Quite las que sobran o divídala en varias órdenes."
                    .formatted(lines, MAX_LINES)));
  }

  /** The same request with the affiliate named by their CUIL. */
  OrderRequest of(Cuil cuil) {
    return new OrderRequest(
        cuil.digits(),
        prescriptionDate,
        prescriberType,
        prescriberNumber,
        diagnosis,
        lines,
        declared);
  }

  /**
   * @param quantity 1 to 99
   */
  public record RequestedLine(PracticeCode practice, int quantity) {}
}
