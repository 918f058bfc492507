package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.RejectionReason;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.shared.Money;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An auditor's word on one line: arrows choose, Tab goes on. */
final class VerdictRow extends Div {

  private enum Choice {
    AUTHORIZE,
    REJECT
  }

  private final AuditLine line;
  private final boolean quoted;
  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final IntegerField units = new IntegerField(text("verdict.units"));
  private final BigDecimalField price = new BigDecimalField(text("verdict.price"));
  private final Select<RejectionReason> reason = new Select<>();
  private final TextField words = new TextField(text("verdict.text"));

  /**
   * @param quoted whether the auditor has to say what a unit costs
   */
  VerdictRow(AuditLine line, boolean quoted, Runnable onChange) {
    this.line = line;
    this.quoted = quoted;
    addClassName("verdict");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one -> text("verdict." + one.name()));
    choice.setAriaLabel(text("verdict.of", line.description()));
    units.setMin(1);
    units.setMax(line.requested());
    units.setValue(line.requested());
    units.setStepButtonsVisible(line.requested() > 1);
    reason.setLabel(text("verdict.reason"));
    reason.setItems(RejectionReason.values());
    reason.setItemLabelGenerator(one -> one.code() + " " + one.word());
    reason.setValue(RejectionReason.NOT_JUSTIFIED);
    words.setValueChangeMode(ValueChangeMode.ON_BLUR);
    words.addClassName("verdict-text");
    add(choice, units, price, reason, words);
    choice.addValueChangeListener(
        _ -> {
          follow();
          onChange.run();
        });
    units.addValueChangeListener(_ -> onChange.run());
    price.addValueChangeListener(_ -> onChange.run());
    follow();
  }

  private void follow() {
    boolean authorizes = choice.getValue() == Choice.AUTHORIZE;
    units.setVisible(authorizes && line.requested() > 1);
    price.setVisible(authorizes && quoted);
    reason.setVisible(choice.getValue() == Choice.REJECT);
    words.setVisible(choice.getValue() != null);
  }

  /** Empty until something is chosen. */
  Optional<Verdict> verdict() {
    Choice chosen = choice.getValue();
    if (chosen == null) {
      return Optional.empty();
    }
    return Optional.of(
        chosen == Choice.REJECT
            ? Verdict.reject(line.practice(), reason.getValue(), words.getValue())
            : new Verdict(
                line.practice(),
                units.getValue() == null ? 0 : units.getValue(),
                null,
                words.getValue(),
                price()));
  }

  private @Nullable Money price() {
    BigDecimal typed = price.getValue();
    return quoted && typed != null && typed.signum() > 0 ? new Money(typed) : null;
  }
}
