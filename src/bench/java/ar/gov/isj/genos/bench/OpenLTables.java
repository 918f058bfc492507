package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.drools.BenchLine;
import ar.gov.isj.genos.adjudication.drools.BenchOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL Tablets on the same rows: one decision table each, all matching rows collected. Conditions
 * of equality stand alone and first, which is what its own indexes need; a row answers with its
 * position, so that nothing has to be taken apart again.
 */
final class OpenLTables implements Contender {

  /** What the workbook offers, by the names of its tables. */
  public interface Tables {
    int[] limits(String practice, String plan, String sex, int age);

    int[] audits(String practice, String plan);

    int[] copays(String plan, String group);

    String[] codes(
        String affiliation,
        String credential,
        String plan,
        String sex,
        String relationship,
        String certificate,
        int ageYears,
        int daysAsMember,
        String prescriberType,
        int prescribedDaysAgo,
        boolean prescriberKnown,
        boolean prescriberEnabled,
        boolean diagnosed,
        int practices);
  }

  private static final List<String[]> CODES =
      List.of(
          new String[] {"ORD-01", "affiliation == \"BAJA\""},
          new String[] {"ORD-02", "affiliation == \"SUSPENDIDA\""},
          new String[] {"ORD-03", "credential == \"INHABILITADA\""},
          new String[] {"ORD-04", "credential == \"VENCIDA\""},
          new String[] {"ORD-05", "plan == \"ADHERENTE\" and daysAsMember < 90"},
          new String[] {
            "ORD-06", "relationship == \"HIJO\" and ageYears >= 21 and certificate != \"VIGENTE\""
          },
          new String[] {"ORD-07", "not prescriberKnown"},
          new String[] {"ORD-08", "prescriberKnown and not prescriberEnabled"},
          new String[] {"ORD-09", "prescribedDaysAgo < 0"},
          new String[] {"ORD-10", "practices > 8 and not diagnosed"},
          new String[] {"ORD-11", "prescribedDaysAgo > 30"},
          new String[] {"ORD-12", "relationship == \"CONYUGE\" and ageYears < 16"},
          new String[] {"ORD-13", "prescriberType == \"OD\" and practices > 5"},
          new String[] {"ORD-14", "plan == \"PMI\" and sex == \"M\" and ageYears > 1"},
          new String[] {"ORD-15", "certificate == \"VENCIDO\" and relationship == \"TITULAR\""});

  private final ReferenceRows rows;
  private final ThreadLocal<Tables> tables;

  private OpenLTables(ReferenceRows rows, RulesEngineFactory<Tables> factory) {
    this.rows = rows;
    this.tables = ThreadLocal.withInitial(factory::newEngineInstance);
  }

  static Contender of(ReferenceRows rows) {
    try {
      Path file = Files.createTempFile("reference", ".xlsx");
      file.toFile().deleteOnExit();
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(file)) {
        write(workbook, rows);
        workbook.write(out);
      }
      RulesEngineFactory<Tables> factory = new RulesEngineFactory<>(file.toString(), Tables.class);
      factory.setExecutionMode(true);
      return new OpenLTables(rows, factory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(XSSFWorkbook workbook, ReferenceRows rows) {
    List<@Nullable Object[]> limits = new ArrayList<>();
    for (ReferenceRows.Limit row : rows.limits()) {
      limits.add(
          new @Nullable Object[] {
            row.practice(), row.plan(), row.sex(), row.ageFrom(), row.ageTo(), limits.size()
          });
    }
    table(
        workbook,
        "Rules int[] limits(String practice, String plan, String sex, int age)",
        List.of("practice == p", "plan == l", "sex == s", "age >= from", "age <= to"),
        List.of("String p", "String l", "String s", "Integer from", "Integer to", "int row"),
        limits);
    List<@Nullable Object[]> audits = new ArrayList<>();
    for (ReferenceRows.Audit row : rows.audits()) {
      audits.add(new @Nullable Object[] {row.practice(), row.plan(), audits.size()});
    }
    table(
        workbook,
        "Rules int[] audits(String practice, String plan)",
        List.of("practice == p", "plan == l"),
        List.of("String p", "String l", "int row"),
        audits);
    List<@Nullable Object[]> copays = new ArrayList<>();
    for (ReferenceRows.Copay row : rows.copays()) {
      copays.add(new @Nullable Object[] {row.plan(), row.group(), copays.size()});
    }
    table(
        workbook,
        "Rules int[] copays(String plan, String group)",
        List.of("plan == l", "group == g"),
        List.of("String l", "String g", "int row"),
        copays);
    List<@Nullable Object[]> codes = new ArrayList<>();
    CODES.forEach(code -> codes.add(new @Nullable Object[] {"= " + code[1], code[0]}));
    table(
        workbook,
        "Rules String[] codes(String affiliation, String credential, String plan, String sex,"
            + " String relationship, String certificate, int ageYears, int daysAsMember,"
            + " String prescriberType, int prescribedDaysAgo, boolean prescriberKnown,"
            + " boolean prescriberEnabled, boolean diagnosed, int practices)",
        List.of("holds"),
        List.of("boolean holds", "String code"),
        codes);
  }

  private static void table(
      XSSFWorkbook workbook,
      String header,
      List<String> conditions,
      List<String> parameters,
      List<@Nullable Object[]> rows) {
    XSSFSheet sheet = workbook.createSheet();
    sheet.createRow(0).createCell(0).setCellValue(header);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, conditions.size()));
    Row kinds = sheet.createRow(1);
    Row expressions = sheet.createRow(2);
    Row declared = sheet.createRow(3);
    Row titles = sheet.createRow(4);
    for (int i = 0; i <= conditions.size(); i++) {
      boolean result = i == conditions.size();
      String parameter = parameters.get(i);
      kinds.createCell(i).setCellValue(result ? "CRET1" : "C" + (i + 1));
      expressions
          .createCell(i)
          .setCellValue(
              result ? parameter.substring(parameter.indexOf(' ') + 1) : conditions.get(i));
      declared.createCell(i).setCellValue(parameter);
      titles.createCell(i).setCellValue(parameter);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(5 + i);
      @Nullable Object[] values = rows.get(i);
      for (int j = 0; j < values.length; j++) {
        Cell cell = row.createCell(j);
        if (values[j] instanceof Integer number) {
          cell.setCellValue(number);
        } else if (values[j] != null) {
          cell.setCellValue(values[j].toString());
        }
      }
    }
  }

  @Override
  public ReferenceDecision decide(ReferenceCase one) {
    Tables asked = tables.get();
    BenchOrder order = one.order();
    String[] codes =
        asked.codes(
            order.affiliation(),
            order.credential(),
            order.plan(),
            order.sex(),
            order.relationship(),
            order.certificate(),
            order.ageYears(),
            order.daysAsMember(),
            order.prescriberType(),
            order.prescribedDaysAgo(),
            order.prescriberKnown(),
            order.prescriberEnabled(),
            order.diagnosed(),
            order.practices());
    List<ReferenceDecision.Line> lines = new ArrayList<>(one.lines().size());
    for (BenchLine line : one.lines()) {
      lines.add(line(asked, line));
    }
    return new ReferenceDecision(codes == null ? List.of() : Arrays.asList(codes), lines);
  }

  private ReferenceDecision.Line line(Tables asked, BenchLine line) {
    int units = line.requested();
    List<String> reasons = new ArrayList<>(4);
    for (int position : some(asked.limits(line.practice(), line.plan(), line.sex(), line.age()))) {
      ReferenceRows.Limit row = rows.limits().get(position);
      int left = Math.min(row.perOrder(), Math.max(0, row.perWindow() - line.used()));
      if (left < line.requested()) {
        reasons.add(row.key());
        units = Math.min(units, left);
      }
    }
    for (int position : some(asked.audits(line.practice(), line.plan()))) {
      reasons.add(rows.audits().get(position).key());
    }
    int copay = some(asked.copays(line.plan(), line.group()))[0];
    return new ReferenceDecision.Line(units, rows.copays().get(copay).percent(), reasons);
  }

  private static int[] some(int @Nullable [] positions) {
    return positions == null ? new int[0] : positions;
  }
}
