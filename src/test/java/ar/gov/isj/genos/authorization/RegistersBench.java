package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import ar.gov.isj.genos.authorization.RegisterFilter.Prescribed;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import ar.gov.isj.genos.support.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./bench registers [orders]}: fills a scratch database with copies of a real order over two
 * years, 40 centres, 50,000 affiliates and 400 prescribers, and times the register as its screen
 * asks for it. Not a part of the tests: its name does not end as theirs do.
 */
@GenosTest
@Import(Fixture.class)
class RegistersBench {

  private static final int RUNS = 7;
  private static final long FIRST_PAGE_MILLIS = 300;
  private static final long FILTER_MILLIS = 1_000;

  @Autowired OrderDesk desk;
  @Autowired OrderRegister register;
  @Autowired Fixture fixture;
  @Autowired Users users;
  @Autowired JdbcClient jdbc;
  @Autowired Owner owner;

  @Test
  void firstPageAndEveryFilter() {
    int orders = Integer.getInteger("genos.bench.orders", 1_000_000);
    Actor actor = fixture.actor();
    IssuedOrder model = model(actor);
    long start = System.nanoTime();
    fill(orders, model);
    System.out.printf(
        "%n%,d órdenes en %d s%n", count(), (System.nanoTime() - start) / 1_000_000_000);
    System.out.printf(
        "base: %s%n%n",
        jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
            .query(String.class)
            .single());

    RegisterScope lab = new RegisterScope.OwnCentre(actor);
    RegisterScope all = new RegisterScope.EveryCentre(administrator());
    System.out.printf("%-58s %10s %10s %12s%n", "consulta", "página ms", "totales ms", "órdenes");
    List<String> slow = new ArrayList<>();
    filters()
        .forEach(
            (name, filter) -> {
              time("laboratorio: " + name, filter, lab, slow);
              time("administración: " + name, filter, all, slow);
            });
    if (!slow.isEmpty()) {
      throw new AssertionError("Más lentas que lo pedido: " + slow);
    }
  }

  private Map<String, RegisterFilter> filters() {
    RegisterFilter month = RegisterFilter.lastMonth(Fixture.TODAY);
    MemberId member =
        new MemberId(
            jdbc.sql("select member_id from authorization_order where number = 700100")
                .query(UUID.class)
                .single());
    Map<String, RegisterFilter> filters = new LinkedHashMap<>();
    filters.put("un mes (primera página)", month);
    RegisterFilter years =
        new RegisterFilter(
            Fixture.TODAY.minusYears(2), Fixture.TODAY, Cancelled.NO, null, null, null, null);
    filters.put("dos años", years);
    filters.put("dos años, anuladas", with(years, Cancelled.YES, null, null, null, null));
    filters.put("dos años, todas", with(years, Cancelled.ALL, null, null, null, null));
    filters.put(
        "número", with(years, Cancelled.ALL, new AuthorizationNumber(700_100), null, null, null));
    filters.put("afiliado, dos años", with(years, Cancelled.ALL, null, member, null, null));
    filters.put("práctica de todas, un mes", with(month, Cancelled.NO, null, null, "000118", null));
    filters.put(
        "práctica de todas, dos años", with(years, Cancelled.NO, null, null, "000118", null));
    filters.put(
        "práctica frecuente, dos años", with(years, Cancelled.NO, null, null, "000015", null));
    filters.put("práctica rara, dos años", with(years, Cancelled.NO, null, null, "000865", null));
    filters.put(
        "práctica de ninguna, dos años", with(years, Cancelled.NO, null, null, "000999", null));
    filters.put(
        "matrícula, dos años",
        with(years, Cancelled.NO, null, null, null, new Prescribed(PrescriberType.MD, 1_017)));
    filters.put(
        "matrícula y práctica, dos años",
        with(years, Cancelled.NO, null, null, "000015", new Prescribed(PrescriberType.MD, 1_017)));
    return filters;
  }

  private static RegisterFilter with(
      RegisterFilter days,
      Cancelled cancelled,
      @Nullable AuthorizationNumber number,
      @Nullable MemberId member,
      @Nullable String practice,
      @Nullable Prescribed prescriber) {
    return new RegisterFilter(
        days.from(),
        days.until(),
        cancelled,
        number,
        member,
        practice == null ? null : new PracticeCode(practice),
        prescriber);
  }

  private void time(String name, RegisterFilter filter, RegisterScope scope, List<String> slow) {
    long page = median(() -> register.page(filter, scope, 0, 50));
    long totals = median(() -> register.totals(filter, scope));
    long orders = register.totals(filter, scope).orders();
    System.out.printf("%-58s %10d %10d %,12d%n", name, page, totals, orders);
    if (page > FIRST_PAGE_MILLIS || totals > FILTER_MILLIS) {
      slow.add(name);
    }
  }

  private static long median(Runnable asked) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      asked.run();
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    Collections.sort(times);
    return times.get(RUNS / 2);
  }

  private IssuedOrder model(Actor actor) {
    Issue issue =
        desk.issue(fixture.request(fixture.member(), "15", "865", "14"), actor, Fixture.key());
    if (issue instanceof Issue.Issued issued) {
      return issued.order();
    }
    throw new IllegalStateException("The model order was not issued: " + issue);
  }

  private User administrator() {
    return users.create(
        new Users.NewUser(
            People.cuil(20, 99_000_001), "BENCH, Ana", null, Set.of(Role.ADMIN), Set.of()),
        "una clave bastante larga");
  }

  private long count() {
    return jdbc.sql("select count(*) from authorization_order").query(Long.class).single();
  }

  /** Copies of the model: every eighth is of its centre; one in fifty is annulled. */
  private void fill(int orders, IssuedOrder model) {
    owner
        .sql()
        .sql(
            """
            create unlogged table bench_centre as
              select n, case when n = 0 then cast(:centre as uuid) else gen_random_uuid() end as id
              from generate_series(0, 39) n
            """)
        .param("centre", model.centre().id().value())
        .update();
    owner
        .sql()
        .sql(
            """
            create unlogged table bench_member as
              select n, gen_random_uuid() as id from generate_series(0, 49999) n
            """)
        .update();
    owner
        .sql()
        .sql(
            """
            insert into authorization_order
              (number, issued_at, issue_date, centre_id, provider_id, member_id, issued_by, copay,
               total, insurer_pays, rulebook_version, rulebook_hash, parties, facts, decision,
               facts_sha256, decision_sha256)
            select 700000 + i, day + time '12:00', day, c.id, m.provider_id, b.id, m.issued_by,
                   m.copay, m.total, m.insurer_pays, m.rulebook_version, m.rulebook_hash, m.parties,
                   jsonb_set(m.facts, '{prescription,prescriberNumber}', to_jsonb(1000 + i % 400)),
                   m.decision, m.facts_sha256, m.decision_sha256
            from (select i, cast(:today as date) - cast((:orders - i) * 730 / :orders as integer) as day
                  from generate_series(1, :orders) i) g
              join bench_centre c on c.n = case when i % 8 = 0 then 0 else i % 40 end
              join bench_member b on b.n = i * 7919 % 50000
              cross join (select * from authorization_order where number = :model) m
            """)
        .param("today", Fixture.TODAY)
        .param("orders", (long) orders)
        .param("model", model.number().value())
        .update();
    owner
        .sql()
        .sql(
            """
            insert into authorization_line
              (order_number, centre_id, position, practice, automatic, requested, authorized, outcome,
               fees, expenses, total, copay)
            select 700000 + i, o.centre_id, l.position,
                   case when l.practice = '000015' and i % 3 > 0 then '000' || lpad((100 + i % 700)::text, 3, '0')
                        when l.practice = '000865' and i % 500 > 0 then '000' || lpad((100 + i % 701)::text, 3, '0')
                        else l.practice end,
                   l.automatic, l.requested, l.authorized, l.outcome, l.fees, l.expenses, l.total,
                   l.copay
            from generate_series(1, :orders) i
              join authorization_order o on o.number = 700000 + i
              cross join (select * from authorization_line where order_number = :model) l
            """)
        .param("orders", (long) orders)
        .param("model", model.number().value())
        .update();
    owner
        .sql()
        .sql(
            """
            insert into authorization_cancellation
              (order_number, centre_id, cancelled_at, cancelled_by, reason_code, reason_text)
            select number, centre_id, issued_at + interval '1 hour', 'bench', 'OTHER', 'de prueba'
            from authorization_order where number > 700000 and number % 50 = 0
            """)
        .update();
    for (String table :
        List.of("authorization_order", "authorization_line", "authorization_cancellation")) {
      owner.sql().sql("vacuum analyze " + table).update();
    }
  }
}
