package ar.gov.isj.genos.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision of ten lines of the reference workload, by each contender. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBench {

  @Param({Contenders.HAND, Contenders.BOUND, Contenders.STOCK, Contenders.OPENL})
  public String who = "";

  @Param({"1500"})
  public int limits;

  private Contender contender = one -> new ReferenceDecision(List.of(), List.of());
  private List<ReferenceCase> cases = List.of();
  private int next;

  @Setup
  public void prepare() {
    ReferenceRows rows = ReferenceRows.of(limits);
    contender = Contenders.of(who, rows);
    cases = ReferenceCase.of(7, 1_000, rows.practices(), 10);
  }

  @Benchmark
  public ReferenceDecision decide() {
    next = next + 1 == cases.size() ? 0 : next + 1;
    return contender.decide(cases.get(next));
  }
}
