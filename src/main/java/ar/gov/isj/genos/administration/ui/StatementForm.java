package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.StatementDraft;
import ar.gov.isj.genos.members.Aspect;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** What is said of an affiliate: which datum, what, from when and why. */
final class StatementForm extends EntryForm<StatementDraft> {

  private final StatementDraft stored;
  private final Select<Aspect> aspect = new Select<>();
  private final Select<String> chosen = new Select<>();
  private final DatePicker date = Fields.day("admin.afiliados.value", null);
  private final TextField typed = Fields.box("admin.afiliados.value", "", 60);
  private final DatePicker from;
  private final TextField reason;

  /**
   * @param holding what holds now, above the fields
   */
  StatementForm(StatementDraft stored, Holding holding) {
    this.stored = stored;
    add(holding);
    H2 heading = new H2(text("admin.afiliados.new"));
    heading.addClassName("entry-wide");
    Paragraph help = new Paragraph(text("admin.afiliados.new.help"));
    help.addClassNames("secondary", "entry-wide");
    add(heading, help);
    aspect.setLabel(text("admin.afiliados.aspect"));
    aspect.setItems(Aspect.values());
    aspect.setItemLabelGenerator(Said::name);
    aspect.setValue(stored.aspect());
    aspect.addValueChangeListener(_ -> ask());
    field("aspect", aspect);
    chosen.setLabel(text("admin.afiliados.value"));
    chosen.setItemLabelGenerator(StatementForm::label);
    chosen.setEmptySelectionAllowed(false);
    add(chosen, date, typed);
    from = field("from", Fields.day("admin.afiliados.from", stored.from()));
    from.setRequiredIndicatorVisible(true);
    reason = field("reason", Fields.box("admin.afiliados.reason", stored.reason(), 120));
    ask();
  }

  /** The field that suits the datum takes the place of the others. */
  private void ask() {
    boolean optional = !aspect.getValue().ofEverybody();
    List<String> values = values(aspect.getValue());
    chosen.setVisible(!values.isEmpty());
    date.setVisible(isDate());
    typed.setVisible(values.isEmpty() && !isDate());
    date.setHelperText(optional ? text("admin.afiliados.value.empty") : "");
    typed.setHelperText(optional ? text("admin.afiliados.value.empty") : "");
    chosen.setItems(values);
    date.clear();
    typed.clear();
    remember("value", !values.isEmpty() ? chosen : isDate() ? date : typed);
  }

  private boolean isDate() {
    return switch (aspect.getValue()) {
      case MEMBER_SINCE, STUDENT_CERTIFICATE, CONFIRMATION -> true;
      default -> false;
    };
  }

  /** Empty where the value is a date or a text. */
  private static List<String> values(Aspect aspect) {
    return switch (aspect) {
      case PLAN -> List.of("NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD");
      case RELATIONSHIP -> List.of("TITULAR", "CONYUGE", "HIJO", "ADHERENTE");
      case AFFILIATION -> List.of("ACTIVA", "BAJA", "SUSPENDIDA", "FALLECIDO");
      case CREDENTIAL -> List.of("HABILITADA", "INHABILITADA", "VENCIDA", "REEMPLAZADA");
      default -> aspect.programme() ? List.of(Aspect.ENROLLED, StatementDraft.NONE) : List.of();
    };
  }

  private static String label(String value) {
    return switch (value) {
      case StatementDraft.NONE -> text("admin.afiliados.without");
      case Aspect.ENROLLED -> text("admin.afiliados.enrolled");
      default -> Said.word(value);
    };
  }

  @Override
  StatementDraft draft() {
    return new StatementDraft(
        stored.member(), aspect.getValue(), value(), from.getValue(), reason.getValue());
  }

  private String value() {
    if (chosen.isVisible()) {
      return chosen.getOptionalValue().orElse("");
    }
    String entered =
        date.isVisible()
            ? date.getOptionalValue().map(LocalDate::toString).orElse("")
            : typed.getValue();
    boolean none = entered.isBlank() && !aspect.getValue().ofEverybody();
    return none ? StatementDraft.NONE : entered;
  }
}
