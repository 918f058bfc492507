package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.NearMiss;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.MissingResourceException;

/** Folded; opened, the rows that one condition kept from a case. Looked up when it is opened. */
public final class AlmostApplied extends NativeDetails {

  /**
   * @param ref the rulebook that decided
   */
  public AlmostApplied(CaseFacts facts, RulebookRef ref, ActiveRulebook rulebooks) {
    super(text("almost.title"));
    addClassName("almost-applied");
    Div content = new Div();
    setContent(content);
    addToggleListener(
        event -> {
          if (event.isOpened() && content.getComponentCount() == 0) {
            show(NearMiss.of(facts, rulebooks.version(ref)), content);
          }
        });
  }

  /** As people call it; a table that nobody named is called by its folder. */
  private static String table(String name) {
    try {
      return text("rules.table." + name);
    } catch (MissingResourceException e) {
      return name;
    }
  }

  private static void show(List<NearMiss> misses, Div content) {
    if (misses.isEmpty()) {
      content.add(new Paragraph(text("almost.none")));
      return;
    }
    UnorderedList list = new UnorderedList();
    for (NearMiss miss : misses) {
      Span table = new Span(text("almost.table", table(miss.table())));
      table.addClassName("secondary");
      String subject = miss.subject().isEmpty() ? "" : miss.subject() + ". ";
      list.add(new ListItem(new Span(subject + miss.sentence() + " "), table));
    }
    content.add(list);
  }
}
