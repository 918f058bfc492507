package ar.gov.isj.genos.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * {@code ./bench browser [rows]}: a draft's table of so many rows in Chromium, beside one of 100:
 * until its first rows are seen, from there to its last row, and an edit until the row is seen as
 * it is stored and checked. Not a part of the tests: its name does not end as theirs do.
 */
@TestPropertySource(properties = "genos.node=uno")
class TableBrowserBench extends Journey {

  private static final String TABLE = "frecuencia";
  private static final String PRACTICE = "codigo_de_practica";
  private static final int ROUNDS = 5;

  @Autowired ActiveRulebook active;
  @Autowired DraftDesk desk;

  @Test
  void openScrollAndEdit() {
    int rows = Integer.getInteger("genos.bench.rows", 5_000);
    signIn(Cast.ANALYST);
    page.locator("vaadin-side-nav").waitFor();
    measure(100);
    double[] few = measure(100);
    double[] many = measure(rows);
    System.out.printf("%n%-34s %12s %12s %8s%n", "ms, mediana de " + ROUNDS, 100, rows, "razón");
    String[] what = {"hasta ver las primeras filas", "hasta ver la última", "editar una celda"};
    for (int i = 0; i < what.length; i++) {
      System.out.printf(
          Locale.ROOT, "%-34s %12.0f %12.0f %8.1f%n", what[i], few[i], many[i], many[i] / few[i]);
    }
  }

  private double[] measure(int rows) {
    long draft = draft(rows);
    double[][] times = new double[3][ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      page.navigate(url("reglas/" + TABLE + "?borrador=" + draft));
      cell("FRE-0001").waitFor();
      times[0][i] = since(start);

      start = System.nanoTime();
      page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(%d)".formatted(rows - 1));
      cell(rows > 100 ? "FRE-%d".formatted(50_000 + rows - 101) : "FRE-0100").waitFor();
      times[1][i] = since(start);

      String units = Integer.toString(10 + i);
      page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(0)");
      cell("FRE-0001").waitFor();
      page.locator("vaadin-grid-cell-content").getByText("DIAS").first().dblclick();
      Locator field =
          page.getByRole(
              AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Unidades en la ventana"));
      field.fill(units);
      start = System.nanoTime();
      field.press("Enter");
      field.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      page.locator("vaadin-grid-cell-content")
          .getByText(units, new Locator.GetByTextOptions().setExact(true))
          .first()
          .waitFor();
      times[2][i] = since(start);
    }
    return Arrays.stream(times).mapToDouble(TableBrowserBench::median).toArray();
  }

  private Locator cell(String key) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(key).setExact(true));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The shipped rows and behind them others, each about a practice and a plan of its own. */
  private long draft(int rows) {
    Editor analyst = new Editor(new UUID(7, 9), Cast.ANALYST, "ACELGA, Nora", true, false);
    Draft draft = desk.open("%d filas".formatted(rows), analyst);
    TableText seen = desk.text(draft, TABLE);
    List<RowText> all = new ArrayList<>(seen.rows());
    RowText model = all.get(1);
    List<String> free =
        Csv.read("/catalog/nbu.csv").stream()
            .map(row -> row.get("isj_code"))
            .filter(code -> all.stream().noneMatch(row -> row.cell(PRACTICE).equals(code)))
            .toList();
    List<String> plans = List.of("NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD");
    for (int i = 0; all.size() < rows; i++) {
      all.add(
          new RowText("FRE-%d".formatted(50_000 + i), model.cells())
              .with(PRACTICE, free.get(i / plans.size() % free.size()))
              .with("plan", plans.get(i % plans.size())));
    }
    DraftStep step = desk.become(draft, TABLE, seen, new TableText(TABLE, all), analyst);
    assertThat(step).isInstanceOf(DraftStep.Done.class);
    return draft.id();
  }
}
