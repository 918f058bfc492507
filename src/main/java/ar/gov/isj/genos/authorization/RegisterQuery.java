package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a filter as SQL; every value is a parameter. */
final class RegisterQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  RegisterQuery(RegisterFilter filter, RegisterScope scope) {
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
      add(
          "exists (select from authorization_line l where l.order_number = o.number"
              + " and l.practice = :practice and l.authorized > 0)",
          "practice",
          filter.practice().value());
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

  String where() {
    return "where " + String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
