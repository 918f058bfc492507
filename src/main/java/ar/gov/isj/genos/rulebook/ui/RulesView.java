package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.store.RowHits;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Reglas: the tables as they decide now, what is being written, and the versions. */
@Route(RulesNavigation.HOME)
@RolesAllowed({"ANALYST", "APPROVER", "CONTROLLER", "ADMIN"})
@Menu(title = "Reglas", order = 20, icon = "vaadin:table")
class RulesView extends Main implements HasDynamicTitle {

  private static final int LATEST = 12;

  private final VersionStore versions;
  private final DraftDesk desk;
  private final CurrentEditor current;

  RulesView(
      ActiveRulebook active,
      VersionStore versions,
      DraftDesk desk,
      RowHits hits,
      CurrentEditor current,
      Catalog catalog) {
    this.versions = versions;
    this.desk = desk;
    this.current = current;
    addClassNames("step", "rules");
    Rulebook rulebook = active.current();
    List<Draft> drafts = desk.list();
    add(
        new H1(text("rules.title")),
        activeLine(rulebook),
        new PracticeInTables(rulebook, catalog),
        section("rules.tables", new TableList(versions, hits, desk).of(rulebook, drafts)),
        drafts(drafts),
        versions());
  }

  private Component activeLine(Rulebook rulebook) {
    Div line = new Div();
    line.addClassName("rules-active");
    versions
        .info(rulebook.ref().version())
        .ifPresent(
            info ->
                line.add(
                    RulesNavigation.link(
                        RulesNavigation.version(info.ref().version()),
                        text(
                            "rules.active",
                            info.ref().version(),
                            EsAr.dateTime(info.activatedAt())))));
    if (current.editor().writes()) {
      Button open = new Button(text("rules.draft.new"), _ -> open());
      line.add(open);
    }
    return line;
  }

  private void open() {
    Draft draft = desk.open(text("rules.draft.untitled"), current.editor());
    getUI().ifPresent(ui -> ui.navigate(RulesNavigation.draft(draft.id())));
  }

  private static Component drafts(List<Draft> drafts) {
    List<Draft> shown = drafts.stream().limit(LATEST).toList();
    if (shown.isEmpty()) {
      return section("rules.drafts", new Notice(Notice.Kind.INFO, text("rules.drafts.none")));
    }
    RulesTable table =
        new RulesTable(text("rules.drafts"), "draft", "title", "state", "author", "changed");
    for (Draft draft : shown) {
      String author = draft.author();
      table.line(
          RulesNavigation.link(
              RulesNavigation.draft(draft.id()), text("rules.draft.number", draft.id())),
          draft.title(),
          DraftMark.of(draft),
          author == null ? text("rules.release") : author,
          EsAr.dateTime(draft.changedAt()));
    }
    return section("rules.drafts", table);
  }

  private Component versions() {
    RulesTable table =
        new RulesTable(text("rules.versions"), "version", "since", "author", "approver", "reason");
    versions.list().stream().limit(LATEST).forEach(info -> VersionWords.line(table, info));
    return section("rules.versions", table);
  }

  private static Component section(String title, Component content) {
    Div section = new Div(new H2(text(title)), new Paragraph(text(title + ".hint")), content);
    section.addClassName("rules-section");
    return section;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("rules.title"));
  }
}
