package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.draft.Draft;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The tables that can be edited in a draft; those that were touched say so. */
final class DraftTables extends Div {

  DraftTables(DraftScreen screen, Draft draft) {
    addClassNames("choice", "rules-tables");
    add(new Span(text("rules.draft.tables")));
    List<String> touched = screen.desk().touchedTables(draft);
    for (TableHeader header : screen.desk().headers(draft)) {
      Anchor link =
          RulesNavigation.link(
              RulesNavigation.table(header.table(), draft.id()), TableName.of(header.table()));
      if (touched.contains(header.table())) {
        link.addClassName("touched");
      }
      add(link);
    }
  }
}
