package ar.gov.isj.genos.bench;

/** One way to decide reference cases; safe to use from several threads. */
public interface Contender {
  ReferenceDecision decide(ReferenceCase one);
}
