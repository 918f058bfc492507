package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What else the prescription says. Where the patient is and how urgent it is are in sight; the rest
 * is folded until it is needed.
 */
public final class DeclaredForm extends Div {

  private static final List<Datum> IN_SIGHT = List.of(Datum.AMBITO, Datum.URGENTE);

  private final Map<Datum, String> declared;
  private final NativeDetails others = new NativeDetails();
  private final Map<Datum, DatumField<?>> fields = new EnumMap<>(Datum.class);

  /**
   * @param onChange is told which datum changed, after the draft
   */
  DeclaredForm(DraftInHand draft, LocalDate today, Consumer<Datum> onChange) {
    this(
        draft.now().declared(),
        List.of(Datum.values()),
        today,
        (datum, typed) -> {
          draft.change(now -> now.withDeclared(datum, typed));
          onChange.accept(datum);
        });
  }

  /**
   * @param known what is declared already
   * @param offered which data have a field
   * @param onChange is told what is declared now; empty for nothing
   */
  public DeclaredForm(
      Map<Datum, String> known,
      List<Datum> offered,
      LocalDate today,
      BiConsumer<Datum, String> onChange) {
    this.declared = new EnumMap<>(Datum.class);
    declared.putAll(known);
    addClassName("declared");
    Div rest = new Div();
    rest.addClassName("declared-others");
    for (Datum datum : offered) {
      DatumField<?> field =
          DatumField.of(
              datum,
              declared.getOrDefault(datum, ""),
              today,
              typed -> {
                if (typed.isBlank()) {
                  declared.remove(datum);
                } else {
                  declared.put(datum, typed);
                }
                onChange.accept(datum, typed);
                count();
              });
      fields.put(datum, field);
      (IN_SIGHT.contains(datum) ? this : rest).add(field.box());
    }
    others.addClassName("declared-fold");
    others.setContent(rest);
    add(others);
    count();
  }

  /** What is folded away is not forgotten: the fold says how much is declared in it. */
  private void count() {
    long folded = declared.keySet().stream().filter(one -> !IN_SIGHT.contains(one)).count();
    others.setSummaryText(
        folded == 0 ? text("declared.others") : text("declared.others.some", folded));
  }

  /** Shows an error at its field; false if it belongs to none of these fields. */
  public boolean tell(FieldError error) {
    Optional<Datum> datum =
        Arrays.stream(Datum.values())
            .filter(fields::containsKey)
            .filter(one -> OrderRequest.declaredField(one).equals(error.field()))
            .findFirst();
    datum.ifPresent(
        one -> {
          unfold(one);
          field(one).tell(error.message());
        });
    return datum.isPresent();
  }

  /** The cursor goes to the first field that is wrong; false if none is. */
  boolean focusWhatIsWrong() {
    Optional<Datum> wrong =
        fields.entrySet().stream()
            .filter(one -> one.getValue().wrong())
            .map(Map.Entry::getKey)
            .findFirst();
    wrong.ifPresent(this::focus);
    return wrong.isPresent();
  }

  void focus(Datum datum) {
    unfold(datum);
    field(datum).focus();
  }

  /** Opens the fold with the cursor in its first field. */
  void focusOthers() {
    focus(Datum.CONFORMIDAD);
  }

  private void unfold(Datum datum) {
    if (!IN_SIGHT.contains(datum)) {
      others.setOpen(true);
    }
  }

  private DatumField<?> field(Datum datum) {
    return Objects.requireNonNull(fields.get(datum));
  }
}
