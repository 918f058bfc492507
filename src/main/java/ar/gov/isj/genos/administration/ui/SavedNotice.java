package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.notification.Notification;

/** Says that what was changed is stored. */
final class SavedNotice {

  private static final int SHOWN_MILLIS = 4_000;

  private SavedNotice() {}

  static void announce() {
    Notification.show(text("admin.saved"), SHOWN_MILLIS, Notification.Position.TOP_END);
  }
}
