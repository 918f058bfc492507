package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.ScanField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;

/** Date, prescriber and, where a rule needs it, diagnosis, as they stand on the paper. */
final class PrescriptionForm extends Div {

  private static final int PAUSE_MILLIS = 250;

  private final Prescribers prescribers;
  private final DraftInHand draft;
  private final DatePicker date = EsAr.datePicker(text("prescription.date"));
  private final Select<PrescriberType> type = new Select<>();
  private final ScanField number;
  private final Span name = new Span();
  private final TextField diagnosis = new TextField(text("prescription.diagnosis"));

  /**
   * @param onDone called when the licence number was confirmed with Enter
   */
  PrescriptionForm(Prescribers prescribers, DraftInHand draft, LocalDate today, Runnable onDone) {
    this.prescribers = prescribers;
    this.draft = draft;
    addClassName("prescription");
    date.setMin(OrderRequest.EARLIEST_PRESCRIPTION);
    date.setMax(today);
    date.setI18n(
        date.getI18n()
            .setMinErrorMessage(
                text("prescription.date.early", EsAr.date(OrderRequest.EARLIEST_PRESCRIPTION)))
            .setMaxErrorMessage(text("prescription.date.late", EsAr.date(today))));
    type.setLabel(text("prescription.type"));
    type.setItems(PrescriberType.values());
    type.setItemLabelGenerator(one -> text("prescriber." + one.name()));
    number =
        new ScanField(
            text("prescription.number"),
            "",
            typed -> {
              store();
              resolve(typed);
              onDone.run();
            });
    number.setAllowedCharPattern("[0-9]");
    number.setMaxLength(9);
    number.getElement().setAttribute("inputmode", "numeric");
    number.setValueChangeMode(ValueChangeMode.LAZY);
    number.setValueChangeTimeout(PAUSE_MILLIS);
    name.addClassName("prescriber-name");
    name.getElement().setAttribute("role", "status");
    date.addClassName("prescription-date");
    type.addClassName("prescriber-type");
    number.addClassName("prescriber-number");
    diagnosis.addClassName("prescription-diagnosis");
    diagnosis.setMaxLength(OrderRequest.MAX_DIAGNOSIS);
    add(date, type, number, name, diagnosis);
    load(draft.now());
    date.addValueChangeListener(_ -> store());
    type.addValueChangeListener(_ -> changed());
    number.addValueChangeListener(_ -> changed());
    diagnosis.addValueChangeListener(
        _ -> {
          diagnosis.setInvalid(false);
          store();
        });
  }

  private void load(OrderDraft now) {
    TypedRequest.date(now.prescriptionDate()).ifPresent(date::setValue);
    type.setValue(now.prescriberType());
    number.setValue(now.prescriberNumber());
    diagnosis.setValue(now.diagnosis());
    resolve(now.prescriberNumber());
  }

  private void changed() {
    number.setInvalid(false);
    store();
    resolve(number.getValue());
  }

  private void store() {
    String typedDate = date.getValue() == null ? "" : EsAr.date(date.getValue());
    draft.change(
        now ->
            now.withPrescription(
                typedDate, type.getValue(), number.getValue(), diagnosis.getValue()));
  }

  private void resolve(String typed) {
    Optional<Prescriber> found =
        TypedRequest.number(typed).flatMap(licence -> prescribers.find(type.getValue(), licence));
    name.setText(
        found
            .map(one -> text("case.person", one.name(), one.speciality()))
            .orElse(typed.isBlank() ? "" : text("prescription.unknown", type.getValue(), typed)));
    name.setClassName("prescriber-unknown", found.isEmpty() && !typed.isBlank());
  }

  /** Shows an error at its field; false if it belongs to none of these fields. */
  boolean tell(FieldError error) {
    switch (error.field()) {
      case "prescription.date" -> {
        date.setErrorMessage(error.message());
        date.setInvalid(true);
      }
      case "prescription.prescriber.number", "prescription.prescriber" -> {
        number.setErrorMessage(error.message());
        number.setInvalid(true);
      }
      case "prescription.diagnosis" -> {
        diagnosis.setErrorMessage(error.message());
        diagnosis.setInvalid(true);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The cursor goes to the number if it is missing or wrong, to the date if that is wrong. */
  boolean focusWhatIsMissing() {
    if (date.isInvalid()) {
      date.focus();
    } else if (number.isInvalid() || number.isEmpty()) {
      number.focus();
    } else if (diagnosis.isInvalid()) {
      diagnosis.focus();
    } else {
      return false;
    }
    return true;
  }
}
