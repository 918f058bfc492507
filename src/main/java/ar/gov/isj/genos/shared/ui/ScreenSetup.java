package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Makes every session speak es-AR, the framework's own messages included. */
@Component
class ScreenSetup implements VaadinServiceInitListener {

  private final Faults faults;

  ScreenSetup(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> page.getDocument().child(0).attr("lang", EsAr.LOCALE.toLanguageTag()));
    event.getSource().setSystemMessagesProvider(_ -> messages());
    event
        .getSource()
        .addSessionInitListener(
            session -> {
              session.getSession().setLocale(EsAr.LOCALE);
              session.getSession().setErrorHandler(faults);
            });
    event.getSource().addUIInitListener(started -> prepare(started.getUI()));
  }

  private static void prepare(UI ui) {
    ui.setLocale(EsAr.LOCALE);
    HelpPanel.install(ui);
    ui.getReconnectDialogConfiguration().setDialogText(Texts.text("connection.lost"));
    ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.text("connection.gave-up"));
  }

  private static CustomizedSystemMessages messages() {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(Texts.text("session.expired"));
    messages.setSessionExpiredMessage(Texts.text("session.expired.what-to-do"));
    messages.setInternalErrorCaption(Texts.text("fault.title"));
    messages.setInternalErrorMessage(Texts.text("fault.reload"));
    messages.setCookiesDisabledCaption(Texts.text("cookies.disabled"));
    messages.setCookiesDisabledMessage(Texts.text("cookies.disabled.what-to-do"));
    return messages;
  }
}
