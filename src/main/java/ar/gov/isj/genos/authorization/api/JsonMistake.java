package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells at which field JSON does not fit, without a word of the parser's own. */
final class JsonMistake {

  private JsonMistake() {}

  /** Empty when the text is no JSON at all, or the whole of it is of the wrong kind. */
  static Optional<FieldError> at(JacksonException failure) {
    String field = path(failure.getPath());
    if (field.isEmpty()) {
      return Optional.empty();
    }
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          Optional.of(
              new FieldError(
                  field,
                  "UNKNOWN_FIELD",
                  "El campo no existe en este pedido. Quítelo o verifique su nombre."));
      case MismatchedInputException mismatch ->
          Optional.of(new FieldError(field, "WRONG_TYPE", expected(mismatch.getTargetType())));
      case InputCoercionException number ->
          Optional.of(
              new FieldError(
                  field, "WRONG_TYPE", "El número es demasiado grande o no es un entero."));
      default -> Optional.empty();
    };
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == LocalDate.class) {
      return "Escriba la fecha como AAAA-MM-DD, por ejemplo \"2020-06-11\".";
    }
    if (type == PrescriberType.class) {
      return "Indique \"MD\" (médico) u \"OD\" (odontólogo).";
    }
    if (type == Integer.class || type == int.class) {
      return "Escriba un número entero, sin comillas ni decimales.";
    }
    if (type == String.class) {
      return "Escriba un texto entre comillas.";
    }
    return type != null && List.class.isAssignableFrom(type)
        ? "Escriba una lista entre corchetes."
        : "Escriba un objeto entre llaves.";
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(printable(name));
      }
    }
    return path.toString();
  }

  /** The name of an unknown field is whatever was sent. */
  static String printable(String name) {
    String clean = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
    return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
  }
}
