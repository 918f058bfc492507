package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.rulebook.draft.Activation;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.store.NodeSwitch;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * One version: where it comes from, what it changed, which nodes decide by it, and the way back.
 */
@Route(RulesNavigation.VERSIONS + "/:version")
@RolesAllowed({"ANALYST", "APPROVER", "CONTROLLER", "ADMIN"})
class VersionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ActiveRulebook active;
  private final VersionStore versions;
  private final Activation activation;
  private final NodeSwitch nodes;
  private final CurrentEditor current;
  private final Div answer = new Div();
  private String number = "";

  VersionView(
      ActiveRulebook active,
      VersionStore versions,
      Activation activation,
      NodeSwitch nodes,
      CurrentEditor current) {
    this.active = active;
    this.versions = versions;
    this.activation = activation;
    this.nodes = nodes;
    this.current = current;
    addClassNames("step", "rules-version");
    answer.addClassName("answer");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    number = event.getRouteParameters().get("version").orElse("");
    removeAll();
    add(RulesNavigation.link(RulesNavigation.HOME, text("rules.back")));
    Optional<VersionInfo> info =
        number.matches("[1-9][0-9]{0,8}")
            ? versions.info(Integer.parseInt(number))
            : Optional.empty();
    info.ifPresentOrElse(
        this::show, () -> add(new Notice(Notice.Kind.WARNING, text("rules.version.unknown"))));
  }

  private void show(VersionInfo info) {
    int version = info.ref().version();
    boolean decides = version == active.current().ref().version();
    add(
        new H1(text("rules.version.heading", version)),
        new Paragraph(
            text(
                decides ? "rules.version.active" : "rules.version.past",
                EsAr.dateTime(info.activatedAt()))),
        facts(info),
        answer);
    Editor editor = current.editor();
    if (decides) {
      add(new H2(text("rules.nodes")), new Nodes(nodes, version));
    } else if (editor.writes() || editor.approves()) {
      add(rollback(version, editor));
    }
    add(new H2(text("rules.changes")), changes(info));
  }

  private static Facts facts(VersionInfo info) {
    Facts facts = new Facts();
    facts.add("rules.fact.author", VersionWords.author(info));
    facts.add("rules.fact.approver", info.approver());
    facts.add("rules.fact.reason", VersionWords.reason(info));
    facts.add("rules.fact.norm", info.norm());
    facts.add(
        "rules.fact.kind",
        info.changeKind() == null ? null : text("rules.kind." + info.changeKind()));
    facts.add("rules.fact.affects", Facts.period(info.affectsFrom(), info.affectsUntil()));
    facts.add("rules.fact.hash", info.ref().hash());
    return facts;
  }

  private Div rollback(int version, Editor editor) {
    TextField reason = new TextField(text("rules.rollback.reason"));
    reason.setMaxLength(500);
    reason.setRequiredIndicatorVisible(true);
    Button back =
        new Button(
            text("rules.rollback", version),
            _ -> told(activation.rollback(version, reason.getValue(), editor)));
    Div form = new Div(reason, back);
    form.addClassNames("rules-rollback");
    return form;
  }

  private void told(DraftStep step) {
    answer.removeAll();
    switch (step) {
      case DraftStep.Live live ->
          getUI().ifPresent(ui -> ui.navigate(RulesNavigation.version(live.version().version())));
      case DraftStep.Refused refused ->
          refused.reasons().forEach(reason -> answer.add(new Notice(Notice.Kind.WARNING, reason)));
      case DraftStep.Done _,
          DraftStep.Overtaken _,
          DraftStep.RowOvertaken _,
          DraftStep.Unproven _ -> {}
    }
  }

  private Changes changes(VersionInfo info) {
    Changes changes = new Changes();
    int version = info.ref().version();
    Optional<Rulebook> before =
        version > 1
            ? versions.info(version - 1).map(earlier -> active.version(earlier.ref()))
            : Optional.empty();
    if (before.isPresent()) {
      for (Table table : active.version(info.ref()).tables()) {
        TableText was =
            before.get().tables().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .map(TableText::of)
                .orElse(new TableText(table.name(), List.of()));
        changes.add(
            table.header(),
            TableDiff.of(was, TableText.of(table)),
            key -> RulesNavigation.row(table.name(), key, version));
      }
    }
    return changes.finished();
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("rules.version.heading", number));
  }
}
