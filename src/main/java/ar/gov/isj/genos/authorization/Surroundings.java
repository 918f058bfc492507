package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseFacts.CentreFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.adjudication.CaseFacts.EarlierOrder;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PrescriberType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What surrounds an order in the stored orders of all centres. Annulled ones do not count. */
@Repository
class Surroundings {

  /** Days back for which the affiliate's own orders are looked at. */
  private static final int EARLIER_DAYS = 60;

  /** Days back for which a prescriber's orders are counted. */
  private static final int PRESCRIBER_DAYS = 30;

  private static final String HOLDS =
      " and not exists (select from authorization_cancellation c where c.order_number = o.number)";

  private final JdbcClient jdbc;

  Surroundings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where an order is issued, in whose name, and at what moment. */
  record Place(Centre centre, Provider provider, Instant now) {

    LocalDate today() {
      return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }
  }

  /**
   * @param family the member and who else's copays count with theirs
   */
  Circumstances of(OrderRequest request, MemberId member, List<MemberId> family, Place place) {
    return DataScope.everyCentre(() -> read(request, member, family, place));
  }

  private Circumstances read(
      OrderRequest request, MemberId member, List<MemberId> family, Place place) {
    LocalDate today = place.today();
    Spent own = spent(List.of(member), today);
    return new Circumstances(
        new TreeMap<>(request.declared()),
        new CentreFacts(
            place.centre().town(),
            place.provider().licence(),
            place.provider().name(),
            ordersOfTheMonth(place, today)),
        prescriberOrders(request, today),
        earlier(member, place),
        own.total(),
        own.copay(),
        family.equals(List.of(member)) ? own.copay() : spent(family, today).copay(),
        usedIn(request));
  }

  private record Spent(Money total, Money copay) {}

  private Spent spent(List<MemberId> whose, LocalDate today) {
    return jdbc.sql(
            "select coalesce(sum(o.total), 0) as total, coalesce(sum(o.copay), 0) as copay"
                + " from authorization_order o where o.member_id in (:whose)"
                + " and o.issue_date between :first and :today"
                + HOLDS)
        .param("whose", whose.stream().map(MemberId::value).toList())
        .param("first", today.withDayOfMonth(1))
        .param("today", today)
        .query(
            (row, index) ->
                new Spent(new Money(row.getBigDecimal("total")), money(row.getBigDecimal("copay"))))
        .single();
  }

  private static Money money(BigDecimal amount) {
    return new Money(amount);
  }

  private int ordersOfTheMonth(Place place, LocalDate today) {
    return jdbc.sql(
            "select count(*) from authorization_order o"
                + " where o.centre_id = :centre and o.issue_date between :first and :today"
                + HOLDS)
        .param("centre", place.centre().id().value())
        .param("first", today.withDayOfMonth(1))
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  private int prescriberOrders(OrderRequest request, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from authorization_order o
            where o.prescriber_type = :type and o.prescriber_number = :number
              and o.issue_date > :since
            """
                + HOLDS)
        .param("type", request.prescriberType().name())
        .param("number", request.prescriberNumber())
        .param("since", today.minusDays(PRESCRIBER_DAYS))
        .query(Integer.class)
        .single();
  }

  private List<EarlierOrder> earlier(MemberId member, Place place) {
    return jdbc.sql(
            """
            select o.number, o.issue_date, o.issued_at, o.parties -> 'centre' ->> 'town' as town,
              o.facts -> 'prescription' ->> 'date' as prescribed,
              o.prescriber_type as type, o.prescriber_number as prescriber
            from authorization_order o
            where o.member_id = :member and o.issue_date > :since and o.issued_at <= :now
            """
                + HOLDS
                + " order by o.number")
        .param("member", member.value())
        .param("since", place.today().minusDays(EARLIER_DAYS))
        .param("now", place.now().atOffset(ZoneOffset.UTC))
        .query(
            (row, index) ->
                new EarlierOrder(
                    row.getLong("number"),
                    row.getObject("issue_date", LocalDate.class),
                    minutes(row.getObject("issued_at", OffsetDateTime.class).toInstant(), place),
                    String.valueOf(row.getString("town")),
                    LocalDate.parse(row.getString("prescribed")),
                    PrescriberType.valueOf(row.getString("type")),
                    row.getInt("prescriber")))
        .list();
  }

  private static int minutes(Instant issued, Place place) {
    return (int) Duration.between(issued, place.now()).toMinutes();
  }

  /** Whoever it was for: a prescription's number is not given twice, however it is written. */
  private @Nullable Long usedIn(OrderRequest request) {
    String number =
        request
            .declared()
            .getOrDefault(Datum.RECETA, "")
            .replaceAll("[^A-Za-z0-9]", "")
            .toUpperCase(Locale.ROOT);
    return number.isEmpty()
        ? null
        : jdbc.sql(
                "select min(o.number) from authorization_order o where"
                    + " prescription_number(o.facts) = :number"
                    + HOLDS)
            .param("number", number)
            .query(Long.class)
            .optional()
            .orElse(null);
  }
}
