package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.CurrentAuditor;
import ar.gov.isj.genos.audit.QueuePart;
import ar.gov.isj.genos.audit.Stamp;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Solicitudes por auditar: what waits, most pressing first; it changes as others work. */
@Route("auditor")
@RolesAllowed("AUDITOR")
@Menu(title = "Por auditar", order = 10, icon = "vaadin:gavel")
class AuditorQueueView extends Main implements HasDynamicTitle {

  private static final int PAGE = 100;

  private final CurrentAuditor current;
  private final AuditorDesk desk;
  private final AuditLists lists;
  private final AuditNews news;
  private final BusinessClock clock;
  private final RadioButtonGroup<QueuePart> whose = new RadioButtonGroup<>();
  private final Answers answers = new Answers();
  private final Div found = new Div();
  private int shown = PAGE;

  AuditorQueueView(
      CurrentAuditor current,
      AuditorDesk desk,
      AuditLists lists,
      AuditNews news,
      BusinessClock clock) {
    this.current = current;
    this.desk = desk;
    this.lists = lists;
    this.news = news;
    this.clock = clock;
    addClassNames("step", "queue");
    whose.setItems(QueuePart.values());
    whose.setItemLabelGenerator(one -> text("queue." + one.name()));
    whose.setValue(QueuePart.ALL);
    whose.addClassName("whose");
    whose.setAriaLabel(text("queue.whose"));
    whose.addValueChangeListener(_ -> show());
    add(new H1(text("queue.title")), whose, answers, found);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    show();
    news.follow(this, moved -> true, moved -> show(), this::show);
  }

  private void show() {
    found.removeAll();
    Auditor auditor = current.auditor();
    QueuePart part = whose.getValue();
    List<AuditRow> rows = lists.queue(auditor, part, shown);
    if (rows.isEmpty()) {
      found.add(new Notice(Notice.Kind.INFO, text("queue.none")));
      return;
    }
    Table table =
        new Table(
            text("queue.title"),
            "sap",
            "due",
            "age",
            "result",
            "affiliate",
            "practices",
            "holder",
            "action");
    Instant now = clock.now();
    rows.forEach(row -> table.line(line(row, auditor, now)));
    int waiting = lists.waiting(auditor, part);
    Paragraph count = new Paragraph(text("queue.count", waiting, rows.size()));
    count.addClassName("counter");
    found.add(table, count);
    if (waiting > rows.size()) {
      found.add(new Button(text("queue.more", Math.min(PAGE, waiting - rows.size())), _ -> more()));
    }
  }

  private void more() {
    shown += PAGE;
    show();
  }

  private List<Object> line(AuditRow row, Auditor auditor, Instant now) {
    RouterLink open =
        new RouterLink(row.number().toString(), AuditorView.class, AuditView.of(row.number()));
    Stamp holder = row.holder();
    return List.of(
        open,
        due(row, now),
        age(Duration.between(row.registeredAt(), now)),
        StateMark.of(row.state()),
        affiliate(row),
        row.practices().stream().map(PracticeCode::value).collect(Collectors.joining(" ")),
        holder == null ? text("queue.free") : holder.shown(),
        action(row, auditor));
  }

  private static Component affiliate(AuditRow row) {
    Div centre = new Div(row.centre());
    centre.addClassName("secondary");
    return new Div(new Div(row.member()), centre);
  }

  private static Component due(AuditRow row, Instant now) {
    Div due = new Div(new Span(EsAr.dateTime(row.dueAt())));
    if (row.urgent()) {
      due.add(tag("URGENT", text("queue.urgent")));
    }
    AuditRow.Wait wait = row.waitAt(now);
    if (wait != AuditRow.Wait.FRESH) {
      due.add(tag(wait.name(), text("queue." + wait)));
    }
    return due;
  }

  private static Span tag(String style, String word) {
    Span tag = new Span(word);
    tag.addClassNames("tag", "tag-" + style);
    return tag;
  }

  private static String age(Duration age) {
    return age.toHours() < 1
        ? text("queue.minutes", Math.max(0, age.toMinutes()))
        : age.toHours() < 48
            ? text("queue.hours", age.toHours())
            : text("queue.days", age.toDays());
  }

  private Component action(AuditRow row, Auditor auditor) {
    Stamp holder = row.holder();
    boolean mine = holder != null && holder.id().equals(auditor.id());
    return mine
        ? new Button(text("queue.release"), _ -> done(desk.release(row.number(), null, auditor)))
        : new Button(
            text("queue.take"),
            _ -> {
              Step step = desk.take(row.number(), auditor, OptionalInt.empty());
              done(step);
              if (step instanceof Step.Done) {
                getUI().ifPresent(ui -> ui.navigate(AuditorView.class, AuditView.of(row.number())));
              }
            });
  }

  private void done(Step step) {
    show();
    answers.tell(step);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("queue.title"));
  }
}
