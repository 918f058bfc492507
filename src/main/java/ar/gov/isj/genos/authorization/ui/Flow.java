package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import java.util.List;

/** Where a step may lead. */
interface Flow {

  /** Asks for an affiliate; what was typed before is kept. */
  void identify();

  void enter(MemberCheck.Eligible checked, List<FieldError> errors);

  /** Decides the draft and shows the result, or the entry again with what is wrong. */
  void decide();

  /**
   * @param confirmed the decision that was on screen when the order was asked for
   */
  void issued(IssuedOrder order, Validation.Decided confirmed);

  /** Shows the entry again with the cursor where {@code datum} is declared. */
  void declare(Datum datum);

  /** Asks an auditor instead of issuing. */
  void audit(OrderRequest request, Validation.Decided decided);

  /** Drops the draft and begins the next order. */
  void startOver();
}
