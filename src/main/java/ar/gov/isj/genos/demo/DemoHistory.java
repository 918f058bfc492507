package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Csv;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues the past orders of the demonstration at the desk itself, each on its own day. */
@Component
class DemoHistory {

  private final OrderDesk desk;
  private final DemoActors demoActors;

  DemoHistory(OrderDesk desk, DemoActors demoActors) {
    this.desk = desk;
    this.demoActors = demoActors;
  }

  /**
   * Safe to repeat: every order has its own idempotency key.
   *
   * @return how many orders were issued
   */
  int load(LocalDate today) {
    Map<String, Actor> actors = demoActors.byCentre();
    List<PastOrder> orders = new PastOrders(new DemoDates(today), everydayMembers(today)).all();
    int issued = 0;
    for (int i = 0; i < orders.size(); i++) {
      PastOrder order = orders.get(i);
      BusinessClock then = new BusinessClock(Clock.fixed(order.at(), BusinessClock.ZONE));
      IdempotencyKey key = new IdempotencyKey("demo-history-%05d".formatted(i));
      Actor actor = actors.get(order.centre());
      if (actor == null) {
        throw new IllegalStateException(
            "No hay usuario de demostración del centro " + order.centre());
      }
      if (desk.at(then).issue(order.request(), actor, key) instanceof Issue.Issued) {
        issued++;
      }
    }
    return issued;
  }

  /** Named affiliates keep only the past that their reason needs. */
  static List<Member> everydayMembers(LocalDate today) {
    Set<String> named =
        Csv.read(DemoRegisters.REASON_MEMBERS).stream()
            .map(row -> row.get("credential"))
            .collect(Collectors.toCollection(HashSet::new));
    Csv.read(PastOrders.NAMED).forEach(row -> named.add(row.get("credential")));
    return DemoRegisters.members(new DemoDates(today)).stream()
        .filter(member -> !named.contains(member.credential().digits()))
        .toList();
  }
}
