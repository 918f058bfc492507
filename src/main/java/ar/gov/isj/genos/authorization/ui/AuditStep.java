package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.Validation;
import com.vaadin.flow.component.Component;

/** What an auditor has to know, instead of an order. */
final class AuditStep extends Step {

  private final Runnable back;

  AuditStep(Validation.Decided decided, Component form, Runnable back) {
    super("audit");
    this.back = back;
    add(new CaseHeader(decided.member(), decided.ageYears()), form);
  }

  @Override
  void arrive() {
    // The form puts the cursor by itself: only it knows what is missing.
  }

  @Override
  void back() {
    back.run();
  }

  @Override
  String title() {
    return text("audit.request.title");
  }
}
