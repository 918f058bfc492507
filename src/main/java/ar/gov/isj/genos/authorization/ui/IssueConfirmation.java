package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names what an order will hold and what it will not, before it cannot be undone. */
final class IssueConfirmation {

  private final CaseDecision decision;
  private final long missing;

  private IssueConfirmation(CaseDecision decision, long missing) {
    this.decision = decision;
    this.missing = missing;
  }

  /** Empty when every unit asked for is authorised: then there is nothing to ask. */
  static Optional<IssueConfirmation> of(CaseDecision decision) {
    long missing =
        decision.lines().stream().filter(line -> line.authorized() < line.requested()).count();
    return missing == 0 ? Optional.empty() : Optional.of(new IssueConfirmation(decision, missing));
  }

  /**
   * @param onConfirmed runs at most once
   * @param onClosed runs when there is no question any more, whatever the answer was
   */
  void ask(Runnable onConfirmed, Runnable onClosed) {
    Dialog dialog = new Dialog();
    dialog.addClassName("issue-confirmation");
    dialog.setHeaderTitle(text("confirm.title", missing));
    dialog.setCloseOnOutsideClick(false);
    Div content =
        new Div(
            section(
                "confirm.issued",
                decision.lines().stream().filter(line -> line.authorized() > 0).toList(),
                line -> line.authorized() < line.requested() ? quantity(line) : name(line)),
            section(
                "confirm.refused",
                decision.lines().stream()
                    .filter(line -> line.authorized() < line.requested())
                    .toList(),
                IssueConfirmation::refusal));
    dialog.add(content);
    Button confirm = new Button(text("confirm.accept"));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setDisableOnClick(true);
    confirm.addClickListener(
        _ -> {
          dialog.close();
          onConfirmed.run();
        });
    dialog.getFooter().add(new Button(text("confirm.back"), _ -> dialog.close()), confirm);
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            onClosed.run();
          }
        });
    dialog.open();
    confirm.focus();
  }

  private static Section section(
      String title, List<LineDecision> lines, Function<LineDecision, String> words) {
    UnorderedList list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(words.apply(line))));
    return new Section(new H3(text(title)), list);
  }

  private static String name(LineDecision line) {
    return text("practice.named", line.practice(), line.description());
  }

  private static String quantity(LineDecision line) {
    return text("confirm.quantity", name(line), line.authorized(), line.requested());
  }

  private static String refusal(LineDecision line) {
    return line.authorized() > 0
        ? text("confirm.missing", name(line), line.requested() - line.authorized())
        : text("confirm.line", name(line), OutcomeMark.word(line.outcome()));
  }
}
