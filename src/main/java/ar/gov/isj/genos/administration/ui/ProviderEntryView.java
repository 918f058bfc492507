package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.Change;
import ar.gov.isj.genos.administration.ChangeLog;
import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.ProviderDesk;
import ar.gov.isj.genos.administration.ProviderDraft;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.shared.BusinessClock;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One provider: data, validity, suspensions, centres and what changed. */
@Route("administracion/prestadores/:id")
@RolesAllowed("ADMIN")
class ProviderEntryView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final ProviderDesk desk;
  private final ChangeLog changes;
  private final CurrentAdministrator current;
  private final BusinessClock clock;
  private @Nullable EntryPanel<ProviderDraft> panel;
  private String title = text("admin.prestadores.new");

  ProviderEntryView(
      ProviderDesk desk, ChangeLog changes, CurrentAdministrator current, BusinessClock clock) {
    this.desk = desk;
    this.changes = changes;
    this.current = current;
    this.clock = clock;
    addClassNames("step", "administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Entry.isNew(event)) {
      title = text("admin.prestadores.new");
      show(ProviderDraft.fresh(clock.today()));
    } else {
      Entry.id(event)
          .flatMap(id -> desk.find(new ProviderId(id)))
          .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }
  }

  private void show(RegisteredProvider provider) {
    title = provider.name();
    show(
        ProviderDraft.of(provider),
        centres(desk.centresOf(provider.id())),
        new History(changes.history(Change.Kind.PROVIDER, provider.id().value())));
  }

  private void show(ProviderDraft draft, Component... more) {
    removeAll();
    panel =
        new EntryPanel<>(
            title,
            "prestadores",
            new ProviderForm(draft, clock.today()),
            typed -> desk.save(typed, current.administrator()),
            more);
    add(panel);
  }

  private static Section centres(List<RegisteredCentre> centres) {
    Section section = new Section(new H2(text("admin.prestadores.centres")));
    if (centres.isEmpty()) {
      Paragraph none = new Paragraph(text("admin.prestadores.centres.none"));
      none.addClassName("secondary");
      section.add(none);
      return section;
    }
    UnorderedList list = new UnorderedList();
    centres.forEach(
        one ->
            list.add(
                new ListItem(
                    new RouterLink(
                        one.name() + " · " + one.town(),
                        CentreEntryView.class,
                        Entry.of(one.id().value())))));
    section.add(list);
    return section;
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
