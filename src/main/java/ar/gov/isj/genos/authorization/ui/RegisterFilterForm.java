package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.MemberChoice;
import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.RegisterFilter;
import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import ar.gov.isj.genos.authorization.RegisterFilter.Prescribed;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.ScanField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What to look for in the register, as typed. */
final class RegisterFilterForm extends Div {

  /** What was typed, kept while somebody looks at an order and comes back. */
  record Typed(
      LocalDate from,
      LocalDate until,
      Cancelled cancelled,
      String number,
      String member,
      String practice,
      PrescriberType prescriberType,
      String prescriber) {

    static Typed lastMonth(LocalDate today) {
      return new Typed(
          today.minusMonths(1), today, Cancelled.NO, "", "", "", PrescriberType.MD, "");
    }
  }

  /** Nobody has this id: a filter by an affiliate who does not exist finds nothing. */
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  private final OrderRegister register;
  private final Consumer<RegisterFilterForm> onSearch;
  private final DatePicker from = EsAr.datePicker(text("register.from"));
  private final DatePicker until = EsAr.datePicker(text("register.until"));
  private final Select<Cancelled> cancelled = new Select<>();
  private final TextField number = box("register.number", "number", 20);
  private final TextField member = box("register.member", "member", 200);
  private final TextField practice = box("register.practice", "practice", 6);
  private final Select<PrescriberType> prescriberType = new Select<>();
  private final TextField prescriber = box("register.prescriber", "prescriber", 9);

  RegisterFilterForm(OrderRegister register, Typed typed, Consumer<RegisterFilterForm> onSearch) {
    this.register = register;
    this.onSearch = onSearch;
    addClassName("register-filters");
    cancelled.setLabel(text("register.cancelled"));
    cancelled.setItems(Cancelled.values());
    cancelled.setItemLabelGenerator(one -> text("register.cancelled." + one.name()));
    prescriberType.setLabel(text("prescription.type"));
    prescriberType.setItems(PrescriberType.values());
    prescriberType.setItemLabelGenerator(PrescriberType::name);
    from.addClassName("filter-date");
    until.addClassName("filter-date");
    cancelled.addClassName("filter-cancelled");
    prescriberType.addClassName("filter-type");
    add(
        from,
        until,
        cancelled,
        number,
        member,
        practice,
        prescriberType,
        prescriber,
        ActionBar.primary(text("register.search"), "Enter", this::search));
    show(typed);
  }

  private TextField box(String label, String name, int longest) {
    ScanField box = new ScanField(text(label), "", _ -> search());
    box.setMaxLength(longest);
    box.addClassName("filter-" + name);
    return box;
  }

  private void search() {
    onSearch.accept(this);
  }

  private void show(Typed typed) {
    from.setValue(typed.from());
    until.setValue(typed.until());
    cancelled.setValue(typed.cancelled());
    number.setValue(typed.number());
    member.setValue(typed.member());
    practice.setValue(typed.practice());
    prescriberType.setValue(typed.prescriberType());
    prescriber.setValue(typed.prescriber());
  }

  Typed typed(LocalDate today) {
    Typed month = Typed.lastMonth(today);
    return new Typed(
        from.getOptionalValue().orElse(month.from()),
        until.getOptionalValue().orElse(month.until()),
        cancelled.getValue(),
        number.getValue(),
        member.getValue(),
        practice.getValue(),
        prescriberType.getValue(),
        prescriber.getValue());
  }

  void arrive() {
    number.focus();
  }

  /** Empty when something typed is wrong; then it is told at its field. */
  Optional<RegisterFilter> read() {
    for (HasValidation field : List.of(from, until, number, member, practice, prescriber)) {
      field.setInvalid(false);
    }
    if (from.isEmpty()) {
      refuse(from, "register.date.missing");
    }
    if (until.isEmpty() || (!from.isEmpty() && until.getValue().isBefore(from.getValue()))) {
      refuse(until, until.isEmpty() ? "register.date.missing" : "register.date.order");
    }
    AuthorizationNumber order = number();
    PracticeCode code = practice();
    Prescribed prescribed = prescribed();
    MemberId affiliate = member();
    boolean wrong =
        List.<HasValidation>of(from, until, number, member, practice, prescriber).stream()
            .anyMatch(HasValidation::isInvalid);
    return wrong
        ? Optional.empty()
        : Optional.of(
            new RegisterFilter(
                from.getValue(),
                until.getValue(),
                cancelled.getValue(),
                order,
                affiliate,
                code,
                prescribed));
  }

  /** A zero means any, as it always did. */
  private @Nullable AuthorizationNumber number() {
    String digits = number.getValue().replaceAll("[\\p{Z}\\s.]", "");
    if (digits.matches("0*")) {
      return null;
    }
    if (!digits.matches("\\d{1,18}")) {
      refuse(number, "register.number.malformed");
      return null;
    }
    return new AuthorizationNumber(Long.parseLong(digits));
  }

  private @Nullable PracticeCode practice() {
    Optional<PracticeCode> code = PracticeCode.parse(practice.getValue());
    if (code.isEmpty() && !practice.getValue().isBlank()) {
      refuse(practice, "register.practice.malformed");
    }
    return code.orElse(null);
  }

  private @Nullable Prescribed prescribed() {
    Optional<Integer> licence = TypedRequest.number(prescriber.getValue());
    if (licence.isEmpty() && !prescriber.getValue().isBlank()) {
      refuse(prescriber, "register.prescriber.malformed");
    }
    return licence.map(one -> new Prescribed(prescriberType.getValue(), one)).orElse(null);
  }

  private @Nullable MemberId member() {
    if (member.getValue().isBlank()) {
      return null;
    }
    return switch (register.member(member.getValue())) {
      case MemberChoice.Known(MemberId id) -> id;
      case MemberChoice.Nobody() -> NOBODY;
      case MemberChoice.Malformed(String message) -> {
        member.setErrorMessage(message);
        member.setInvalid(true);
        yield null;
      }
    };
  }

  private static <F extends Component & HasValidation & HasValue<?, ?>> void refuse(
      F field, String message) {
    field.setErrorMessage(text(message));
    field.setInvalid(true);
  }
}
