package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.CentreDesk;
import ar.gov.isj.genos.administration.CentreDraft;
import ar.gov.isj.genos.administration.Change;
import ar.gov.isj.genos.administration.ChangeLog;
import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.ProviderDesk;
import ar.gov.isj.genos.administration.TokenDesk;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.RegisteredCentre;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One centre: its data, its API tokens and what changed. */
@Route("administracion/centros/:id")
@RolesAllowed("ADMIN")
class CentreEntryView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private static final int ALL = 10_000;

  private final CentreDesk desk;
  private final ProviderDesk providers;
  private final TokenDesk tokens;
  private final ChangeLog changes;
  private final CurrentAdministrator current;
  private @Nullable EntryPanel<CentreDraft> panel;
  private String title = text("admin.centros.new");

  CentreEntryView(
      CentreDesk desk,
      ProviderDesk providers,
      TokenDesk tokens,
      ChangeLog changes,
      CurrentAdministrator current) {
    this.desk = desk;
    this.providers = providers;
    this.tokens = tokens;
    this.changes = changes;
    this.current = current;
    addClassNames("step", "administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Entry.isNew(event)) {
      title = text("admin.centros.new");
      show(CentreDraft.NEW);
    } else {
      Entry.id(event)
          .flatMap(id -> desk.find(new CentreId(id)))
          .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }
  }

  private void show(RegisteredCentre centre) {
    title = centre.name();
    CentreId id = centre.id();
    History history = new History(changes.history(Change.Kind.CENTRE, id.value()));
    show(
        CentreDraft.of(centre),
        new TokensSection(
            tokens.of(id),
            name -> tokens.issue(name, id, current.administrator()),
            token -> tokens.revoke(token, id, current.administrator()),
            () -> tokens.of(id),
            () -> history.show(changes.history(Change.Kind.CENTRE, id.value()))),
        history);
  }

  private void show(CentreDraft draft, Component... more) {
    removeAll();
    panel =
        new EntryPanel<>(
            title,
            "centros",
            new CentreForm(draft, providers.search("", ALL)),
            typed -> desk.save(typed, current.administrator()),
            more);
    add(panel);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (panel != null) {
      panel.mayLeave(event);
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
