package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.drools.BenchLine;
import ar.gov.isj.genos.adjudication.drools.BenchOrder;
import ar.gov.isj.genos.bench.ReferenceRows.Audit;
import ar.gov.isj.genos.bench.ReferenceRows.Copay;
import ar.gov.isj.genos.bench.ReferenceRows.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a programmer would write by hand for these tables and rules and no others. */
final class HandWritten implements Contender {

  private final Map<String, List<Limit>> limits = new HashMap<>();
  private final Map<String, List<Audit>> audits = new HashMap<>();
  private final Map<String, Map<String, Integer>> copays = new HashMap<>();

  HandWritten(ReferenceRows rows) {
    rows.limits().forEach(row -> put(limits, row.practice(), row));
    rows.audits().forEach(row -> put(audits, row.practice(), row));
    for (Copay row : rows.copays()) {
      copays.computeIfAbsent(row.plan(), any -> new HashMap<>()).put(row.group(), row.percent());
    }
  }

  @Override
  public ReferenceDecision decide(ReferenceCase one) {
    List<ReferenceDecision.Line> lines = new ArrayList<>(one.lines().size());
    for (BenchLine line : one.lines()) {
      lines.add(line(line));
    }
    return new ReferenceDecision(codes(one.order()), lines);
  }

  private ReferenceDecision.Line line(BenchLine line) {
    int units = line.requested();
    List<String> reasons = new ArrayList<>(4);
    for (Limit row : limits.getOrDefault(line.practice(), List.of())) {
      if ((row.plan() == null || row.plan().equals(line.plan()))
          && (row.sex() == null || row.sex().equals(line.sex()))
          && (row.ageFrom() == null || line.age() >= row.ageFrom())
          && (row.ageTo() == null || line.age() <= row.ageTo())) {
        int left = Math.min(row.perOrder(), Math.max(0, row.perWindow() - line.used()));
        if (left < line.requested()) {
          reasons.add(row.key());
          units = Math.min(units, left);
        }
      }
    }
    for (Audit row : audits.getOrDefault(line.practice(), List.of())) {
      if (row.plan() == null || row.plan().equals(line.plan())) {
        reasons.add(row.key());
      }
    }
    return new ReferenceDecision.Line(units, copays.get(line.plan()).get(line.group()), reasons);
  }

  private static List<String> codes(BenchOrder order) {
    List<String> codes = new ArrayList<>(4);
    if (order.affiliation().equals("BAJA")) {
      codes.add("ORD-01");
    }
    if (order.affiliation().equals("SUSPENDIDA")) {
      codes.add("ORD-02");
    }
    if (order.credential().equals("INHABILITADA")) {
      codes.add("ORD-03");
    }
    if (order.credential().equals("VENCIDA")) {
      codes.add("ORD-04");
    }
    if (order.plan().equals("ADHERENTE") && order.daysAsMember() < 90) {
      codes.add("ORD-05");
    }
    if (order.relationship().equals("HIJO")
        && order.ageYears() >= 21
        && !order.certificate().equals("VIGENTE")) {
      codes.add("ORD-06");
    }
    if (!order.prescriberKnown()) {
      codes.add("ORD-07");
    }
    if (order.prescriberKnown() && !order.prescriberEnabled()) {
      codes.add("ORD-08");
    }
    if (order.prescribedDaysAgo() < 0) {
      codes.add("ORD-09");
    }
    if (order.practices() > 8 && !order.diagnosed()) {
      codes.add("ORD-10");
    }
    if (order.prescribedDaysAgo() > 30) {
      codes.add("ORD-11");
    }
    if (order.relationship().equals("CONYUGE") && order.ageYears() < 16) {
      codes.add("ORD-12");
    }
    if (order.prescriberType().equals("OD") && order.practices() > 5) {
      codes.add("ORD-13");
    }
    if (order.plan().equals("PMI") && order.sex().equals("M") && order.ageYears() > 1) {
      codes.add("ORD-14");
    }
    if (order.certificate().equals("VENCIDO") && order.relationship().equals("TITULAR")) {
      codes.add("ORD-15");
    }
    return codes;
  }

  private static <T> void put(Map<String, List<T>> map, String key, T row) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
  }
}
