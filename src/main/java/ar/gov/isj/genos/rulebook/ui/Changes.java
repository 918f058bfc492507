package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.TableHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** What differs, table by table, in sentences. */
final class Changes extends Div {

  private int rows;

  Changes() {
    addClassName("rules-changes");
  }

  void add(TableHeader header, List<RowChange> changes, Function<String, String> link) {
    if (changes.isEmpty()) {
      return;
    }
    rows += changes.size();
    UnorderedList list = new UnorderedList();
    for (RowChange change : changes) {
      for (String sentence : CellWords.sentences(header, change)) {
        ListItem item = new ListItem(sentence + " ");
        item.add(RulesNavigation.link(link.apply(change.key()), change.key()));
        item.addClassName(
            change.before() == null ? "added" : change.after() == null ? "removed" : "changed");
        list.add(item);
      }
    }
    add(new H3(TableName.of(header.table())), list);
  }

  /** Says so when nothing was added. */
  Changes finished() {
    if (rows == 0) {
      add(new Paragraph(text("rules.changes.none")));
    }
    return this;
  }
}
