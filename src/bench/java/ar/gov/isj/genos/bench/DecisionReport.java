package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.ShippedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./bench decision}: all contenders agree on 1,000 cases, then each is timed; what was seen
 * is printed and kept in {@code docs/evidence/decision.md}.
 */
public final class DecisionReport {

  private static final List<String> EVERYBODY =
      List.of(Contenders.HAND, Contenders.BOUND, Contenders.STOCK, Contenders.OPENL);
  private static final int ROWS = 1_500;
  private static final int MANY_ROWS = 20_000;
  private static final long CASES_SEED = 7;

  private record Figures(double p50, double p99, double bytes) {}

  private final StringBuilder text = new StringBuilder();

  private DecisionReport() {}

  public static void main(String[] args) throws RunnerException, IOException {
    new DecisionReport().run();
  }

  private void run() throws RunnerException, IOException {
    ReferenceRows rows = ReferenceRows.of(ROWS);
    int equal =
        Agreement.check(EVERYBODY, rows, ReferenceCase.of(CASES_SEED, 1_000, rows.practices(), 10));
    String before = Machine.load();
    Map<String, Figures> few = timed(EVERYBODY, ROWS);
    Map<String, Figures> many = timed(List.of(Contenders.HAND, Contenders.BOUND), MANY_ROWS);
    Figures shipped = figures(jmh(options(ShippedBench.class)).iterator().next());

    print("# Cuánto cuesta una decisión%n%n`./bench decision`, en una misma corrida:%n%n");
    print("%s", Machine.describe());
    print(
        "- Semillas: filas %d, casos %d, casos del reglamento completo %d%n",
        ReferenceRows.SEED, CASES_SEED, ShippedCases.SEED);
    print("- Carga de la máquina antes y después: %s y %s%n", before, Machine.load());
    print("- Antes de medir, los cuatro decidieron igual %,d casos de 10 renglones.%n%n", equal);
    print(
        "Carga de referencia: 10 renglones; %,d filas de topes, 300 de auditoría, 60 de coseguro,"
            + " 15 reglas DRL.%n%n",
        ROWS);
    print("| | p50 µs | p99 µs | bytes | veces lo escrito a mano |%n|---|---|---|---|---|%n");
    few.forEach((who, seen) -> row(who, seen, few.get(Contenders.HAND)));
    many.forEach((who, seen) -> row(who + ", 20.000 filas", seen, many.get(Contenders.HAND)));
    print(
        "| GENOS, reglamento completo (%s) | %.1f | %.1f | %.0f | |%n%n",
        new ShippedCases(1, 10).describe(), shipped.p50(), shipped.p99(), shipped.bytes());
    verdicts(few, many, shipped);
    System.out.print(text);
    Files.writeString(Path.of("docs/evidence/decision.md"), text.toString());
  }

  private void verdicts(Map<String, Figures> few, Map<String, Figures> many, Figures shipped) {
    Figures bound = few.getOrDefault(Contenders.BOUND, shipped);
    print("| se pide | se vio | |%n|---|---|---|%n");
    asked("a lo sumo 8 veces lo escrito a mano", ratio(bound, few.get(Contenders.HAND)), 8);
    asked("menos que Drools de planilla", ratio(bound, few.get(Contenders.STOCK)), 1);
    asked("menos que OpenL Tablets", ratio(bound, few.get(Contenders.OPENL)), 1);
    asked("35 kB por decisión", bound.bytes() / 1_000, 35);
    asked("de 1.500 a 20.000 filas", ratio(many.get(Contenders.BOUND), bound), 1.3);
    asked("reglamento completo, p50 µs", shipped.p50(), 150);
    asked("reglamento completo, p99 µs", shipped.p99(), 1_000);
  }

  private void asked(String what, double seen, double most) {
    print("| %s: ≤ %.1f | %.2f | %s |%n", what, most, seen, seen <= most ? "sí" : "**no**");
  }

  private void row(String who, Figures seen, @org.jspecify.annotations.Nullable Figures hand) {
    print(
        "| %s | %.2f | %.2f | %.0f | %.1f |%n",
        who, seen.p50(), seen.p99(), seen.bytes(), ratio(seen, hand));
  }

  private static double ratio(
      @org.jspecify.annotations.Nullable Figures one,
      @org.jspecify.annotations.Nullable Figures other) {
    return one == null || other == null ? Double.NaN : one.p50() / other.p50();
  }

  private static Map<String, Figures> timed(List<String> who, int limits) throws RunnerException {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (RunResult result :
        jmh(
            options(DecisionBench.class)
                .param("who", who.toArray(String[]::new))
                .param("limits", String.valueOf(limits)))) {
      figures.put(result.getParams().getParam("who"), figures(result));
    }
    return figures;
  }

  private static ChainedOptionsBuilder options(Class<?> bench) {
    return new OptionsBuilder()
        .include(bench.getName())
        .forks(2)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(4)
        .measurementTime(TimeValue.seconds(2))
        .addProfiler(GCProfiler.class)
        .jvmArgs("-Xmx4g", "-XX:+UseSerialGC");
  }

  private static Collection<RunResult> jmh(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static Figures figures(RunResult result) {
    var statistics = result.getPrimaryResult().getStatistics();
    double bytes =
        result.getSecondaryResults().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
            .map(Map.Entry::getValue)
            .mapToDouble(Result::getScore)
            .findFirst()
            .orElse(Double.NaN);
    return new Figures(statistics.getPercentile(50), statistics.getPercentile(99), bytes);
  }

  private void print(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
