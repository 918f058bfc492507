package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * {@code ./bench impact [lines]}: copies real orders until there are so many lines and runs drafts
 * over all of them: one that touches a practice, one that touches a plan, one that touches every
 * order. Not a part of the tests: its name does not end as theirs do.
 */
@GenosTest
@Import(Fixture.class)
class ImpactBench {

  private static final List<List<String>> ORDERS =
      List.of(
          List.of("000015", "000014", "000412", "000475"),
          List.of("000865", "000412", "000711"),
          List.of("001070", "000412", "000174", "000902"),
          List.of("000171", "000475", "000412"));

  @Autowired ImpactEngine engine;
  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;
  @Autowired ActiveRulebook active;
  @Autowired Owner owner;

  @Test
  void linesPerSecond() {
    long lines = Integer.getInteger("genos.bench.lines", 1_000_000);
    List<Long> models = new ArrayList<>();
    Actor actor = fixture.actor();
    long perRound = 0;
    for (List<String> practices : ORDERS) {
      Issue issue =
          desk.issue(
              fixture.request(fixture.member(), practices.toArray(String[]::new)),
              actor,
              Fixture.key());
      if (issue instanceof Issue.Issued(var order)) {
        models.add(order.number().value());
        perRound += order.decision().lines().size();
      }
    }
    long copies = lines / perRound + 1;
    fill(models, copies);
    ImpactRequest all = new ImpactRequest(Fixture.TODAY.minusDays(89), Fixture.TODAY);
    System.out.printf(
        "%nprocesadores: %d, hilos del impacto: %d%n",
        Runtime.getRuntime().availableProcessors(),
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    System.out.printf(
        "%-44s %10s %12s %10s %8s %12s%n",
        "borrador", "órdenes", "líneas", "decididas", "s", "líneas/s");
    drafts()
        .forEach(
            (name, draft) -> {
              long start = System.nanoTime();
              ImpactReport report =
                  engine.run(all, active.current(), draft, new ImpactProgress()).orElseThrow();
              double seconds = (System.nanoTime() - start) / 1e9;
              System.out.printf(
                  "%-44s %,10d %,12d %,10d %8.1f %,12.0f%n",
                  name,
                  report.orders(),
                  report.lines(),
                  report.decided(),
                  seconds,
                  report.lines() / seconds);
            });
    validations(actor, all, drafts().values().stream().toList().getLast());
  }

  /** How long a validation takes, alone and while the largest of the runs goes on. */
  private void validations(Actor actor, ImpactRequest all, Rulebook draft) {
    OrderRequest request = fixture.request(fixture.member(), "000865", "000412", "000475");
    for (int i = 0; i < 2_000; i++) {
      desk.validate(request, actor);
    }
    double[] alone = validations(request, actor, new AtomicBoolean(true), 2_000);
    ImpactProgress progress = new ImpactProgress();
    AtomicBoolean going = new AtomicBoolean(true);
    Thread run =
        Thread.ofPlatform()
            .start(
                () -> {
                  engine.run(all, active.current(), draft, progress);
                  going.set(false);
                });
    double[] beside = validations(request, actor, going, 2_000);
    progress.stop();
    try {
      run.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.printf("%n%-44s %10s %12s %10s%n", "validación, ms", "sola", "con impacto", "razón");
    String[] named = {"p50", "p99"};
    for (int i = 0; i < named.length; i++) {
      System.out.printf(
          "%-44s %10.2f %12.2f %10.2f%n", named[i], alone[i], beside[i], beside[i] / alone[i]);
    }
    System.out.printf("validaciones medidas con impacto: %.0f%n", beside[2]);
  }

  /** p50, p99 in ms, and how many. */
  private double[] validations(OrderRequest request, Actor actor, AtomicBoolean going, int most) {
    List<Long> times = new ArrayList<>();
    while (going.get() && times.size() < most) {
      long start = System.nanoTime();
      desk.validate(request, actor);
      times.add(System.nanoTime() - start);
    }
    Collections.sort(times);
    return new double[] {
      times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6, times.size()
    };
  }

  private static Map<String, Rulebook> drafts() {
    Map<String, Rulebook> drafts = new LinkedHashMap<>();
    drafts.put(
        "una práctica (000865)", Edits.cell("frecuencia", rowOf("000865"), "efecto", "RECHAZA"));
    drafts.put("un plan (ADHERENTE)", Edits.cell("coseguro", "COS-0007", "porcentaje", "25.00"));
    drafts.put(
        "todas las órdenes (plan NORMAL)",
        Edits.cell("coseguro", "COS-0006", "porcentaje", "5.00"));
    return drafts;
  }

  private static String rowOf(String practice) {
    return ShippedRulebook.rulebook().table("frecuencia").rows().stream()
        .filter(row -> row.text("codigo_de_practica").equals(practice))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private void fill(List<Long> models, long copies) {
    for (int i = 0; i < models.size(); i++) {
      owner
          .sql()
          .sql(
              """
              insert into authorization_order
                (number, issued_at, issue_date, centre_id, provider_id, member_id, issued_by, copay,
                 total, insurer_pays, rulebook_version, rulebook_hash, parties, facts, decision,
                 facts_sha256, decision_sha256)
              select :base + i, m.issued_at, cast(:today as date) - cast(i % 90 as integer),
                     m.centre_id, m.provider_id, gen_random_uuid(), m.issued_by, m.copay, m.total,
                     m.insurer_pays, m.rulebook_version, m.rulebook_hash, m.parties, m.facts,
                     m.decision, m.facts_sha256, m.decision_sha256
              from generate_series(1, :copies) i
                cross join (select * from authorization_order where number = :model) m
              """)
          .param("base", (i + 1) * 10_000_000L)
          .param("today", Fixture.TODAY)
          .param("copies", copies)
          .param("model", models.get(i))
          .update();
      owner
          .sql()
          .sql(
              """
              insert into authorization_line
                (order_number, centre_id, position, practice, automatic, requested, authorized,
                 outcome, fees, expenses, total, copay)
              select :base + i, l.centre_id, l.position, l.practice, l.automatic, l.requested,
                     l.authorized, l.outcome, l.fees, l.expenses, l.total, l.copay
              from generate_series(1, :copies) i
                cross join (select * from authorization_line where order_number = :model) l
              """)
          .param("base", (i + 1) * 10_000_000L)
          .param("copies", copies)
          .param("model", models.get(i))
          .update();
    }
    for (String table : List.of("authorization_order", "authorization_line")) {
      owner.sql().sql("vacuum analyze " + table).update();
    }
  }
}
