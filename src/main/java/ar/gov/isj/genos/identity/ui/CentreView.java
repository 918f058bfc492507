package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.providers.Centre;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Asks for which of their centres a person works now. */
@Route("centro")
@RolesAllowed("LAB")
class CentreView extends Main implements HasDynamicTitle {

  private final CurrentActor current;

  CentreView(CurrentActor current) {
    this.current = current;
    addClassName("centres");
    add(new H1(text("centre.title")), new Paragraph(text("centre.why")));
    Div list = new Div();
    list.addClassName("centre-list");
    current.centres().forEach(centre -> list.add(button(centre)));
    add(list);
    list.getChildren()
        .findFirst()
        .ifPresentOrElse(
            first -> ((Button) first).focus(), () -> add(new Paragraph(text("centre.none"))));
  }

  private Button button(Centre centre) {
    Span town = new Span(centre.town());
    town.addClassName("secondary");
    Div label = new Div(new Span(centre.name()), town);
    Button button = new Button(label, _ -> choose(centre));
    button.addClassName("centre-choice");
    return button;
  }

  private void choose(Centre centre) {
    current.choose(centre.id());
    // A new load of the page: the frame and every view belong to the centre from here on.
    UI.getCurrentOrThrow().getPage().setLocation("autorizaciones");
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("centre.title"));
  }
}
