package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
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
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code ./bench rulebook [rows]}: how long a table of many rows takes to be checked, to be read
 * from an uploaded file and to be bound to a rulebook that decides, beside stock Drools up to so
 * many rows. Not a part of the tests: its name does not end as theirs do.
 */
class RulebookBench {

  private static final int STOCK_UP_TO = Integer.getInteger("genos.bench.stock", 1_500);
  private static final int ROUNDS = 3;

  /** The other tables and the rules, as an active version has them: read before. */
  private final RulebookContent release =
      RulebookFolder.read(ShippedRulebook.FOLDER, new ArrayList<>());

  private final RulebookAssembly assembly = new RulebookAssembly();
  private final TableHeader header = CleanTables.header("coseguro");

  @Test
  void checkAndActivation() {
    List<String> practices =
        Csv.read("/catalog/nbu.csv").stream().map(row -> row.get("isj_code")).toList();
    LogicCheck check =
        new LogicCheck(practices, ImpossibleCases.ofTheRelease(), LocalDate.of(2027, 3, 15));
    // Warm: what is measured is a service that has been running.
    for (int i = 0; i < ROUNDS; i++) {
      measure(check, 1_500);
    }
    System.out.printf(
        "%n%10s %14s %18s %14s %22s %20s%n",
        "filas",
        "revisión ms",
        "leer archivo ms",
        "enlazar ms",
        "archivo → activo ms",
        "Drools común ms");
    for (int rows : new int[] {100, 1_500, 5_000, 20_000}) {
      List<long[]> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(measure(check, rows));
      }
      long read = median(rounds, 1);
      long bound = median(rounds, 2);
      String stock = rows <= STOCK_UP_TO ? "%,d".formatted(stock(rows)) : "no se midió";
      System.out.printf(
          "%,10d %,14d %,18d %,14d %,22d %20s%n",
          rows, median(rounds, 0), read, bound, read + bound, stock);
    }
  }

  private static long median(List<long[]> rounds, int what) {
    return rounds.stream().mapToLong(round -> round[what]).sorted().toArray()[rounds.size() / 2];
  }

  private long[] measure(LogicCheck check, int rows) {
    Table table = table(rows);
    byte[] upload = TableWriter.write(table);
    long start = System.nanoTime();
    List<CheckFinding> findings = check.check(header, table.rows());
    long checked = System.nanoTime();
    assertThat(findings).extracting(CheckFinding::message).isEmpty();
    List<RulebookDefect> defects = new ArrayList<>();
    long uploaded = System.nanoTime();
    Optional<Table> read = TableReader.read(header, "subido.xlsx", upload, defects);
    long known = System.nanoTime();
    assertThat(defects).isEmpty();
    RulebookContent content = release.with(List.of(read.orElseThrow()));
    Rulebook bound = assembly.assemble(new RulebookRef(0, content.hash()), content, List.of());
    long done = System.nanoTime();
    assertThat(bound.table(header.table()).rows()).hasSize(rows);
    return new long[] {
      (checked - start) / 1_000_000, (known - uploaded) / 1_000_000, (done - known) / 1_000_000
    };
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
