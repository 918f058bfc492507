package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Annuls issued orders: shows what would be annulled, then annuls it. */
@Service
public class CancellationDesk {

  private static final int MAX_TYPED_NUMBER = 40;

  private final OrderCancellation cancellation;
  private final MemberLookup members;
  private final BusinessClock clock;

  CancellationDesk(OrderCancellation cancellation, MemberLookup members, BusinessClock clock) {
    this.cancellation = cancellation;
    this.members = members;
    this.clock = clock;
  }

  /**
   * May the order be annulled now? Stores nothing. The reason is not looked at.
   *
   * @param member credential or CUIL, as typed or as a card reader sends it
   * @param number of the order, as typed
   */
  public CancellationCheck check(String member, String number, Actor actor) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OrderCancellation.Pair> pair = pair(member, number, errors);
    return pair.isPresent()
        ? cancellation.check(pair.get(), actor)
        : new CancellationCheck.Invalid(List.copyOf(errors));
  }

  /** Annuls the order, or says why not; of several who ask at once exactly one annuls it. */
  public CancellationAnswer cancel(CancellationRequest request, Actor actor) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OrderCancellation.Pair> pair = pair(request.member(), request.number(), errors);
    checkReason(request, errors);
    if (pair.isEmpty() || !errors.isEmpty() || request.reason() == null) {
      return new CancellationAnswer.Invalid(List.copyOf(errors));
    }
    return cancellation.cancel(pair.get(), request.reason(), request.text().strip(), actor);
  }

  private Optional<OrderCancellation.Pair> pair(
      String member, String number, List<FieldError> errors) {
    Optional<AuthorizationNumber> order = number(number);
    if (order.isEmpty()) {
      errors.add(
          new FieldError(
              "number",
              "NUMBER_MALFORMED",
              "Ingrese el número de la orden, por ejemplo 596067: está impreso arriba, junto al"
                  + " código QR."));
    }
    return switch (members.person(member, clock.today())) {
      case MemberLookup.Lookup.Found(var found) ->
          order.map(it -> new OrderCancellation.Pair(Optional.of(found.id()), it));
      case MemberLookup.Lookup.Missing(FieldError error) -> {
        if (error.code().equals(MemberLookup.UNKNOWN)) {
          // Whether such an affiliate exists is not this screen's to tell.
          yield order.map(it -> new OrderCancellation.Pair(Optional.empty(), it));
        }
        errors.add(error);
        yield Optional.empty();
      }
    };
  }

  private static Optional<AuthorizationNumber> number(String typed) {
    if (typed.length() > MAX_TYPED_NUMBER) {
      return Optional.empty();
    }
    String digits = typed.replaceAll("[\\p{Z}\\s.]", "").replaceFirst("^(?i:n[°º]?)", "");
    return digits.matches("0*[1-9]\\d{0,17}")
        ? Optional.of(new AuthorizationNumber(Long.parseLong(digits)))
        : Optional.empty();
  }

  private static void checkReason(CancellationRequest request, List<FieldError> errors) {
    if (request.reason() == null) {
      errors.add(
          new FieldError(
              "reason.code", "CAN-09", "Ingrese el motivo de anulación: elíjalo de la lista."));
    }
    String text = request.text().strip();
    if (text.length() < CancellationRequest.MIN_TEXT) {
      errors.add(
          new FieldError(
              "reason.text", "CAN-09", "Ingrese el motivo de anulación: explíquelo en una frase."));
    } else if (text.length() > CancellationRequest.MAX_TEXT) {
      errors.add(
          new FieldError(
              "reason.text",
              "REASON_TOO_LONG",
              "El motivo tiene %d caracteres y admite hasta %d. Acórtelo."
                  .formatted(text.length(), CancellationRequest.MAX_TEXT)));
    } else if (text.codePoints().anyMatch(RequestCheck::unprintable)) {
      errors.add(
          new FieldError(
              "reason.text",
              "REASON_CHARACTERS",
              "El motivo tiene caracteres invisibles que no se pueden guardar. Bórrelo y escríbalo"
                  + " de nuevo."));
    }
  }
}
