package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import java.util.List;

/** The input is wrong; becomes a 422 with an error at each field. */
public final class InputRefused extends RuntimeException {

  private final transient List<FieldError> errors;

  public InputRefused(List<FieldError> errors) {
    super("Wrong input");
    this.errors = List.copyOf(errors);
  }

  /** The desk knows the affiliate's number as one field; the body has two. */
  public static InputRefused at(String memberField, List<FieldError> errors) {
    return new InputRefused(
        errors.stream()
            .map(
                error ->
                    error.field().equals("member")
                        ? new FieldError(memberField, error.code(), error.message())
                        : error)
            .toList());
  }

  List<FieldError> errors() {
    return errors;
  }
}
