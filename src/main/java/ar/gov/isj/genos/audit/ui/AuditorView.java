package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditCase;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.CurrentAuditor;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.ui.AlmostApplied;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One request before an auditor: the person, the question, the rules, and the verdict. */
@Route("auditor/:number")
@RolesAllowed("AUDITOR")
class AuditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final CurrentAuditor current;
  private final AuditorDesk desk;
  private final AuditLists lists;
  private final AuditNews news;
  private final ActiveRulebook rulebooks;
  private final Answers answers = new Answers();
  private final Div content = new Div();
  private String number = "";
  private int version;

  AuditorView(
      CurrentAuditor current,
      AuditorDesk desk,
      AuditLists lists,
      AuditNews news,
      ActiveRulebook rulebooks) {
    this.current = current;
    this.desk = desk;
    this.lists = lists;
    this.news = news;
    this.rulebooks = rulebooks;
    addClassNames("step", "audit-case");
    content.addClassName("case-content");
    add(new RouterLink(text("queue.back"), AuditorQueueView.class), answers, content);
    Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE);
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
    Auditor auditor = current.auditor();
    found(auditor)
        .filter(shown -> shown.request().version() != version)
        .ifPresent(
            shown -> {
              answers.removeAll();
              answers.tell(new Step.Overtaken(shown.request(), shown.history().getLast()));
              answers.add(
                  new com.vaadin.flow.component.button.Button(
                      text("audit.reload"), _ -> done(new Step.Done(shown.request()))));
            });
  }

  private Optional<AuditCase> found(Auditor auditor) {
    return AuditNumber.parse(number).flatMap(known -> desk.find(known, auditor));
  }

  private void show() {
    content.removeAll();
    Auditor auditor = current.auditor();
    found(auditor)
        .ifPresentOrElse(
            shown -> show(shown, auditor),
            () -> content.add(new Notice(Notice.Kind.WARNING, text("queue.unknown"))));
  }

  private void show(AuditCase shown, Auditor auditor) {
    AuditRequest request = shown.request();
    version = request.version();
    Div title =
        new Div(new H1(text("audit.title", request.number())), StateMark.of(request.state()));
    title.addClassName("issued-heading");
    content.add(
        title,
        new CaseFacts(request).stamps(request),
        new Conversation(shown, file -> desk.document(request.number(), file.id(), auditor), true),
        new Background(request, lists.earlier(request)),
        new AlmostApplied(
            request.asked().facts(), request.asked().decision().rulebook(), rulebooks));
    boolean mine = request.holder() != null && request.holder().id().equals(auditor.id());
    if (request.state().open() && mine) {
      content.add(new JudgementForm(desk, request, auditor, this::done));
    } else {
      content.add(CaseLines.ofWhole(request), CaseLines.of(request));
      if (!request.internalNote().isEmpty()) {
        content.add(
            new Section(
                new H2(text("audit.internal-note")), new Paragraph(request.internalNote())));
      }
      if (request.state().open()) {
        content.add(TakeBar.of(desk, request, auditor, this::done));
      }
    }
  }

  private void done(Step step) {
    show();
    answers.tell(step);
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate(AuditorQueueView.class));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("audit.title", number));
  }
}
