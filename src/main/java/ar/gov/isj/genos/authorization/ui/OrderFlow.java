package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.BalanceDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderDrafts;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.shared.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Which step comes next, for one actor and one draft. */
final class OrderFlow implements Flow {

  /** What the steps ask. */
  @Component
  record Services(
      OrderDesk desk,
      BalanceDesk balances,
      OrderDrafts drafts,
      Catalog catalog,
      Prescribers prescribers,
      BusinessClock clock,
      AuditDoor auditDoor) {}

  private final Services services;
  private final Actor actor;
  private final DraftInHand draft;
  private final BiConsumer<Step, String> screen;

  /**
   * @param screen shows a step; the text goes behind the page's address
   */
  OrderFlow(Services services, Actor actor, BiConsumer<Step, String> screen) {
    this.services = services;
    this.actor = actor;
    this.screen = screen;
    this.draft = new DraftInHand(services.drafts(), actor, services.clock());
  }

  /**
   * Goes where the person was.
   *
   * @param order number of an issued order in the page's address, possibly empty or nonsense
   */
  void resume(String order) {
    Optional<IssuedOrder> issued =
        order.matches("[1-9]\\d{0,17}")
            ? services.desk().view(new AuthorizationNumber(Long.parseLong(order)), actor)
            : Optional.empty();
    if (issued.isPresent()) {
      showIssued(issued.get());
    } else {
      identify();
    }
  }

  /** Shows the draft at its step; it goes no further than the affiliate allows today. */
  @Override
  public void identify() {
    MemberStep step = new MemberStep(services.desk(), draft, this);
    if (draft.now().step() == OrderDraft.Step.MEMBER) {
      screen.accept(step, "");
      return;
    }
    switch (services.desk().checkMember(draft.now().member(), actor)) {
      case MemberCheck.Eligible eligible -> {
        if (draft.now().step() == OrderDraft.Step.RESULT) {
          decide();
        } else {
          enter(eligible, List.of());
        }
      }
      case MemberCheck.NotEligible refused -> {
        screen.accept(step, "");
        step.refuse(refused);
      }
      case MemberCheck.Unknown _ -> screen.accept(step, "");
    }
  }

  @Override
  public void enter(MemberCheck.Eligible checked, List<FieldError> errors) {
    EntryStep step = entry(checked);
    step.tell(errors);
    screen.accept(step, "");
  }

  private EntryStep entry(MemberCheck.Eligible checked) {
    return new EntryStep(
        services.desk(),
        services.balances(),
        services.catalog(),
        services.prescribers(),
        draft,
        services.clock().today(),
        checked,
        new LiveDecision(request -> services.desk().preview(request, checked, actor)),
        this);
  }

  @Override
  public void declare(Datum datum) {
    draft.change(now -> now.at(OrderDraft.Step.ENTRY));
    if (services.desk().checkMember(draft.now().member(), actor)
        instanceof MemberCheck.Eligible eligible) {
      screen.accept(entry(eligible).asking(datum), "");
    } else {
      identify();
    }
  }

  @Override
  public void decide() {
    switch (TypedRequest.of(draft.now())) {
      case TypedRequest.Incomplete(List<FieldError> errors) -> correct(errors);
      case TypedRequest.Complete(OrderRequest request) -> {
        switch (services.desk().validate(request, actor)) {
          case Validation.Invalid(List<FieldError> errors) -> correct(errors);
          case Validation.Decided decided -> {
            draft.change(now -> now.at(OrderDraft.Step.RESULT));
            screen.accept(new ResultStep(services.desk(), draft, request, decided, this), "");
          }
        }
      }
    }
  }

  private void correct(List<FieldError> errors) {
    draft.change(now -> now.at(OrderDraft.Step.ENTRY));
    if (services.desk().checkMember(draft.now().member(), actor)
        instanceof MemberCheck.Eligible eligible) {
      enter(eligible, errors);
    } else {
      identify();
    }
  }

  @Override
  public void issued(IssuedOrder order, Validation.Decided confirmed) {
    draft.discard();
    IssuedStep step = showIssued(order);
    if (!order.decision().lines().equals(confirmed.decision().lines())) {
      step.warnThatItDiffers();
    }
  }

  private IssuedStep showIssued(IssuedOrder order) {
    IssuedStep step = new IssuedStep(services.desk(), actor, order, this);
    screen.accept(step, "?orden=" + order.number());
    return step;
  }

  @Override
  public void audit(OrderRequest request, Validation.Decided decided) {
    AuditDoor.Question question =
        new AuditDoor.Question(
            request,
            decided,
            actor,
            draft.now().key(),
            this::decide,
            draft::discard,
            this::startOver);
    screen.accept(new AuditStep(decided, services.auditDoor().open(question), this::decide), "");
  }

  @Override
  public void startOver() {
    draft.discard();
    identify();
  }
}
