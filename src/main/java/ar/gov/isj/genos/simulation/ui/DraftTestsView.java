package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.draft.Candidate;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.Coverage;
import ar.gov.isj.genos.simulation.DraftFindings;
import ar.gov.isj.genos.simulation.DraftScenarios;
import ar.gov.isj.genos.simulation.Scenario;
import ar.gov.isj.genos.simulation.ScenarioResult;
import ar.gov.isj.genos.simulation.ScenarioRun;
import ar.gov.isj.genos.simulation.WitnessScenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of a draft and what comes of them, its findings, and what nothing tries yet. */
@Route("reglas/borradores/:draft/pruebas")
@RolesAllowed({"ANALYST", "APPROVER"})
class DraftTestsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final DraftDoor door;
  private final Candidate candidate;
  private final DraftScenarios scenarios;
  private final DraftFindings findings;
  private final ScenarioRun run;
  private final Coverage coverage;
  private String title = text("simulation.tests");

  DraftTestsView(
      DraftDoor door,
      Candidate candidate,
      DraftScenarios scenarios,
      DraftFindings findings,
      ScenarioRun run,
      Coverage coverage) {
    this.door = door;
    this.candidate = candidate;
    this.scenarios = scenarios;
    this.findings = findings;
    this.run = run;
    this.coverage = coverage;
    addClassNames("step", "draft-tests");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    door.draft(event.getRouteParameters())
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Draft draft) {
    removeAll();
    title = text("tests.title", draft.title());
    boolean writable = door.writable(draft);
    add(DraftDoor.ways(draft), new H1(title));
    add(new H2(text("findings.title")));
    add(
        new FindingList(
            draft.id(),
            findings.of(draft),
            writable,
            (finding, reason) -> {
              findings.accept(draft, finding, reason, door.editor());
              show(draft);
            },
            finding -> edit(draft, WitnessScenario.of(finding))));
    if (!candidate.defects(draft).isEmpty()) {
      add(new Notice(Notice.Kind.WARNING, text("tests.defects")));
      return;
    }
    Rulebook rulebook = candidate.rulebook(draft);
    List<Scenario> all = scenarios.of(draft.id());
    List<ScenarioResult> results = run.run(all, rulebook);
    add(new H2(text("tests.scenarios")), summary(results), tools(draft, writable));
    add(
        new ScenarioGrid(
            results,
            writable,
            one -> edit(draft, one),
            one -> {
              scenarios.remove(draft.id(), one, door.editor());
              show(draft);
            }));
    add(new H2(text("coverage.title")), new CoverageList(coverage.of(all, rulebook)));
  }

  private static Notice summary(List<ScenarioResult> results) {
    long red = results.stream().filter(result -> !result.green()).count();
    return red == 0
        ? new Notice(Notice.Kind.INFO, text("tests.green", results.size()))
        : new Notice(Notice.Kind.BLOCKED, text("tests.red", red, results.size()));
  }

  private Div tools(Draft draft, boolean writable) {
    Div tools = new Div(new Button(text("tests.run"), _ -> show(draft)));
    if (writable) {
      tools.add(new Button(text("tests.add"), _ -> edit(draft, Scenario.blank())));
    } else {
      tools.add(new Paragraph(text("tests.read-only")));
    }
    tools.addClassName("tests-tools");
    return tools;
  }

  private void edit(Draft draft, Scenario scenario) {
    Rulebook rulebook = candidate.rulebook(draft);
    List<String> topics = new ArrayList<>(rulebook.tables().stream().map(Table::name).toList());
    scenarios.of(draft.id()).stream()
        .map(Scenario::topic)
        .filter(topic -> !topics.contains(topic))
        .forEach(topics::add);
    new ScenarioForm(
            scenario,
            topics.stream().distinct().toList(),
            one -> run.expectation(one, rulebook),
            one -> {
              boolean saved = scenarios.save(draft.id(), one, door.editor());
              show(draft);
              return saved;
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
