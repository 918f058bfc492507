package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.providers.Prescriber;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose order it is and who prescribed it, as it was on the day of issue. */
final class OrderHeader extends Div {

  OrderHeader(IssuedOrder order) {
    PrescriptionFacts prescription = order.facts().prescription();
    add(
        new CaseHeader(order.member(), order.member().ageOn(order.facts().issueDate()))
            .provider(order.provider())
            .prescription(
                prescription.date(),
                prescription.prescriberType(),
                prescription.prescriberNumber(),
                prescriber(prescription)));
  }

  /** Lines that are part of the order. */
  static List<LineDecision> issuedLines(IssuedOrder order) {
    return order.decision().lines().stream().filter(line -> line.authorized() > 0).toList();
  }

  private static @Nullable Prescriber prescriber(PrescriptionFacts prescription) {
    PrescriberFacts known = prescription.prescriber();
    return known == null
        ? null
        : new Prescriber(
            prescription.prescriberType(),
            prescription.prescriberNumber(),
            known.name(),
            known.speciality(),
            known.enabledFrom(),
            known.enabledUntil());
  }
}
