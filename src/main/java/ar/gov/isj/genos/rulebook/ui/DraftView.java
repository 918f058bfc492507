package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.store.NodeSwitch;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One draft: what it changes, what is wrong with it, and the next step of whoever looks. */
@Route(RulesNavigation.DRAFTS + "/:draft")
@RolesAllowed({"ANALYST", "APPROVER", "CONTROLLER", "ADMIN"})
class DraftView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final DraftScreen screen;
  private final NodeSwitch nodes;
  private final CurrentEditor current;
  private final Div answer = new Div();
  private String number = "";

  DraftView(DraftScreen screen, NodeSwitch nodes, CurrentEditor current) {
    this.screen = screen;
    this.nodes = nodes;
    this.current = current;
    addClassNames("step", "rules-draft");
    answer.addClassName("answer");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    number = event.getRouteParameters().get("draft").orElse("");
    answer.removeAll();
    show();
  }

  private Optional<Draft> found() {
    return number.matches("[1-9][0-9]{0,8}")
        ? screen.desk().find(Long.parseLong(number))
        : Optional.empty();
  }

  private void show() {
    removeAll();
    add(RulesNavigation.link(RulesNavigation.HOME, text("rules.back")));
    found()
        .ifPresentOrElse(
            this::show, () -> add(new Notice(Notice.Kind.WARNING, text("rules.draft.unknown"))));
  }

  private void show(Draft draft) {
    Editor editor = current.editor();
    Div heading =
        new Div(new H1(text("rules.draft.named", draft.id(), draft.title())), DraftMark.of(draft));
    heading.addClassName("issued-heading");
    add(heading, ways(draft), facts(draft), answer);
    String stopped = draft.stopped();
    if (stopped != null && draft.state().open()) {
      add(new Notice(Notice.Kind.WARNING, stopped));
    }
    Integer version = draft.version();
    if (draft.state() == DraftState.ACTIVE && version != null) {
      add(new H2(text("rules.nodes")), new Nodes(nodes, version));
    }
    if (draft.state() == DraftState.DRAFT) {
      add(new DraftTables(screen, draft));
    }
    add(new H2(text("rules.changes")), changes(draft));
    if (draft.state() == DraftState.DRAFT) {
      add(new DraftFindings(screen, draft));
    }
    if (draft.state().open() && (editor.writes() || editor.approves())) {
      add(new DraftSteps(screen, draft, editor, this::told));
    }
  }

  /** The other pages of a draft. */
  private static Div ways(Draft draft) {
    Div ways = new Div();
    ways.addClassName("choice");
    for (String page : List.of("pruebas", "impacto")) {
      String address = RulesNavigation.draft(draft.id()) + "/" + page;
      if (RouteConfiguration.forApplicationScope().getRoute(address).isPresent()) {
        ways.add(RulesNavigation.link(address, text("rules.draft." + page)));
      }
    }
    return ways;
  }

  private static Facts facts(Draft draft) {
    Facts facts = new Facts();
    String author = draft.author();
    facts.add("rules.fact.author", author == null ? text("rules.release") : author);
    facts.add("rules.fact.base", text("rules.version", draft.base()));
    facts.add("rules.fact.changed", EsAr.dateTime(draft.changedAt()));
    Draft.Purpose purpose = draft.purpose();
    if (purpose != null) {
      facts.add("rules.fact.kind", text("rules.kind." + purpose.kind()));
      facts.add("rules.fact.reason", purpose.reason());
      facts.add("rules.fact.norm", purpose.norm());
      facts.add("rules.fact.affects", Facts.period(purpose.affectsFrom(), purpose.affectsUntil()));
    }
    facts.add("rules.fact.approver", draft.approver());
    facts.add("rules.fact.note", draft.note());
    facts.add("rules.fact.hash", draft.hash());
    return facts;
  }

  private Changes changes(Draft draft) {
    Changes changes = new Changes();
    List<String> touched = screen.desk().touchedTables(draft);
    for (TableHeader header : screen.desk().headers(draft)) {
      if (touched.contains(header.table())) {
        TableText now = screen.desk().text(draft, header.table());
        changes.add(
            header,
            TableDiff.of(screen.desk().base(draft, header.table()), now),
            key -> RulesNavigation.draftRow(header.table(), key, draft.id()));
      }
    }
    return changes.finished();
  }

  private void told(DraftStep step) {
    answer.removeAll();
    switch (step) {
      case DraftStep.Done _ -> show();
      case DraftStep.Live _ -> {
        show();
        answer.add(new Notice(Notice.Kind.INFO, text("rules.live")));
      }
      case DraftStep.Overtaken _, DraftStep.RowOvertaken _ -> {
        show();
        answer.add(new Notice(Notice.Kind.WARNING, text("rules.overtaken")));
      }
      case DraftStep.Refused(List<String> reasons) ->
          reasons.forEach(reason -> answer.add(new Notice(Notice.Kind.WARNING, reason)));
      case DraftStep.Unproven(var proof) -> answer.add(new ProofNotice(proof));
    }
    answer.scrollIntoView();
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("rules.draft.number", number));
  }
}
