package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a filter asks, as SQL; every value is a parameter. */
final class RegisterQuery {

  /**
   * A line carries what a list and its totals need of the order, in an index that begins with the
   * practice: who asks for a practice does not read the orders.
   */
  private static final String ORDERS_OF_A_PRACTICE =
      "(select order_number as number, issue_date, centre_id, order_copay as copay,"
          + " order_total as total, order_insurer_pays as insurer_pays"
          + " from authorization_line where found_by and practice = :practice)";

  private final String orders;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  RegisterQuery(RegisterFilter filter, RegisterScope scope) {
    boolean practiceAlone =
        filter.practice() != null
            && filter.number() == null
            && filter.member() == null
            && filter.prescriber() == null;
    orders = practiceAlone ? ORDERS_OF_A_PRACTICE : "authorization_order";
    scope.centre().ifPresent(centre -> add("o.centre_id = :centre", "centre", centre.value()));
    if (filter.number() != null) {
      add("o.number = :number", "number", filter.number().value());
    } else {
      add("o.issue_date >= :from", "from", filter.from());
      add("o.issue_date <= :until", "until", filter.until());
    }
    if (filter.cancelled() != Cancelled.ALL) {
      conditions.add(
          "c.order_number is " + (filter.cancelled() == Cancelled.YES ? "not null" : "null"));
    }
    if (filter.member() != null) {
      add("o.member_id = :member", "member", filter.member().value());
    }
    if (filter.practice() != null) {
      parameters.put("practice", filter.practice().value());
      if (!practiceAlone) {
        conditions.add(
            "exists (select from authorization_line l where l.order_number = o.number"
                + " and l.practice = :practice and l.found_by)");
      }
    }
    if (filter.prescriber() != null) {
      add(
          "o.prescriber_type = :prescriberType",
          "prescriberType",
          filter.prescriber().type().name());
      add("o.prescriber_number = :prescriber", "prescriber", filter.prescriber().number());
    }
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  /** Newest first. Takes {@code limit} and {@code offset} too. */
  String page() {
    return """
    select p.number, p.issued_at, p.parties #>> '{centre,name}' as centre,
           p.parties #>> '{member,cuil,digits}' as cuil,
           p.parties #>> '{member,name}' as member,
           p.parties #>> '{member,plan}' as plan,
           p.copay, p.total, p.insurer_pays, c.cancelled_at
    from %s o
      join authorization_order p on p.number = o.number
      left join authorization_cancellation c on c.order_number = o.number
    %s
    order by o.issue_date desc, o.number desc limit :limit offset :offset
    """
        .formatted(orders, where());
  }

  /** One row: orders, annulled orders, and the amounts of those that hold. */
  String totals() {
    return """
    select count(*) as orders, count(c.order_number) as cancelled,
           coalesce(sum(o.copay) filter (where c.order_number is null), 0) as copay,
           coalesce(sum(o.total) filter (where c.order_number is null), 0) as total,
           coalesce(sum(o.insurer_pays) filter (where c.order_number is null), 0) as insurer_pays
    from %s o left join authorization_cancellation c on c.order_number = o.number
    %s
    """
        .formatted(orders, where());
  }

  private String where() {
    return "where " + String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
