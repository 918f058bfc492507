package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the affiliate by what was typed in one box: a credential, a CUIL, or what a card reader
 * sends. The answer for a number that nobody has is the same for both kinds.
 */
@Component
final class MemberLookup {

  static final String FIELD = "member";
  static final String UNKNOWN = "MEMBER_UNKNOWN";
  static final String NOT_YET = "MEMBER_NOT_YET";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** The longest magnetic track has 107 characters. */
  private static final int MAX_TYPED = 200;

  sealed interface Lookup {

    record Found(Member member) implements Lookup {}

    record Missing(FieldError error) implements Lookup {}
  }

  private final MemberRegistry registry;

  MemberLookup(MemberRegistry registry) {
    this.registry = registry;
  }

  /** Who may be served on that day, as far as the padrón goes: as it is known now. */
  Lookup find(String typed, LocalDate day) {
    return find(typed, AsOf.now(day));
  }

  /** As {@link #find}; whose affiliation has not begun on that day is told apart. */
  Lookup find(String typed, AsOf asOf) {
    Lookup lookup = person(typed, asOf);
    return lookup instanceof Lookup.Found(Member member) && !member.enrolledOn(asOf.day())
        ? missing(
            NOT_YET,
            "La afiliación rige desde el %s: antes de ese día no se puede atender."
                .formatted(DATE.format(member.affiliationSince())))
        : lookup;
  }

  /** Who is meant, whether or not they may be served. */
  Lookup person(String typed, LocalDate day) {
    return person(typed, AsOf.now(day));
  }

  private Lookup person(String typed, AsOf asOf) {
    if (typed.length() > MAX_TYPED) {
      return malformed();
    }
    // Cards and web pages bring blanks that \s does not know, as the no-break space.
    String text = typed.replaceAll("[\\p{Z}\\s]", "");
    if (text.isEmpty()) {
      return missing("MEMBER_MISSING", "Ingrese el número de credencial o el CUIL del afiliado.");
    }
    Optional<Credential> credential = Credential.parse(text);
    if (credential.isPresent()) {
      return answer(registry.find(credential.get(), asOf), asOf);
    }
    Optional<Cuil> cuil = Cuil.parse(text);
    if (cuil.isPresent()) {
      return answer(registry.find(cuil.get(), asOf), asOf);
    }
    if (text.replaceAll("[.\\-]", "").matches("\\d{11}")) {
      return missing(
          "CUIL_CHECK_DIGIT",
          "El CUIL no es válido: no coincide el dígito verificador. Verifique los números.");
    }
    return malformed();
  }

  private static Lookup answer(Optional<Member> member, AsOf asOf) {
    return member
        .<Lookup>map(Lookup.Found::new)
        .orElseGet(
            () ->
                missing(
                    UNKNOWN,
                    asOf.knownAt() != null
                        ? "En ese momento el padrón no tenía un afiliado con ese número."
                        : "No se encontró un afiliado con ese número. Verifique los números con la"
                            + " credencial; si son correctos, el afiliado debe concurrir a la"
                            + " Delegación del ISJ."));
  }

  private static Lookup malformed() {
    return missing(
        "MEMBER_MALFORMED",
        "Ingrese los 13 dígitos de la credencial o los 11 dígitos del CUIL del afiliado.");
  }

  private static Lookup missing(String code, String message) {
    return new Lookup.Missing(new FieldError(FIELD, code, message));
  }
}
