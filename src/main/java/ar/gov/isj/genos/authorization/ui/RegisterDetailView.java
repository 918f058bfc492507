package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.CopayExplanations;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One order of the register: what was decided, by whom, and what may still be done with it. */
@Route("registros/:number")
@RolesAllowed({"LAB", "ADMIN", "CONTROLLER"})
class RegisterDetailView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String NUMBER = "number";

  private final OrderRegister register;
  private final CancellationDesk cancellations;
  private final CurrentActor current;
  private final ActiveRulebook rulebooks;
  private final CopayExplanations copays;
  private final AuditorsWord auditors;
  private String title = text("register.title");

  RegisterDetailView(
      OrderRegister register,
      CancellationDesk cancellations,
      CurrentActor current,
      ActiveRulebook rulebooks,
      CopayExplanations copays,
      AuditorsWord auditors) {
    this.register = register;
    this.cancellations = cancellations;
    this.current = current;
    this.rulebooks = rulebooks;
    this.copays = copays;
    this.auditors = auditors;
    addClassNames("step", "register-detail");
  }

  static RouteParameters parameters(AuthorizationNumber number) {
    return new RouteParameters(NUMBER, number.toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.user().roles().contains(Role.LAB) && current.chosen().isEmpty()) {
      return; // The frame leads to the choice of a centre.
    }
    RegisterScope scope = RegisterScope.of(current);
    event
        .getRouteParameters()
        .get(NUMBER)
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .map(text -> new AuthorizationNumber(Long.parseLong(text)))
        .flatMap(number -> register.open(number, scope))
        .ifPresentOrElse(
            order -> show(order, scope), () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(IssuedOrder order, RegisterScope scope) {
    removeAll();
    title = text("detail.title", order.number());
    Div heading = new Div(new H1(title), new OrderState(order.cancellation()));
    heading.addClassName("detail-heading");
    add(heading, new OrderHeader(order), new OrderStamps(order));
    String diagnosis = order.facts().prescription().diagnosis();
    if (diagnosis != null) {
      add(new Section(new H2(text("detail.diagnosis")), new Div(diagnosis)));
    }
    if (!order.facts().declared().isEmpty()) {
      add(new Section(new H2(text("declared.title")), new DeclaredData(order.facts().declared())));
    }
    auditors.about(order.number(), scope).ifPresent(this::add);
    if (!order.decision().orderReasons().isEmpty()) {
      add(
          new Notice(
              Notice.Kind.WARNING,
              text("result.order-reasons"),
              new ReasonList(order.decision().orderReasons())));
    }
    add(
        new ResultTable(order.decision().lines()),
        new CopayDetails(() -> copays.of(order)),
        new AlmostApplied(order.facts(), order.decision().rulebook(), rulebooks),
        rulebook(order));
    cancellation(order, scope).ifPresent(this::add);
    Anchor print =
        new Anchor(OrderFiles.pdf(register, order.number(), scope), text("detail.print"));
    print.setTarget(AnchorTarget.BLANK);
    print.addClassName("print-link");
    add(
        new ActionBar()
            .summary(new Totals(order.decision()))
            .action(print)
            .action(
                ActionBar.button(
                    text("detail.back"),
                    "",
                    () -> UI.getCurrentOrThrow().navigate(RegisterView.class))));
  }

  private static Div rulebook(IssuedOrder order) {
    RulebookRef ref = order.decision().rulebook();
    Div rulebook = new Div(text("detail.rulebook", ref.version(), ref.hash().substring(0, 12)));
    rulebook.addClassName("secondary");
    return rulebook;
  }

  /** Only the centre that issued it annuls it, and only once. */
  private Optional<Section> cancellation(IssuedOrder order, RegisterScope scope) {
    if (!(scope instanceof RegisterScope.OwnCentre own) || order.cancellation() != null) {
      return Optional.empty();
    }
    Section section =
        new Section(
            new H2(text("detail.cancel")),
            new CancellationForm(
                cancellations, own.actor(), order, cancelled -> show(cancelled, scope)));
    section.addClassName("detail-cancel");
    return Optional.of(section);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
