package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The affiliate, by one of two numbers. */
@Schema(description = "El afiliado: su credencial o su CUIL, uno de los dos.")
public record MemberBody(
    @Schema(
            description =
                "Número de credencial, 13 dígitos, como está impreso o leído de la banda.",
            example = "1100007838512")
        @Nullable String credential,
    @Schema(description = "CUIL, 11 dígitos, con o sin guiones.", example = "29999999989")
        @Nullable String cuil) {

  /** What the desk reads; empty when neither was given. */
  String typed() {
    return credential != null ? credential : cuil != null ? cuil : "";
  }

  /** The field that a mistake in the number is at. */
  String field() {
    return credential != null ? "member.credential" : cuil != null ? "member.cuil" : "member";
  }

  static List<FieldError> mistakes(@Nullable MemberBody member) {
    if (member == null || (member.credential == null && member.cuil == null)) {
      return List.of(
          new FieldError(
              "member",
              "MEMBER_MISSING",
              "Indique el afiliado con su credencial o su CUIL: \"member\": {\"credential\": \"…\"}."));
    }
    return member.credential != null && member.cuil != null
        ? List.of(
            new FieldError(
                "member",
                "MEMBER_TWICE",
                "Indique la credencial o el CUIL del afiliado, no los dos."))
        : List.of();
  }
}
