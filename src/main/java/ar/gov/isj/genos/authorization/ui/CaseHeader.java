package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.DescriptionList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose order it is, above every step. */
public final class CaseHeader extends DescriptionList {

  public CaseHeader(Member member, int ageYears) {
    addClassName("case-header");
    addFact("member-name", text("case.member"), member.name());
    addFact("cuil", text("case.cuil"), member.cuil().formatted());
    addFact("age", text("case.age"), text("case.age.years", ageYears));
    addFact("plan", text("case.plan"), member.plan());
  }

  CaseHeader provider(Provider provider) {
    addFact(
        "provider",
        text("case.provider"),
        text("case.person", provider.licence(), provider.name()));
    return this;
  }

  CaseHeader prescription(
      LocalDate date, PrescriberType type, int number, @Nullable Prescriber prescriber) {
    addFact("prescription-date", text("case.prescription-date"), EsAr.date(date));
    addFact(
        "prescriber",
        text("case.prescriber"),
        prescriber == null
            ? type + " " + number
            : text("case.person", type + " " + number, prescriber.name()));
    return this;
  }

  private void addFact(String name, String label, String value) {
    Field field = new Field(label, value);
    field.addClassName("field-" + name);
    getElement().appendChild(field.getElement());
  }
}
