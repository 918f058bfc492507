package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.reporting.OrderPrint;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of issued orders: lists, adds up, shows and prints them again. */
@Service
public class OrderRegister {

  /** Sums over a filter. Annulled orders count as orders; their amounts are not added. */
  public record Totals(long orders, long cancelled, Money copay, Money total, Money insurerPays) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;
  private final Authorizations authorizations;
  private final PrintedOrder printedOrder;
  private final OrderPrint orderPrint;
  private final MemberLookup members;
  private final Trail trail;
  private final BusinessClock clock;

  OrderRegister(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Authorizations authorizations,
      PrintedOrder printedOrder,
      OrderPrint orderPrint,
      MemberLookup members,
      Trail trail,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.authorizations = authorizations;
    this.printedOrder = printedOrder;
    this.orderPrint = orderPrint;
    this.members = members;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whose orders are meant by a credential or CUIL, as typed. */
  public MemberChoice member(String typed) {
    return switch (members.person(typed, clock.today())) {
      case MemberLookup.Lookup.Found(var member) -> new MemberChoice.Known(member.id());
      case MemberLookup.Lookup.Missing(FieldError error) ->
          error.code().equals(MemberLookup.UNKNOWN)
              ? new MemberChoice.Nobody()
              : new MemberChoice.Malformed(error.message());
    };
  }

  /** Newest first. */
  public List<RegisterRow> page(RegisterFilter filter, RegisterScope scope, int offset, int limit) {
    RegisterQuery query = new RegisterQuery(filter, scope);
    return planned(
        scope,
        () ->
            jdbc.sql(query.page())
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(OrderRegister::row)
                .list());
  }

  public Totals totals(RegisterFilter filter, RegisterScope scope) {
    RegisterQuery query = new RegisterQuery(filter, scope);
    return planned(
        scope,
        () ->
            jdbc.sql(query.totals())
                .params(query.parameters())
                .query(
                    (row, index) ->
                        new Totals(
                            row.getLong("orders"),
                            row.getLong("cancelled"),
                            new Money(row.getBigDecimal("copay")),
                            new Money(row.getBigDecimal("total")),
                            new Money(row.getBigDecimal("insurer_pays"))))
                .single());
  }

  /**
   * With a plan of its own for these values: that for any practice would be wrong for one that
   * every order has.
   */
  private <T> T planned(RegisterScope scope, Supplier<T> question) {
    return scope.within(
        () ->
            Objects.requireNonNull(
                reading.execute(
                    transaction -> {
                      jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
                      return question.get();
                    })));
  }

  /** Puts on record that a list was looked at or taken away. */
  public void listed(RegisterScope scope, String form, long orders) {
    trail.record(
        new TrailEntry(clock.now(), scope.who(), Action.ORDERS_LISTED, form, "ORDERS " + orders));
  }

  /** Empty when there is no such order in reach, whether or not another centre has it. */
  public Optional<IssuedOrder> open(AuthorizationNumber number, RegisterScope scope) {
    Optional<IssuedOrder> order = find(number, scope);
    order.ifPresent(found -> record(Action.ORDER_VIEWED, number, scope));
    return order;
  }

  /** The Orden de Prestación again: the same bytes, or those that say that it is annulled. */
  public Optional<byte[]> print(AuthorizationNumber number, RegisterScope scope) {
    Optional<byte[]> pdf = find(number, scope).map(printedOrder::content).map(orderPrint::pdf);
    pdf.ifPresent(printed -> record(Action.ORDER_PRINTED, number, scope));
    return pdf;
  }

  private Optional<IssuedOrder> find(AuthorizationNumber number, RegisterScope scope) {
    return scope.within(
        () ->
            scope
                .centre()
                .map(centre -> authorizations.find(number, centre))
                .orElseGet(() -> authorizations.find(number)));
  }

  private void record(Action action, AuthorizationNumber number, RegisterScope scope) {
    trail.record(
        new TrailEntry(clock.now(), scope.who(), action, number.toString(), TrailEntry.OK));
  }

  private static RegisterRow row(ResultSet row, int index) throws SQLException {
    @Nullable OffsetDateTime cancelledAt = row.getObject("cancelled_at", OffsetDateTime.class);
    return new RegisterRow(
        new AuthorizationNumber(row.getLong("number")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getString("centre"),
        new Cuil(row.getString("cuil")),
        row.getString("member"),
        row.getString("plan"),
        new Money(row.getBigDecimal("copay")),
        new Money(row.getBigDecimal("total")),
        new Money(row.getBigDecimal("insurer_pays")),
        cancelledAt == null ? null : cancelledAt.toInstant());
  }
}
