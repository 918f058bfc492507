package ar.gov.isj.genos.shared.ui;

import ar.gov.isj.genos.shared.AccessDenied;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

@AnonymousAllowed
class NoPermissionView extends DeadEnd
    implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

  private final ApplicationEventPublisher events;

  NoPermissionView(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    events.publishEvent(new AccessDenied("/" + event.getLocation().getPath()));
    tell(Texts.text("no-permission.title"), Texts.text("no-permission.what-to-do"));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return Texts.text("page.title", Texts.text("no-permission.title"));
  }
}
