package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.RegisterScope;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What an auditor said of an order; another module knows it. */
public interface AuditorsWord {

  /** Empty when the order needed no auditor, or is out of reach. */
  Optional<Component> about(AuthorizationNumber order, RegisterScope scope);
}
