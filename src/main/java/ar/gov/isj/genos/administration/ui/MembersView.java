package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.MemberDesk;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Afiliados: one is found by the number that somebody brings; there is no list of them. */
@Route("administracion/afiliados")
@RolesAllowed("ADMIN")
@Menu(title = "Afiliados", order = 29, icon = "vaadin:user-card")
class MembersView extends Main implements HasDynamicTitle {

  private final MemberDesk desk;
  private final TextField number = new TextField(text("admin.afiliados.search"));
  private final Div answer = new Div();

  MembersView(MemberDesk desk) {
    this.desk = desk;
    addClassNames("step", "administration");
    number.setMaxLength(200);
    number.addClassName("search-words");
    number.addKeyDownListener(Key.ENTER, _ -> search());
    answer.addClassName("answer");
    answer.getElement().setAttribute("role", "status");
    Div filter = new Div(number, ActionBar.primary(text("admin.afiliados.find"), "", this::search));
    filter.addClassName("filter");
    add(new H1(text("admin.afiliados.title")), filter, answer);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    number.focus();
  }

  private void search() {
    answer.removeAll();
    desk.find(number.getValue())
        .ifPresentOrElse(
            found ->
                UI.getCurrentOrThrow()
                    .navigate(MemberEntryView.class, Entry.of(found.id().value())),
            () -> answer.add(new Notice(Notice.Kind.WARNING, text("admin.afiliados.none"))));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("admin.afiliados.title"));
  }
}
