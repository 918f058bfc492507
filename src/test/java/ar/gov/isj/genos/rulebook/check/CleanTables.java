package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tables as careful analysts would write them, of any size: one row at a time for each practice,
 * plan and day, an answer for every case.
 */
public final class CleanTables {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final List<String> PLANS = List.of("NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD");

  private CleanTables() {}

  public static TableHeader header(String table) {
    return ShippedRulebook.rulebook().table(table).header();
  }

  /** Practices that a layer of the copay table has, and layers that leave a plan to those below. */
  private static final int PRACTICES_OF_A_LAYER = 1_500;

  private static final List<String> LAYERS = List.of("", "NORMAL", "ADHERENTE", "PMI");

  /**
   * The copay table: a row for each plan, then practices in periods that follow each other, then
   * practices in some plans. Each answers what no row beneath it does.
   *
   * @param rows up to 20,000
   */
  public static List<RowText> copay(int rows, Random random) {
    List<RowText> all = new ArrayList<>();
    int percent = 1;
    for (String plan : PLANS) {
      all.add(
          copayRow(all.size() + 1, Map.of("solo_plan", plan, "desde", "2000-01-01"), percent++));
    }
    // Enough periods for so many rows, of one to twice as many on average.
    int most = 2 * Math.ceilDiv(rows, PRACTICES_OF_A_LAYER * LAYERS.size());
    for (int n = 0; all.size() < rows; n++) {
      String practice = ShippedTablesAreSoundTest.PRACTICES.get(n % PRACTICES_OF_A_LAYER);
      int layer = n / PRACTICES_OF_A_LAYER;
      LocalDate from = START;
      for (int periods = 1 + random.nextInt(most); periods > 0 && all.size() < rows; periods--) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("codigo_de_practica", practice);
        cells.put("solo_plan", LAYERS.get(layer));
        cells.put("desde", from.toString());
        LocalDate until = from.plusDays(100 + random.nextInt(2_000));
        cells.put("hasta", periods == 1 ? "" : until.toString());
        all.add(copayRow(all.size() + 1, cells, 10 + 20 * layer + all.size() % 20));
        from = until;
      }
    }
    return all;
  }

  /** The frequency table: windows of different length may meet, equal ones follow each other. */
  static List<RowText> frequency(int rows, Random random) {
    List<RowText> all = new ArrayList<>();
    for (int n = 0; all.size() < rows; n++) {
      String practice = ShippedTablesAreSoundTest.PRACTICES.get(n);
      for (int window : List.of(30, 365)) {
        LocalDate until = START.plusDays(1_000 + random.nextInt(5_000));
        all.add(frequencyRow(all.size() + 1, practice, "", until.toString(), window, 1));
        all.add(frequencyRow(all.size() + 1, practice, until.toString(), "", window, 2));
      }
    }
    return all.subList(0, rows);
  }

  public static Table table(String name, List<RowText> rows) {
    return SmallTables.table(header(name), rows);
  }

  private static RowText copayRow(int number, Map<String, String> cells, int percent) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    all.put("porcentaje", percent + ".00");
    all.put("base", "TOTAL");
    all.put("codigo", "PAY-05");
    all.put("informa", "SI");
    return new RowText("COS-%04d".formatted(number), all);
  }

  private static RowText frequencyRow(
      int number, String practice, String from, String until, int days, int most) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("codigo_de_practica", practice);
    cells.put("desde", from);
    cells.put("hasta", until);
    cells.put("ventana", "DIAS");
    cells.put("dias", Integer.toString(days));
    cells.put("maximo", Integer.toString(most));
    cells.put("codigo", most == 1 ? "FRE-01" : "FRE-02");
    cells.put("efecto", "AUDITA");
    return new RowText("FRE-%04d".formatted(number), cells);
  }
}
