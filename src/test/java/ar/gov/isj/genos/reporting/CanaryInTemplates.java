package ar.gov.isj.genos.reporting;

import java.util.concurrent.atomic.AtomicInteger;

/** Sings when a template calls it; no template may. */
public final class CanaryInTemplates {

  static final AtomicInteger SUNG = new AtomicInteger();

  private CanaryInTemplates() {}

  public static String sing() {
    SUNG.incrementAndGet();
    return "pío";
  }
}
