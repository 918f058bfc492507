package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditCase;
import ar.gov.isj.genos.audit.AuditClosing;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.ui.Totals;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One request of the centre: how it stands, what was said, and what the laboratory may do. */
@Route("auditoria/:number")
@RolesAllowed("LAB")
class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final CurrentActor current;
  private final AuditDesk desk;
  private final AuditClosing closing;
  private final OrderDesk orders;
  private final AuditNews news;
  private final Answers answers = new Answers();
  private final Div content = new Div();
  private @Nullable LaboratorySteps steps;
  private String number = "";

  AuditView(
      CurrentActor current,
      AuditDesk desk,
      AuditClosing closing,
      OrderDesk orders,
      AuditNews news) {
    this.current = current;
    this.desk = desk;
    this.closing = closing;
    this.orders = orders;
    this.news = news;
    addClassNames("step", "audit-case");
    content.addClassName("case-content");
    add(new RouterLink(text("audit.back-to-list"), AuditsView.class), answers, content);
    Shortcuts.addShortcutListener(
        this, () -> getUI().ifPresent(ui -> ui.navigate(AuditsView.class)), Key.ESCAPE);
  }

  static RouteParameters of(AuditNumber number) {
    return new RouteParameters("number", number.toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    number = event.getRouteParameters().get("number").orElse("");
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    news.follow(
        this, moved -> moved.number().toString().equals(number), moved -> changed(), this::changed);
  }

  /** What is half-typed stays; who looks decides when to look again. */
  private void changed() {
    if (steps == null || !steps.begun()) {
      show();
      return;
    }
    answers.removeAll();
    answers.warn(text("audit.changed"));
    answers.add(
        new Button(
            text("audit.reload"),
            _ -> {
              answers.removeAll();
              show();
            }));
  }

  private void show() {
    steps = null;
    content.removeAll();
    current
        .chosen()
        .ifPresent(
            actor ->
                found(actor)
                    .ifPresentOrElse(
                        shown -> show(shown, actor),
                        () -> content.add(new Notice(Notice.Kind.WARNING, text("audit.unknown")))));
  }

  private Optional<AuditCase> found(Actor actor) {
    return AuditNumber.parse(number).flatMap(known -> desk.find(known, actor));
  }

  private void show(AuditCase shown, Actor actor) {
    AuditRequest request = shown.request();
    H1 heading = new H1(text("audit.title", request.number()));
    Div title = new Div(heading, StateMark.of(request.state()));
    title.addClassName("issued-heading");
    content.add(
        title,
        new CaseFacts(request).stamps(request),
        CaseLines.ofWhole(request),
        CaseLines.of(request));
    if (request.resolution() != null && !request.resolution().observations().isEmpty()) {
      content.add(
          new Section(
              new H2(text("audit.observations")),
              new Paragraph(request.resolution().observations())));
    }
    content.add(
        new Conversation(shown, file -> desk.document(request.number(), file.id(), actor), false));
    LaboratorySteps possible =
        new LaboratorySteps(
            request,
            desk.today(),
            (message, uploads, added) ->
                // Documents are welcome whoever took the request meanwhile.
                done(
                    desk.supply(
                        request.number(), message, uploads, added, actor, OptionalInt.empty())),
            (reason, why) ->
                done(closing.annul(request.number(), reason, why, actor, seen(request))));
    steps = possible;
    ActionBar bar = new ActionBar().summary(new Totals(request.decision()));
    if (possible.mayConfirm()) {
      bar.action(
          ActionBar.primary(
              text("audit.confirm"),
              "",
              () -> done(closing.confirm(request.number(), actor, seen(request)))));
    }
    AuditRequest.Emission emission = request.emission();
    if (emission != null) {
      bar.action(LaboratorySteps.print(orders, emission.order(), actor));
    }
    content.add(possible, bar);
  }

  private static OptionalInt seen(AuditRequest request) {
    return OptionalInt.of(request.version());
  }

  /** What was refused stands beside what was typed. */
  private void done(Step step) {
    if (step instanceof Step.Done || steps == null || !steps.begun()) {
      show();
    }
    answers.tell(step);
    if (steps != null) {
      steps.tell(step);
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("audit.title", number));
  }
}
