package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page that can only say what happened and where to go next. */
abstract class DeadEnd extends Main {

  final void tell(String title, String whatToDo) {
    removeAll();
    addClassName("dead-end");
    Anchor start = new Anchor("", Texts.text("dead-end.to-start"));
    start.setRouterIgnore(true);
    add(new H1(title), new Paragraph(whatToDo), start);
  }
}
