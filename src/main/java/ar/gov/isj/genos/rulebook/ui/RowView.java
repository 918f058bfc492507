package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.store.RowHits;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One row: what it says in a version or a draft, and who changed it when and why. */
@Route(RulesNavigation.HOME + "/:table/:key")
@RolesAllowed({"ANALYST", "APPROVER", "CONTROLLER", "ADMIN", "AUDITOR"})
class RowView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ActiveRulebook active;
  private final VersionStore versions;
  private final DraftDesk desk;
  private final RowHits hits;
  private String key = "";

  RowView(ActiveRulebook active, VersionStore versions, DraftDesk desk, RowHits hits) {
    this.active = active;
    this.versions = versions;
    this.desk = desk;
    this.hits = hits;
    addClassNames("step", "rules-row");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    String name = event.getRouteParameters().get("table").orElse("");
    key = event.getRouteParameters().get("key").orElse("");
    Rulebook rulebook =
        TableView.number(event, "version")
            .flatMap(number -> versions.info((int) (long) number))
            .map(info -> active.version(info.ref()))
            .orElse(active.current());
    Optional<Table> table =
        rulebook.tables().stream().filter(one -> one.name().equals(name)).findFirst();
    if (table.isEmpty()) {
      add(new Notice(Notice.Kind.WARNING, text("rules.table.unknown")));
      return;
    }
    TableHeader header = table.get().header();
    Optional<Draft> draft = TableView.number(event, "borrador").flatMap(desk::find);
    TableText rows =
        draft.map(one -> desk.text(one, name)).orElseGet(() -> TableText.of(table.get()));
    String where =
        draft
            .map(one -> text("rules.draft.named", one.id(), one.title()))
            .orElse(text("rules.version", rulebook.ref().version()));
    add(
        RulesNavigation.link(
            draft.isPresent()
                ? RulesNavigation.table(name, draft.get().id())
                : RulesNavigation.table(name) + "?version=" + rulebook.ref().version(),
            text("rules.back.table", TableName.of(name))),
        new H1(text("rules.row.heading", key)),
        new Paragraph(text("rules.row.where", TableName.of(name), where)));
    if (rows.rows().stream().noneMatch(row -> row.key().equals(key))
        && versions.history(name, key).isEmpty()) {
      add(new Notice(Notice.Kind.WARNING, text("rules.row.never", key)));
      return;
    }
    add(
        row(header, rows),
        new Paragraph(
            text(
                "rules.row.hits",
                RowHits.DAYS,
                EsAr.count(hits.byRow(name).getOrDefault(key, 0L)))),
        new H2(text("rules.history")),
        history(header));
  }

  private Component row(TableHeader header, TableText rows) {
    Optional<RowText> row = rows.rows().stream().filter(one -> one.key().equals(key)).findFirst();
    if (row.isEmpty()) {
      return new Notice(Notice.Kind.INFO, text("rules.row.absent"));
    }
    DescriptionList list = new DescriptionList();
    list.addClassName("rules-cells");
    for (Column column : header.columns()) {
      String cell = row.get().cell(column.id());
      Div field =
          new Div(
              new DescriptionList.Term(column.title()),
              new DescriptionList.Description(
                  cell.isEmpty()
                      ? text(column.role() == Column.Role.CONDITION ? "rules.any" : "rules.blank")
                      : CellWords.shown(column, cell)));
      field.addClassName("field");
      list.add(field);
    }
    return list;
  }

  private Component history(TableHeader header) {
    List<VersionStore.PastChange> changes = versions.history(header.table(), key);
    if (changes.isEmpty()) {
      return new Paragraph(text("rules.history.none"));
    }
    RulesTable table =
        new RulesTable(text("rules.history"), "version", "since", "author", "reason", "change");
    for (VersionStore.PastChange past : changes) {
      UnorderedList said = new UnorderedList();
      CellWords.sentences(header, past.change())
          .forEach(sentence -> said.add(new ListItem(sentence)));
      table.line(
          RulesNavigation.link(
              RulesNavigation.version(past.version().ref().version()),
              text("rules.version", past.version().ref().version())),
          EsAr.dateTime(past.version().activatedAt()),
          VersionWords.author(past.version()),
          VersionWords.reason(past.version()),
          said);
    }
    return table;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("rules.row.heading", key));
  }
}
