package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What a prescription says besides, by name of the datum: read here, described here. */
@Component
final class DeclaredBody implements OpenApiCustomizer {

  static final String DESCRIPTION =
      "Lo demás que dice la prescripción, por nombre del dato. Lo que no dice no se declara.";

  /** Reads the names; whether a text may be declared is checked with the rest of the request. */
  static Map<Datum, String> read(
      @Nullable Map<String, @Nullable String> given, List<FieldError> mistakes) {
    Map<Datum, String> declared = new EnumMap<>(Datum.class);
    if (given == null) {
      return declared;
    }
    if (given.size() > Datum.values().length) {
      // Not a word on each of them: there are not so many.
      mistakes.add(
          new FieldError(
              "prescription.declared",
              "DATA_TOO_MANY",
              "Se declararon %d datos y existen %d: %s."
                  .formatted(given.size(), Datum.values().length, names())));
      return declared;
    }
    given.forEach(
        (name, text) -> {
          Optional<Datum> datum = datum(name);
          if (datum.isEmpty()) {
            mistakes.add(
                new FieldError(
                    OrderRequest.DECLARED + JsonMistake.printable(name),
                    "DATUM_UNKNOWN",
                    "No existe un dato con ese nombre. Los que se pueden declarar son: %s."
                        .formatted(names())));
          } else {
            declared.put(datum.get(), text == null ? "" : text.strip());
          }
        });
    return declared;
  }

  private static Optional<Datum> datum(String name) {
    return Arrays.stream(Datum.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static String names() {
    return Arrays.stream(Datum.values()).map(Datum::name).collect(Collectors.joining(", "));
  }

  /** Gives every datum its name, kind and example, from the one list that there is of them. */
  @Override
  public void customise(OpenAPI api) {
    Schema<?> prescription = api.getComponents().getSchemas().get("PrescriptionBody");
    Schema<?> bare = prescription == null ? null : prescription.getProperties().get("declared");
    if (prescription == null || bare == null) {
      throw new IllegalStateException("The description of the API has no prescription");
    }
    Schema<?> declared = new ObjectSchema().additionalProperties(false);
    declared.setDescription(bare.getDescription());
    declared.setExample(Map.of(Datum.AMBITO.name(), "GUARDIA", Datum.URGENTE.name(), "SI"));
    for (Datum datum : Datum.values()) {
      declared.addProperty(datum.name(), described(datum));
    }
    prescription.addProperty("declared", declared);
  }

  private static Schema<?> described(Datum datum) {
    StringSchema text = new StringSchema();
    text.setDescription(datum.label() + ": " + datum.expected() + ".");
    text.setExample(datum.example());
    switch (datum.kind()) {
      case CHOICE -> text.setEnum(datum.choices());
      case NUMBER -> text.setPattern(Datum.NUMBER);
      case DATE -> text.setFormat("date");
      case TEXT -> text.setMaxLength(Datum.MAX_LENGTH);
    }
    return text;
  }
}
