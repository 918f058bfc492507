package ar.gov.isj.genos.administration;

import java.util.List;

/** How saving ended. */
public sealed interface Saved {

  /**
   * @param id of what was stored
   */
  record Done(String id) implements Saved {}

  /** Nothing was stored. At least one problem. */
  record Invalid(List<FieldProblem> problems) implements Saved {

    static Invalid of(String field, String message) {
      return new Invalid(List.of(new FieldProblem(field, message)));
    }
  }

  /** Somebody else stored it since it was read; nothing was stored. */
  record Overtaken() implements Saved {}
}
