package ar.gov.isj.genos.adjudication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Something that a prescription may say besides its date, prescriber, diagnosis and practices. The
 * names are those of the decision tables and of the API; rules ask for them, a laboratory declares
 * what the paper says.
 */
public enum Datum {
  /** Where the patient is; nothing declared is AMBULATORIO. */
  AMBITO("Ámbito", List.of("AMBULATORIO", "INTERNADO", "GUARDIA")),
  /** The prescription says URGENTE. */
  URGENTE("Pedido urgente", List.of("SI")),
  /** Hour of an urgent order and conformity of the patient or a relative. */
  CONFORMIDAD("Hora y conformidad del paciente", Kind.TEXT),
  SEMANA_GESTACION("Semana de gestación", Kind.NUMBER),
  /** First day of the pregnancy, admission or treatment that the practice belongs to. */
  INICIO_EPISODIO("Inicio del embarazo, la internación o el tratamiento", Kind.DATE),
  /** Birth of a newborn without a credential of their own. */
  RECIEN_NACIDO("Nacimiento del recién nacido sin credencial", Kind.DATE),
  /** Number of the voucher book of the Plan Materno Infantil. */
  CHEQUERA("Número de chequera PMI", Kind.TEXT),
  CONSENTIMIENTO("Consta el consentimiento informado", List.of("SI")),
  PRESUPUESTO("Número de presupuesto", Kind.TEXT),
  /** An earlier report that accompanies the order. */
  INFORME("Informe que acompaña", Kind.TEXT),
  /** Result of the practice that comes before. */
  RESULTADO("Resultado de la práctica previa", Kind.NUMBER),
  MOTIVO_REPETICION("Motivo de la repetición", Kind.TEXT),
  /** Laboratory that processes the sample. */
  DERIVACION("Laboratorio que procesa la muestra", Kind.TEXT),
  ULTIMA_DOSIS("Hora de la última dosis", Kind.TEXT),
  MATERIAL("Material", List.of("ESPUTO", "ORINA", "OTRO")),
  MODULO("Módulo", List.of("1", "2")),
  /** Number of an electronic prescription. */
  RECETA("Número de receta electrónica", Kind.TEXT),
  FECHA_MUESTRA("Fecha de toma de la muestra", Kind.DATE),
  ACCIDENTE("Accidente", List.of("LABORAL", "TRANSITO")),
  SEXO_DEL_PEDIDO("Sexo que figura en el pedido", List.of("F", "M", "X")),
  /** Province whose register has the licence. */
  OTRA_JURISDICCION("Provincia de la matrícula", Kind.TEXT),
  JUSTIFICACION("Justificación médica", Kind.TEXT);

  /** Longest text that may be declared, in UTF-16 characters. */
  public static final int MAX_LENGTH = 200;

  /** How a datum is written. */
  public enum Kind {
    /** One of some values. */
    CHOICE,
    /** Whole number or decimal with a dot, at most 9 digits. */
    NUMBER,
    /** {@code yyyy-MM-dd}. */
    DATE,
    TEXT
  }

  private final String label;
  private final Kind kind;

  /** Separated by blanks: an enum holds nothing that could change. */
  private final String values;

  Datum(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
    this.values = "";
  }

  Datum(String label, List<String> values) {
    this.label = label;
    this.kind = Kind.CHOICE;
    this.values = String.join(" ", values);
  }

  /** Its name on a form, in Spanish. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** What may be declared when it is a CHOICE; empty otherwise. */
  public List<String> choices() {
    return values.isEmpty() ? List.of() : List.of(values.split(" ", -1));
  }

  /** Whether {@code text} may be declared. */
  public boolean accepts(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      return false;
    }
    return switch (kind) {
      case CHOICE -> choices().contains(text);
      case NUMBER -> text.matches("[0-9]{1,6}(?:\\.[0-9]{1,3})?");
      case DATE -> date(text);
      case TEXT -> text.codePoints().noneMatch(Character::isISOControl);
    };
  }

  /** What may be declared, in Spanish. */
  public String expected() {
    return switch (kind) {
      case CHOICE -> choices().size() == 1 ? values : "uno de " + values.replace(" ", ", ");
      case NUMBER -> "un número";
      case DATE -> "una fecha";
      case TEXT -> "un texto de hasta %d caracteres".formatted(MAX_LENGTH);
    };
  }

  private static boolean date(String text) {
    try {
      return text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
