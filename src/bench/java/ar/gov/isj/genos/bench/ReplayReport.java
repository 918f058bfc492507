package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.BoundTables;
import ar.gov.isj.genos.adjudication.ShippedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * {@code ./bench replay}: many stored cases decided again, on one thread and on two; what was seen
 * is printed and kept in {@code docs/evidence/replay.md}.
 */
public final class ReplayReport {

  private static final int CASES = 20_000;
  private static final int LINES = 5;
  private static final int TOGETHER = 200;
  private static final int ROUNDS = 3;
  private static final long ROUND_NANOS = 4_000_000_000L;
  private static final long CASES_SEED = 11;

  private final StringBuilder text = new StringBuilder();

  private ReplayReport() {}

  public static void main(String[] args) throws Exception {
    new ReplayReport().run();
  }

  /** Decides the cases from one position on, as many as it is told. */
  private record Player(String name, int step, IntConsumer from) {}

  private void run() throws Exception {
    ReferenceRows rows = ReferenceRows.of(1_500);
    List<ReferenceCase> cases = ReferenceCase.of(CASES_SEED, CASES, rows.practices(), LINES);
    List<String> names =
        List.of(Contenders.HAND, Contenders.BOUND, Contenders.STOCK, Contenders.OPENL);
    int equal = Agreement.check(names, rows, cases.subList(0, 1_000));
    List<Player> players = new ArrayList<>();
    for (String name : names) {
      Contender contender = Contenders.of(name, rows);
      players.add(new Player(name, 1, i -> contender.decide(cases.get(i))));
      if (contender instanceof BoundTables bound) {
        together(cases, bound, players);
      }
    }
    ShippedCases shipped = new ShippedCases(5_000, LINES);
    players.add(
        new Player(
            "GENOS, reglamento completo (%s)".formatted(shipped.describe()),
            1,
            i -> shipped.decide(i % shipped.size())));

    String before = Machine.load();
    double[][] seen = new double[players.size()][2];
    // Turns are taken, so that what disturbs one of them disturbs all.
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < players.size(); i++) {
        seen[i][0] = Math.max(seen[i][0], perSecond(players.get(i), 1));
        seen[i][1] = Math.max(seen[i][1], perSecond(players.get(i), 2));
      }
    }
    report(players, seen, equal, before);
  }

  private static void together(List<ReferenceCase> cases, BoundTables bound, List<Player> players) {
    List<ReferenceDecision> alone = cases.stream().limit(TOGETHER).map(bound::decide).toList();
    if (!bound.decide(cases.subList(0, TOGETHER)).equals(alone)) {
      throw new IllegalStateException("Together they are decided differently");
    }
    players.add(
        new Player(
            "GENOS, %d casos por memoria de trabajo".formatted(TOGETHER),
            TOGETHER,
            i -> bound.decide(cases.subList(i, i + TOGETHER))));
  }

  private static double perSecond(Player player, int threads)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Double>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int start = thread * (CASES / 2);
        running.add(pool.submit(() -> perSecond(player, start, ROUND_NANOS)));
      }
      double sum = 0;
      for (Future<Double> one : running) {
        sum += one.get();
      }
      return sum;
    }
  }

  private static double perSecond(Player player, int start, long nanos) {
    long began = System.nanoTime();
    long now = began;
    long done = 0;
    int position = start;
    while (now - began < nanos) {
      player.from().accept(position);
      done += player.step();
      position = (position + player.step()) % CASES;
      now = System.nanoTime();
    }
    return done * 1e9 / (now - began);
  }

  private void report(List<Player> players, double[][] seen, int equal, String before)
      throws IOException {
    print("# Volver a decidir muchos casos%n%n`./bench replay`, en una misma corrida:%n%n");
    print("%s", Machine.describe());
    print(
        "- Semillas: filas %d, casos %d, casos del reglamento completo %d%n",
        ReferenceRows.SEED, CASES_SEED, ShippedCases.SEED);
    print("- Carga de la máquina antes y después: %s y %s%n", before, Machine.load());
    print("- Antes de medir, los cuatro decidieron igual %,d casos.%n%n", equal);
    print(
        "Casos de %d renglones por segundo, la mejor de %d vueltas alternadas.%n%n", LINES, ROUNDS);
    print("| | un hilo | dos hilos |%n|---|---|---|%n");
    for (int i = 0; i < players.size(); i++) {
      print("| %s | %,.0f | %,.0f |%n", players.get(i).name(), seen[i][0], seen[i][1]);
    }
    double best = Math.max(seen[1][1], seen[2][1]);
    print("%n| se pide, con dos hilos | se vio | |%n|---|---|---|%n");
    asked("1,5 veces OpenL Tablets", best / seen[4][1], 1.5);
    asked("2 veces Drools de planilla", best / seen[3][1], 2);
    asked("40.000 casos por segundo, reglamento completo", seen[5][1], 40_000);
    System.out.print(text);
    Files.writeString(Path.of("docs/evidence/replay.md"), text.toString());
  }

  private void asked(String what, double seen, double least) {
    print("| %s | %,.2f | %s |%n", what, seen, seen >= least ? "sí" : "**no**");
  }

  private void print(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
