package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import ar.gov.isj.genos.trail.TrailSearch;
import ar.gov.isj.genos.trail.TrailSearch.Filter;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Bitácora: who did what, when, from where and with what result. Looking at it is in it too. */
@Route("bitacora")
@RolesAllowed({"ADMIN", "CONTROLLER"})
@Menu(title = "Bitácora", order = 40, icon = "vaadin:clipboard-text")
class TrailView extends Main implements HasDynamicTitle {

  private final TrailSearch trail;
  private final CurrentActor current;
  private final TrailGrid grid;
  private final Div files = new Div();
  private final Span count = new Span();

  TrailView(TrailSearch trail, Providers providers, CurrentActor current, BusinessClock clock) {
    this.trail = trail;
    this.current = current;
    this.grid = new TrailGrid(trail, providers);
    addClassNames("step", "register-view");
    files.addClassName("register-files");
    count.addClassName("counter");
    count.getElement().setAttribute("role", "status");
    TrailFilterForm filters = new TrailFilterForm(clock.today(), this::show);
    add(new H1(text("trail.title")), filters, grid);
    add(new ActionBar().action(files).summary(count));
    filters.arrive();
  }

  private void show(Filter filter) {
    long entries = trail.count(filter);
    trail.looked(who(), filter, entries);
    grid.show(filter, entries);
    count.setText(text("trail.count", entries));
    files.removeAll();
    if (entries > TrailSearch.MAX_EXPORT) {
      Span tooMany = new Span(text("trail.too-many", TrailSearch.MAX_EXPORT));
      tooMany.addClassName("secondary");
      files.add(tooMany);
      return;
    }
    for (TrailFile form : TrailFile.values()) {
      Anchor download =
          new Anchor(
              form.download(
                  grid, filter, () -> trail.exported(who(), filter, form.name(), entries)),
              text("register.download", form.name()));
      download.addClassName("file-link");
      files.add(download);
    }
  }

  private Who who() {
    User user = current.user();
    return new Who(user.id().value(), user.cuil().digits(), null);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("trail.title"));
  }
}
