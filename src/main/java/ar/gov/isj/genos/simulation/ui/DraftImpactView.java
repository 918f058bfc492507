package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.ImpactComparison;
import ar.gov.isj.genos.simulation.ImpactProgress;
import ar.gov.isj.genos.simulation.ImpactRequest;
import ar.gov.isj.genos.simulation.ImpactRuns;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a draft would have changed of past orders. */
@Route("reglas/borradores/:draft/impacto")
@RolesAllowed({"ANALYST", "APPROVER"})
class DraftImpactView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final int POLL_MILLIS = 500;

  private final DraftDoor door;
  private final ImpactRuns runs;
  private final ImpactComparison comparison;
  private final DatePicker from = EsAr.datePicker(text("impact.from"));
  private final DatePicker until = EsAr.datePicker(text("impact.until"));
  private final Button start = new Button(text("impact.start"));
  private final Div state = new Div();
  private final Div result = new Div();
  private final ProgressBar bar = new ProgressBar(0, 1);
  private final Span percent = new Span();
  private String title = text("simulation.impact");
  private @Nullable ImpactProgress shown;

  DraftImpactView(
      DraftDoor door, ImpactRuns runs, ImpactComparison comparison, BusinessClock clock) {
    this.door = door;
    this.runs = runs;
    this.comparison = comparison;
    addClassNames("step", "draft-impact");
    ImpactRequest usual = ImpactRequest.usual(clock.today());
    from.setValue(usual.from());
    until.setValue(usual.until());
    state.getElement().setAttribute("role", "status");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    door.draft(event.getRouteParameters())
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Draft draft) {
    removeAll();
    title = text("impact.title", draft.title());
    start.addClickListener(_ -> start(draft));
    Div form = new Div(from, until, start);
    form.addClassName("impact-form");
    add(DraftDoor.ways(draft), new H1(title), new Paragraph(text("impact.what")), form);
    add(state, result);
    refresh(draft);
  }

  private void start(Draft draft) {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    if (first == null || last == null || last.isBefore(first)) {
      state.removeAll();
      state.add(new Notice(Notice.Kind.WARNING, text("impact.period")));
      return;
    }
    UI ui = UI.getCurrentOrThrow();
    try {
      runs.start(draft, new ImpactRequest(first, last), door.editor(), () -> {});
    } catch (IllegalStateException e) {
      state.removeAll();
      state.add(new Notice(Notice.Kind.WARNING, text("impact.defects")));
      return;
    }
    follow(ui, draft);
    refresh(draft);
  }

  /** Asks how far it is until it ends: it runs on whether or not somebody looks. */
  private void follow(UI ui, Draft draft) {
    ui.setPollInterval(POLL_MILLIS);
    ui.addPollListener(
        event -> {
          if (isAttached()) {
            refresh(draft);
          }
          if (!isAttached() || !(runs.run(draft) instanceof ImpactRuns.Run.Going)) {
            ui.setPollInterval(-1);
            event.unregisterListener();
          }
        });
  }

  private void refresh(Draft draft) {
    ImpactRuns.Run run = runs.run(draft);
    start.setEnabled(!(run instanceof ImpactRuns.Run.Going));
    if (run instanceof ImpactRuns.Run.Going(ImpactProgress progress)) {
      bar.setValue(progress.share());
      percent.setText(text("impact.share", Math.round(100 * progress.share())));
      if (shown != progress) {
        shown = progress;
        state.removeAll();
        Button stop = new Button(text("impact.stop"));
        stop.addClickListener(
            _ -> {
              progress.stop();
              stop.setEnabled(false);
              stop.setText(text("impact.stopping"));
            });
        state.add(new Notice(Notice.Kind.INFO, text("impact.going"), bar, new Div(percent), stop));
        result.removeAll();
      }
      return;
    }
    shown = null;
    state.removeAll();
    if (run instanceof ImpactRuns.Run.Failed) {
      state.add(new Notice(Notice.Kind.WARNING, text("impact.failed")));
    }
    if (run instanceof ImpactRuns.Run.Stopped) {
      state.add(new Notice(Notice.Kind.INFO, text("impact.stopped")));
    }
    result.removeAll();
    runs.kept(draft)
        .ifPresentOrElse(
            kept -> result.add(new ImpactResult(draft, kept, comparison)),
            () -> result.add(new Paragraph(text("impact.none"))));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
