package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.DescriptionList;

/** Who pays what. */
public final class Totals extends DescriptionList {

  public Totals(CaseDecision decision) {
    this(decision.copay(), decision.total(), decision.insurerPays());
  }

  Totals(Money copay, Money total, Money insurerPays) {
    addClassName("totals");
    amount("copay", copay);
    amount("total", total);
    amount("insurer", insurerPays);
  }

  private void amount(String name, Money amount) {
    Field field = new Field(text("totals." + name), EsAr.pesos(amount));
    field.addClassName("total-" + name);
    getElement().appendChild(field.getElement());
  }
}
