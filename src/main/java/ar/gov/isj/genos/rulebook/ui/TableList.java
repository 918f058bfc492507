package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.store.RowHits;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** The tables as they decide now: how much they hold, and how much of it is heard. */
final class TableList {

  private final VersionStore versions;
  private final RowHits hits;
  private final DraftDesk desk;

  TableList(VersionStore versions, RowHits hits, DraftDesk desk) {
    this.versions = versions;
    this.hits = hits;
    this.desk = desk;
  }

  Component of(Rulebook rulebook, List<Draft> drafts) {
    Map<String, Integer> numbers = versions.tableVersions(rulebook.ref().version());
    Map<String, VersionInfo> changes = versions.lastChanges();
    Map<String, Long> heard = hits.byTable();
    RulesTable table =
        new RulesTable(text("rules.tables"), "table", "rows", "hits", "version", "last", "drafts");
    for (Table one : rulebook.tables()) {
      VersionInfo last = changes.get(one.name());
      table.line(
          RulesNavigation.link(RulesNavigation.table(one.name()), TableName.of(one.name())),
          EsAr.count(one.rows().size()),
          EsAr.count(heard.getOrDefault(one.name(), 0L)),
          numbers.getOrDefault(one.name(), 1),
          last == null ? text("rules.never") : VersionWords.lastChange(last),
          openDrafts(one.name(), drafts));
    }
    return table;
  }

  private Component openDrafts(String table, List<Draft> drafts) {
    Div links = new Div();
    links.addClassName("choice");
    drafts.stream()
        .filter(draft -> draft.state().open())
        .filter(draft -> desk.touchedTables(draft).contains(table))
        .forEach(
            draft ->
                links.add(
                    RulesNavigation.link(
                        RulesNavigation.table(table, draft.id()),
                        text("rules.draft.number", draft.id()))));
    return links;
  }
}
