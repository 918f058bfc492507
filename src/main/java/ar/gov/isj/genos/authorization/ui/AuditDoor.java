package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.identity.Actor;
import com.vaadin.flow.component.Component;

/**
 * Where a result leads when the laboratory wants an auditor's word; another module is behind it.
 */
public interface AuditDoor {

  /**
   * @param key of this draft, so that a second click never asks twice
   * @param back to the result, keeping everything
   * @param registered the draft is no longer needed
   * @param next begins the next order
   */
  record Question(
      OrderRequest request,
      Validation.Decided decided,
      Actor actor,
      IdempotencyKey key,
      Runnable back,
      Runnable registered,
      Runnable next) {}

  /** What is asked of the laboratory, and then the number of what it asked. */
  Component open(Question question);
}
