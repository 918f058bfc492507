package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderDrafts;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.util.function.UnaryOperator;

/** The draft on screen, stored at every change: a reload, another login or node brings it back. */
final class DraftInHand {

  private final OrderDrafts drafts;
  private final Actor actor;
  private final BusinessClock clock;
  private OrderDraft draft;
  private Runnable onChange = () -> {};

  DraftInHand(OrderDrafts drafts, Actor actor, BusinessClock clock) {
    this.drafts = drafts;
    this.actor = actor;
    this.clock = clock;
    this.draft = drafts.of(actor).orElseGet(() -> OrderDraft.started(clock.today()));
  }

  OrderDraft now() {
    return draft;
  }

  Actor actor() {
    return actor;
  }

  /** Told after every change; whoever asked before is told no more. */
  void listen(Runnable listener) {
    onChange = listener;
  }

  void change(UnaryOperator<OrderDraft> change) {
    OrderDraft changed = change.apply(draft);
    if (!changed.equals(draft)) {
      drafts.save(changed, actor);
      draft = changed;
      onChange.run();
    }
  }

  /** The answer under the old key is given; what comes next is another request. */
  void renewKey() {
    change(
        now ->
            new OrderDraft(
                OrderDraft.started(clock.today()).key(),
                now.step(),
                now.member(),
                now.prescriptionDate(),
                now.prescriberType(),
                now.prescriberNumber(),
                now.practice(),
                now.diagnosis(),
                now.lines(),
                now.declared()));
  }

  void discard() {
    drafts.discard(actor);
    draft = OrderDraft.started(clock.today());
  }
}
