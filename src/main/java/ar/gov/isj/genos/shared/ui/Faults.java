package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one handler of what nobody expected. The person reads a reference; the log has the cause
 * under the same reference. The view stays as it was, with all that was typed.
 */
@Component
class Faults implements ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @Override
  public void error(ErrorEvent event) {
    String reference = report(event.getThrowable());
    if (UI.getCurrent() != null) {
      show(reference);
    }
  }

  /** Logs the cause and returns what the person may quote to support. */
  static String report(Throwable cause) {
    String reference =
        UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    LOG.error("Screen fault {}", reference, cause);
    return reference;
  }

  private static void show(String reference) {
    Notification notification = new Notification();
    notification.setDuration(0);
    notification.setPosition(Notification.Position.TOP_CENTER);
    notification.setAssertive(true);
    Button close = new Button(Texts.text("action.close"), _ -> notification.close());
    Div text = new Div(Texts.text("fault.message", reference));
    Div content = new Div(text, close);
    content.addClassName("fault-notice");
    notification.add(content);
    notification.open();
  }
}
