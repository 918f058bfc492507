package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseFacts.PrescriptionFacts;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Stamp;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose request it is, what was prescribed and who did what. */
final class CaseFacts extends DescriptionList {

  CaseFacts(AuditRequest request) {
    addClassName("case-header");
    PrescriptionFacts prescription = request.asked().facts().prescription();
    LocalDate day = LocalDate.ofInstant(request.registered().at(), BusinessClock.ZONE);
    fact("case.member", request.member().name());
    fact("case.cuil", request.member().cuil().formatted());
    fact("case.age", text("case.age.years", request.member().ageOn(day)));
    fact("case.plan", request.member().plan());
    fact("case.prescription-date", EsAr.date(prescription.date()));
    fact(
        "case.prescriber",
        prescription.prescriberType()
            + " "
            + prescription.prescriberNumber()
            + (prescription.prescriber() == null ? "" : " " + prescription.prescriber().name()));
    fact("case.provider", request.provider().name() + " · " + request.centre().name());
    fact("audit.diagnosis", Objects.requireNonNullElse(request.order().diagnosis(), ""));
    request.order().declared().forEach((datum, text) -> field(datum.label(), datum.shown(text)));
  }

  /** Only what happened: an empty stamp tells nothing. */
  CaseFacts stamps(AuditRequest request) {
    stamp("audit.stamp.registered", request.registered());
    stamp(
        "audit.stamp.audited", request.resolution() == null ? null : request.resolution().signed());
    stamp("audit.stamp.issued", request.emission() == null ? null : request.emission().issued());
    stamp(
        "audit.stamp.annulled",
        request.annulment() == null ? null : request.annulment().annulled());
    if (request.annulment() != null) {
      fact(
          "audit.annulment",
          text(
              "audit.rejection",
              request.annulment().reason().spanish(),
              request.annulment().text()));
    }
    if (request.state().open()) {
      fact("audit.due", EsAr.dateTime(request.dueAt()));
    }
    return this;
  }

  private void stamp(String key, @Nullable Stamp stamp) {
    if (stamp != null) {
      fact(key, text("audit.stamp", stamp.shown(), EsAr.dateTime(stamp.at())));
    }
  }

  private void fact(String key, String value) {
    field(text(key), value);
  }

  private void field(String label, String value) {
    Div field = new Div(new Term(label), new Description(value));
    field.addClassName("field");
    getElement().appendChild(field.getElement());
  }
}
