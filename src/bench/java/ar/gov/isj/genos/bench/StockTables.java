package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.drools.BenchLine;
import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Drools as it comes: the spreadsheets turned into a rule per row, executable model. Conditions
 * stand equality first and on one pattern, which is what its hashing of alternatives needs.
 */
public final class StockTables implements Contender {

  /** What the rows' actions report to. */
  public static final class Hits {

    private record Hit(String key, int first, int second) {}

    private final Map<Object, List<Hit>> limits = new IdentityHashMap<>();
    private final Map<Object, List<Hit>> audits = new IdentityHashMap<>();
    private final Map<Object, List<Hit>> copays = new IdentityHashMap<>();

    public void limit(Object fact, String key, int perOrder, int perWindow) {
      put(limits, fact, new Hit(key, perOrder, perWindow));
    }

    public void audit(Object fact, String key) {
      put(audits, fact, new Hit(key, 0, 0));
    }

    public void copay(Object fact, String key, int percent) {
      put(copays, fact, new Hit(key, percent, 0));
    }

    private static void put(Map<Object, List<Hit>> map, Object fact, Hit hit) {
      map.computeIfAbsent(fact, any -> new ArrayList<>(4)).add(hit);
    }
  }

  private static final Comparator<Hits.Hit> ROW_ORDER = Comparator.comparing(Hits.Hit::key);

  private final KieBase base;

  private StockTables(KieBase base) {
    this.base = base;
  }

  static StockTables of(ReferenceRows rows) {
    List<@Nullable Object[]> limits = new ArrayList<>();
    rows.limits()
        .forEach(
            row ->
                limits.add(
                    new @Nullable Object[] {
                      row.key(),
                      row.practice(),
                      row.plan(),
                      row.sex(),
                      row.ageFrom(),
                      row.ageTo(),
                      "%s,%d,%d".formatted(row.key(), row.perOrder(), row.perWindow())
                    }));
    List<@Nullable Object[]> audits = new ArrayList<>();
    rows.audits()
        .forEach(
            row ->
                audits.add(
                    new @Nullable Object[] {row.key(), row.practice(), row.plan(), row.key()}));
    List<@Nullable Object[]> copays = new ArrayList<>();
    rows.copays()
        .forEach(
            row ->
                copays.add(
                    new @Nullable Object[] {
                      row.key(),
                      row.plan(),
                      row.group(),
                      "%s,%d".formatted(row.key(), row.percent())
                    }));
    Map<String, String> sources = new TreeMap<>();
    String equal = " == \"$param\"";
    sources.put("reference.drl", Contenders.resource("reference.drl"));
    sources.put(
        "limites.drl",
        drl(
            "limites",
            List.of(
                "practice" + equal,
                "plan" + equal,
                "sex" + equal,
                "age >= $param",
                "age <= $param"),
            "hits.limit($fact, \"$1\", $2, $3);",
            limits));
    sources.put(
        "auditoria.drl",
        drl(
            "auditoria",
            List.of("practice" + equal, "plan" + equal),
            "hits.audit($fact, \"$param\");",
            audits));
    sources.put(
        "coseguro.drl",
        drl(
            "coseguro",
            List.of("plan" + equal, "group" + equal),
            "hits.copay($fact, \"$1\", $2);",
            copays));
    List<RulebookDefect> defects = new ArrayList<>();
    KieBase base = RuleCompiler.compile(sources, defects);
    if (!defects.isEmpty()) {
      throw new IllegalStateException(defects.getFirst().toString());
    }
    return new StockTables(base);
  }

  private static String drl(
      String table, List<String> conditions, String action, List<@Nullable Object[]> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet(table);
      String facts = "ar.gov.isj.genos.adjudication.drools.";
      cells(sheet.createRow(0), "RuleSet", "ar.gov.isj.genos.stock." + table);
      cells(sheet.createRow(1), "Import", facts + "BenchLine");
      cells(sheet.createRow(2), "Variables", Hits.class.getCanonicalName() + " hits");
      cells(sheet.createRow(4), "RuleTable " + table);
      Row kinds = sheet.createRow(5);
      Row fact = sheet.createRow(6);
      Row snippets = sheet.createRow(7);
      Row titles = sheet.createRow(8);
      kinds.createCell(0).setCellValue("NAME");
      titles.createCell(0).setCellValue("Clave");
      for (int i = 0; i < conditions.size(); i++) {
        kinds.createCell(i + 1).setCellValue("CONDITION");
        fact.createCell(i + 1).setCellValue(i == 0 ? "$fact : BenchLine" : "");
        snippets.createCell(i + 1).setCellValue(conditions.get(i));
        titles.createCell(i + 1).setCellValue("Si");
      }
      sheet.addMergedRegion(new CellRangeAddress(6, 6, 1, conditions.size()));
      int last = conditions.size() + 1;
      kinds.createCell(last).setCellValue("ACTION");
      snippets.createCell(last).setCellValue(action);
      titles.createCell(last).setCellValue("Entonces");
      for (int i = 0; i < rows.size(); i++) {
        cells(sheet.createRow(9 + i), rows.get(i));
      }
      workbook.write(bytes);
      return new SpreadsheetCompiler()
          .compile(new ByteArrayInputStream(bytes.toByteArray()), InputType.XLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cells(Row row, @Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        row.createCell(i).setCellValue(value.toString());
      }
    }
  }

  @Override
  public ReferenceDecision decide(ReferenceCase one) {
    Hits hits = new Hits();
    Findings findings = new Findings();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("hits", hits);
      session.setGlobal("findings", findings);
      one.lines().forEach(session::insert);
      session.insert(one.order());
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    List<String> codes = new ArrayList<>(4);
    for (Findings.RuleFound found : findings.rules(one.order())) {
      codes.add(found.rule());
    }
    Collections.sort(codes);
    List<ReferenceDecision.Line> lines = new ArrayList<>(one.lines().size());
    for (BenchLine line : one.lines()) {
      lines.add(line(hits, line));
    }
    return new ReferenceDecision(codes, lines);
  }

  private static ReferenceDecision.Line line(Hits hits, BenchLine line) {
    int units = line.requested();
    List<String> reasons = new ArrayList<>(4);
    List<Hits.Hit> limits = hits.limits.getOrDefault(line, List.of());
    if (limits.size() > 1) {
      limits.sort(ROW_ORDER);
    }
    for (Hits.Hit row : limits) {
      int left = Math.min(row.first(), Math.max(0, row.second() - line.used()));
      if (left < line.requested()) {
        reasons.add(row.key());
        units = Math.min(units, left);
      }
    }
    List<Hits.Hit> audits = hits.audits.getOrDefault(line, List.of());
    if (audits.size() > 1) {
      audits.sort(ROW_ORDER);
    }
    audits.forEach(row -> reasons.add(row.key()));
    int copay = hits.copays.getOrDefault(line, List.of()).getFirst().first();
    return new ReferenceDecision.Line(units, copay, reasons);
  }
}
