package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.RegisterScope;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The request for audit that an order was issued from. */
@Service
public class AuditOfOrder {

  private final AuditRequests requests;

  AuditOfOrder(AuditRequests requests) {
    this.requests = requests;
  }

  /** Empty when the order needed no auditor, or is out of reach. */
  public Optional<AuditRequest> find(AuthorizationNumber order, RegisterScope scope) {
    return scope.within(() -> requests.numberOf(order).flatMap(requests::find));
  }
}
