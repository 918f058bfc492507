package ar.gov.isj.genos.adjudication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * Something that a prescription may say besides its date, prescriber, diagnosis and practices. The
 * names are those of the decision tables and of the API; rules ask for them, a laboratory declares
 * what the paper says.
 */
public enum Datum {
  /** Where the patient is; nothing declared is AMBULATORIO. */
  AMBITO("Ámbito", "AMBULATORIO=Ambulatorio|INTERNADO=Internado|GUARDIA=Guardia"),
  /** The prescription says URGENTE. */
  URGENTE("Pedido urgente", "SI=Sí"),
  /** Hour of an urgent order and conformity of the patient or a relative. */
  CONFORMIDAD("Hora y conformidad del paciente", Kind.TEXT, "10:15, conforme la paciente"),
  SEMANA_GESTACION("Semana de gestación", Kind.NUMBER, "36.5"),
  /** First day of the pregnancy, admission or treatment that the practice belongs to. */
  INICIO_EPISODIO("Inicio del embarazo, la internación o el tratamiento", Kind.DATE, "2020-03-02"),
  /** Birth of a newborn without a credential of their own. */
  RECIEN_NACIDO("Nacimiento del recién nacido sin credencial", Kind.DATE, "2020-06-10"),
  /** Number of the voucher book of the Plan Materno Infantil. */
  CHEQUERA("Número de chequera PMI", Kind.TEXT, "PMI-004512"),
  CONSENTIMIENTO("Consentimiento informado", "SI=Sí"),
  PRESUPUESTO("Número de presupuesto", Kind.TEXT, "P-2020-118"),
  /** An earlier report that accompanies the order. */
  INFORME("Informe que acompaña", Kind.TEXT, "CA 125 del 04/03/2020: 21 U/ml"),
  /** Result of the practice that comes before. */
  RESULTADO("Resultado de la práctica previa", Kind.NUMBER, "6.2"),
  MOTIVO_REPETICION("Motivo de la repetición", Kind.TEXT, "Muestra coagulada"),
  /** Laboratory that processes the sample. */
  DERIVACION("Laboratorio que procesa la muestra", Kind.TEXT, "Laboratorio La Gota, Humahuaca"),
  ULTIMA_DOSIS("Hora de la última dosis", Kind.TEXT, "08:00"),
  MATERIAL("Material", "ESPUTO=Esputo|ORINA=Orina|OTRO=Otro"),
  MODULO("Módulo", "1=1|2=2"),
  /** Number of an electronic prescription. */
  RECETA("Número de receta electrónica", Kind.TEXT, "RE-2020-000731"),
  FECHA_MUESTRA("Fecha de toma de la muestra", Kind.DATE, "2020-06-19"),
  ACCIDENTE("Accidente", "LABORAL=De trabajo|TRANSITO=De tránsito"),
  SEXO_DEL_PEDIDO("Sexo que figura en el pedido", "F=Femenino|M=Masculino|X=No binario"),
  /** Province whose register has the licence. */
  OTRA_JURISDICCION("Provincia de la matrícula", Kind.TEXT, "Salta"),
  JUSTIFICACION("Justificación médica", Kind.TEXT, "Son dos pacientes: madre y recién nacido");

  /** Longest text that may be declared, in UTF-16 characters. */
  public static final int MAX_LENGTH = 200;

  /** Pattern of a {@link Kind#NUMBER}. */
  public static final String NUMBER = "[0-9]{1,6}(?:\\.[0-9]{1,3})?";

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

  /** {@code VALUE=word|VALUE=word}: an enum holds nothing that could change. */
  private final String values;

  private final String example;

  Datum(String label, Kind kind, String example) {
    this.label = label;
    this.kind = kind;
    this.values = "";
    this.example = example;
  }

  Datum(String label, String values) {
    this.label = label;
    this.kind = Kind.CHOICE;
    this.values = values;
    this.example = values.substring(0, values.indexOf('='));
  }

  /** Its name on a form, in Spanish. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** Something that may be declared, as it is written. */
  public String example() {
    return example;
  }

  /** What may be declared when it is a CHOICE; empty otherwise. */
  public List<String> choices() {
    return values.isEmpty()
        ? List.of()
        : Arrays.stream(values.split("\\|", -1))
            .map(choice -> choice.substring(0, choice.indexOf('=')))
            .toList();
  }

  /**
   * What was declared, as a person reads it: {@code 11/06/2020}, {@code 36,5}, {@code Internado}.
   *
   * @param text that {@link #accepts} takes; any other is shown as it is
   */
  public String shown(String text) {
    if (!accepts(text)) {
      return text;
    }
    return switch (kind) {
      case CHOICE ->
          Arrays.stream(values.split("\\|", -1))
              .filter(choice -> choice.startsWith(text + "="))
              .map(choice -> choice.substring(text.length() + 1))
              .findFirst()
              .orElse(text);
      case NUMBER -> text.replace('.', ',');
      case DATE -> Texts.of(LocalDate.parse(text));
      case TEXT -> text;
    };
  }

  /** Whether {@code text} may be declared. */
  public boolean accepts(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      return false;
    }
    return switch (kind) {
      case CHOICE -> choices().contains(text);
      case NUMBER -> text.matches(NUMBER);
      case DATE -> date(text);
      case TEXT -> text.codePoints().noneMatch(Datum::unprintable);
    };
  }

  /** Half of a surrogate pair cannot be stored, and nobody sees a control character. */
  private static boolean unprintable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  /** What may be declared, in Spanish, to be read after "se espera". */
  public String expected() {
    return switch (kind) {
      case CHOICE -> {
        List<String> choices = choices();
        yield choices.size() == 1
            ? choices.getFirst()
            : "uno de estos valores: " + String.join(", ", choices);
      }
      case NUMBER -> "un número de hasta 6 dígitos, con punto y hasta 3 decimales si los tiene";
      case DATE -> "una fecha escrita AAAA-MM-DD";
      case TEXT ->
          "un texto de hasta %d caracteres, sin caracteres invisibles".formatted(MAX_LENGTH);
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
