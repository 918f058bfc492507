package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A message in the flow of the page, read aloud when it appears. */
public final class Notice extends Div {

  /** How it is drawn and how urgently it is read aloud. */
  public enum Kind {
    INFO("ℹ", "status"),
    WARNING("▲", "status"),
    BLOCKED("■", "alert");

    private final String mark;
    private final String role;

    Kind(String mark, String role) {
      this.mark = mark;
      this.role = role;
    }
  }

  private final Div body = new Div();

  public Notice(Kind kind, String title, Component... details) {
    addClassNames("notice", "notice-" + kind.name().toLowerCase(EsAr.LOCALE));
    getElement().setAttribute("role", kind.role);
    Span mark = new Span(kind.mark);
    mark.addClassName("notice-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    body.addClassName("notice-body");
    Paragraph heading = new Paragraph(title);
    heading.addClassName("notice-title");
    body.add(heading);
    body.add(details);
    add(mark, body);
  }
}
