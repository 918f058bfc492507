package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.adjudication.CopayExplanation.Step;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** Folded; opened, how each line's copay came about. Looked up when it is opened. */
final class CopayDetails extends NativeDetails {

  CopayDetails(Supplier<List<CopayExplanation>> explanations) {
    super(text("copay.title"));
    addClassName("copay-details");
    Div content = new Div();
    setContent(content);
    addToggleListener(
        event -> {
          if (event.isOpened() && content.getComponentCount() == 0) {
            show(explanations.get(), content);
          }
        });
  }

  private static void show(List<CopayExplanation> explanations, Div content) {
    List<CopayExplanation> told =
        explanations.stream().filter(line -> !line.steps().isEmpty()).toList();
    if (told.isEmpty()) {
      content.add(new Paragraph(text("copay.none")));
    }
    for (CopayExplanation line : told) {
      Paragraph heading =
          new Paragraph(text("copay.line", line.practice(), EsAr.amount(line.copay())));
      OrderedList steps = new OrderedList();
      line.steps().forEach(step -> steps.add(item(step)));
      content.add(heading, steps);
    }
  }

  private static ListItem item(Step step) {
    ListItem item = new ListItem(new Span(step.sentence()));
    if (step.source() != null) {
      Span row =
          new Span(
              " "
                  + text(
                      "copay.row",
                      step.source().table(),
                      step.source().row(),
                      step.source().version()));
      row.addClassName("secondary");
      item.add(row);
    }
    return item;
  }
}
