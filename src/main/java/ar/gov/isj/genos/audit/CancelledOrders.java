package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.audit.AuditRequest.Annulment;
import ar.gov.isj.genos.authorization.Cancellation;
import ar.gov.isj.genos.authorization.OrderCancelled;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A request whose order is annulled is annulled with it, in the same transaction. */
@Component
final class CancelledOrders {

  private final AuditRequests requests;
  private final AuditSteps steps;

  CancelledOrders(AuditRequests requests, AuditSteps steps) {
    this.requests = requests;
    this.steps = steps;
  }

  @EventListener
  void cancelled(OrderCancelled event) {
    requests
        .numberOf(event.order().number())
        .flatMap(requests::hold)
        .ifPresent(request -> annul(request, event));
  }

  private void annul(AuditRequest request, OrderCancelled event) {
    Cancellation cancellation = Objects.requireNonNull(event.order().cancellation());
    Stamp by = Stamp.of(event.actor(), cancellation.at());
    steps.store(
        request,
        request.annul(new Annulment(by, cancellation.reason(), cancellation.text())),
        AuditAction.ANNUL,
        Side.LABORATORY,
        by,
        cancellation.text(),
        List.of());
  }
}
