package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.ShippedCases;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision of ten lines by the whole shipped rulebook: facts in, every reason worded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ShippedBench {

  private @Nullable ShippedCases cases;
  private int next;

  @Setup
  public void prepare() {
    cases = new ShippedCases(500, 10);
  }

  @Benchmark
  public CaseDecision decide() {
    ShippedCases all = cases;
    if (all == null) {
      throw new IllegalStateException("Not prepared");
    }
    next = next + 1 == all.size() ? 0 : next + 1;
    return all.decide(next);
  }
}
