package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.Applicant;
import ar.gov.isj.genos.identity.Registration;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One person who asks for a user, and what is decided. */
final class RegistrationCard extends Section {

  sealed interface Decision {}

  record Approve(Set<Role> roles, Set<CentreId> centres) implements Decision {}

  record Reject(String reason) implements Decision {}

  private final Registration registration;
  private final BiConsumer<Registration, Decision> onDecision;

  RegistrationCard(
      Registration registration,
      List<Centre> everyCentre,
      BiConsumer<Registration, Decision> onDecision) {
    this.registration = registration;
    this.onDecision = onDecision;
    addClassName("request");
    Applicant who = registration.applicant();
    add(new H2(who.name()), facts(who));
    if (registration.known()) {
      add(new Notice(Notice.Kind.WARNING, text("requests.known")));
    } else {
      add(approval(everyCentre));
    }
    add(rejection());
  }

  private DescriptionList facts(Applicant who) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("case-header");
    fact(facts, "registration.CUIL", who.cuil().formatted());
    fact(facts, "registration.EMAIL", who.email().text());
    fact(facts, "registration.PHONE", who.phone());
    fact(facts, "registration.LICENCE", Integer.toString(who.licence()));
    fact(facts, "registration.CENTRE", who.centre());
    fact(facts, "requests.since", EsAr.dateTime(registration.verifiedAt()));
    fact(facts, "registration.REASON", who.reason());
    return facts;
  }

  private static void fact(DescriptionList facts, String label, String value) {
    Div field =
        new Div(new DescriptionList.Term(text(label)), new DescriptionList.Description(value));
    field.addClassName("field");
    facts.add(field);
  }

  private Div approval(List<Centre> everyCentre) {
    CheckboxGroup<Role> roles = new CheckboxGroup<>(text("requests.roles"));
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> text("admin.role." + role));
    roles.setValue(Set.of(Role.LAB));
    MultiSelectComboBox<Centre> centres = new MultiSelectComboBox<>(text("requests.centres"));
    centres.setItems(everyCentre);
    centres.setItemLabelGenerator(centre -> centre.name() + " · " + centre.town());
    centres.addClassName("request-centres");
    Button approve =
        new Button(
            text("requests.approve"),
            _ ->
                onDecision.accept(
                    registration,
                    new Approve(
                        roles.getValue(),
                        centres.getValue().stream().map(Centre::id).collect(Collectors.toSet()))));
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    return row(roles, centres, approve);
  }

  private Div rejection() {
    TextField reason = new TextField(text("requests.reason"));
    reason.setMaxLength(300);
    reason.setHelperText(text("requests.reason.help"));
    reason.addClassName("request-reason");
    Button reject =
        new Button(
            text("requests.reject"),
            _ -> {
              boolean missing = reason.getValue().isBlank();
              reason.setErrorMessage(text("requests.reason.missing"));
              reason.setInvalid(missing);
              if (missing) {
                reason.focus();
              } else {
                onDecision.accept(registration, new Reject(reason.getValue().strip()));
              }
            });
    return row(reason, reject);
  }

  private static Div row(com.vaadin.flow.component.Component... parts) {
    Div row = new Div(parts);
    row.addClassName("request-row");
    return row;
  }
}
