package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** The page of somebody who is not inside yet: one panel in the middle. */
abstract class Panel extends Main {

  private final Div panel = new Div();

  Panel(String title) {
    addClassName("login");
    panel.addClassName("login-panel");
    panel.add(new Paragraph(text("app.name")), new H1(title));
    add(panel);
  }

  final void show(Component... parts) {
    panel.add(parts);
  }
}
