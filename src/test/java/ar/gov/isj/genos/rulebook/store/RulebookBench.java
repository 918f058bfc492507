package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.CleanTables;
import ar.gov.isj.genos.rulebook.check.ImpossibleCases;
import ar.gov.isj.genos.rulebook.check.LogicCheck;
import ar.gov.isj.genos.rulebook.xlsx.TableReader;
import ar.gov.isj.genos.rulebook.xlsx.TableWriter;
import ar.gov.isj.genos.shared.Csv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code ./bench rulebook [rows]}: how long a table of many rows takes to be checked and to go from
 * an uploaded file to a rulebook that decides, beside stock Drools up to so many rows. Not a part
 * of the tests: its name does not end as theirs do.
 */
class RulebookBench {

  private static final int STOCK_UP_TO = Integer.getInteger("genos.bench.stock", 1_500);

  @Test
  void checkAndActivation() {
    List<String> practices =
        Csv.read("/catalog/nbu.csv").stream().map(row -> row.get("isj_code")).toList();
    LogicCheck check =
        new LogicCheck(practices, ImpossibleCases.ofTheRelease(), LocalDate.of(2027, 3, 15));
    TableHeader header = CleanTables.header("coseguro");
    measure(header, check, 100);
    System.out.printf(
        "%n%10s %14s %22s %22s%n",
        "filas", "revisión ms", "archivo → activo ms", "Drools común ms");
    for (int rows : new int[] {100, 1_500, 5_000, 20_000}) {
      long[] ours = measure(header, check, rows);
      String stock = rows <= STOCK_UP_TO ? "%,d".formatted(stock(rows)) : "no se midió";
      System.out.printf("%,10d %,14d %,22d %22s%n", rows, ours[0], ours[1], stock);
    }
  }

  private static long[] measure(TableHeader header, LogicCheck check, int rows) {
    Table table = table(rows);
    byte[] upload = TableWriter.write(table);
    long start = System.nanoTime();
    List<CheckFinding> findings = check.check(header, table.rows());
    long checked = System.nanoTime();
    // So many rows are not all needed: telling which ones is part of the work.
    assertThat(findings)
        .extracting(CheckFinding::kind)
        .isSubsetOf(CheckFinding.Kind.REDUNDANT, CheckFinding.Kind.SHADOWED);
    List<RulebookDefect> defects = new ArrayList<>();
    Table read = TableReader.read(header, "subido.xlsx", upload, defects).orElseThrow();
    assertThat(ShippedRulebook.with(read).table(header.table()).rows()).hasSize(rows);
    long bound = System.nanoTime();
    return new long[] {(checked - start) / 1_000_000, (bound - checked) / 1_000_000};
  }

  private static long stock(int rows) {
    Table table = table(rows);
    long start = System.nanoTime();
    assertThat(new StockDrools(List.of(table))).isNotNull();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Table table(int rows) {
    List<RowText> texts = CleanTables.copay(rows, new Random(7));
    return CleanTables.table("coseguro", texts);
  }
}
