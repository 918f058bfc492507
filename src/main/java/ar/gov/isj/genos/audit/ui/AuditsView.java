package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditFilter;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditMoved;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Auditoría: a centre's requests and how they stand. */
@Route("auditoria")
@RolesAllowed("LAB")
@Menu(title = "Auditoría", order = 2, icon = "vaadin:search")
class AuditsView extends Main implements HasDynamicTitle {

  private final CurrentActor current;
  private final AuditLists lists;
  private final AuditNews news;
  private final TextField number = new TextField(text("audits.number"));
  private final DatePicker from = EsAr.datePicker(text("audits.from"));
  private final DatePicker to = EsAr.datePicker(text("audits.to"));
  private final Select<AuditFilter.Result> result = new Select<>();
  private final TextField member = new TextField(text("audits.member"));
  private final AuditGrid grid;
  private final Span sum = new Span();

  AuditsView(CurrentActor current, AuditLists lists, AuditNews news, BusinessClock clock) {
    this.current = current;
    this.lists = lists;
    this.grid = new AuditGrid(lists);
    this.news = news;
    addClassNames("step", "register-view");
    number.setAllowedCharPattern("[0-9]");
    number.setMaxLength(15);
    from.setValue(clock.today().minusMonths(1));
    to.setValue(clock.today());
    result.setLabel(text("audits.result"));
    result.setItems(AuditFilter.Result.values());
    result.setItemLabelGenerator(AuditFilter.Result::word);
    result.addClassName("filter-result");
    result.setValue(AuditFilter.Result.PENDING_AND_AUDITED);
    member.setMaxLength(20);
    Button search = new Button(text("audits.search"), _ -> search());
    search.addThemeVariants(ButtonVariant.PRIMARY);
    search.addClickShortcut(Key.ENTER);
    Div filter = new Div(number, from, to, result, member, search);
    filter.addClassName("filter");
    sum.addClassName("counter");
    sum.getElement().setAttribute("role", "status");
    add(new H1(text("audits.title")), filter, grid, new ActionBar().summary(sum));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    search();
    news.follow(this, this::ofThisCentre, moved -> search(), this::search);
    number.focus();
  }

  private boolean ofThisCentre(AuditMoved moved) {
    return current.chosen().filter(actor -> actor.centre().id().equals(moved.centre())).isPresent();
  }

  private void search() {
    current.chosen().ifPresent(this::search);
  }

  private void search(Actor actor) {
    AuditFilter filter =
        new AuditFilter(
            AuditNumber.parse(number.getValue()).orElse(null),
            from.getValue(),
            to.getValue(),
            result.getValue(),
            member.getValue().replaceAll("\\D", ""));
    AuditRow.Totals totals = lists.totals(filter, actor);
    grid.search(filter, actor);
    sum.setText(text("audits.totals", totals.count(), EsAr.pesos(totals.total())));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("audits.title"));
  }
}
