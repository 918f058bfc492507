package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One table: as it decides now, as it was in a version, or as a draft has it. */
@Route(RulesNavigation.HOME + "/:table")
@RolesAllowed({"ANALYST", "APPROVER", "CONTROLLER", "ADMIN"})
class TableView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ActiveRulebook active;
  private final VersionStore versions;
  private final DraftDesk desk;
  private final CurrentEditor current;
  private final TableEditing editing;
  private String title = "";

  TableView(
      ActiveRulebook active,
      VersionStore versions,
      DraftDesk desk,
      CurrentEditor current,
      TableEditing editing) {
    this.active = active;
    this.versions = versions;
    this.desk = desk;
    this.current = current;
    this.editing = editing;
    addClassNames("step", "rules-table-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    String name = event.getRouteParameters().get("table").orElse("");
    Rulebook rulebook = rulebook(event).orElse(active.current());
    Optional<Table> table =
        rulebook.tables().stream().filter(one -> one.name().equals(name)).findFirst();
    add(RulesNavigation.link(RulesNavigation.HOME, text("rules.back")));
    if (table.isEmpty()) {
      add(new Notice(Notice.Kind.WARNING, text("rules.table.unknown")));
      return;
    }
    title = TableName.of(name);
    add(new H1(title), new Paragraph(text("rules.policy." + table.get().header().policy())));
    Optional<Draft> draft = number(event, "borrador").flatMap(desk::find);
    if (draft.isPresent()) {
      DraftTable rows = editing.of(draft.get(), table.get().header(), current.editor());
      add(rows);
      event.getLocation().getQueryParameters().getSingleParameter("fila").ifPresent(rows::goTo);
    } else {
      add(reading(rulebook, table.get()));
    }
  }

  private Optional<Rulebook> rulebook(BeforeEnterEvent event) {
    return number(event, "version")
        .flatMap(number -> versions.info((int) (long) number))
        .map(info -> active.version(info.ref()));
  }

  private Component reading(Rulebook rulebook, Table table) {
    int version = rulebook.ref().version();
    RowsGrid grid =
        new RowsGrid(table.header(), key -> RulesNavigation.row(table.name(), key, version));
    grid.show(
        TableText.of(table).rows().stream()
            .map(row -> new DraftRow(row.key(), row, row, BigDecimal.ZERO, 0, null))
            .toList(),
        List.of());
    Div content = new Div(bar(version, table), new RowsFilter(grid), grid);
    content.addClassName("rules-rows");
    return content;
  }

  private Component bar(int version, Table table) {
    Editor editor = current.editor();
    Div bar = new Div();
    bar.addClassNames("choice", "rules-bar");
    bar.add(
        RulesNavigation.link(
            RulesNavigation.version(version), text("rules.version.shown", version)));
    if (editor.writes() && version == active.current().ref().version()) {
      desk.list().stream()
          .filter(draft -> draft.state() == DraftState.DRAFT)
          .forEach(
              draft ->
                  bar.add(
                      RulesNavigation.link(
                          RulesNavigation.table(table.name(), draft.id()),
                          text("rules.edit.in", draft.id(), draft.title()))));
      bar.add(new Button(text("rules.edit.new"), _ -> open(table.name(), editor)));
    }
    bar.add(editing.download(table, version, editor));
    return bar;
  }

  private void open(String table, Editor editor) {
    Draft draft = desk.open(text("rules.draft.of", TableName.of(table)), editor);
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(
                    RulesNavigation.table(table),
                    QueryParameters.of("borrador", Long.toString(draft.id()))));
  }

  /** Empty when it is missing or no number. */
  static Optional<Long> number(BeforeEnterEvent event, String parameter) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(parameter)
        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
        .map(Long::valueOf);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title.isEmpty() ? text("rules.title") : title);
  }
}
