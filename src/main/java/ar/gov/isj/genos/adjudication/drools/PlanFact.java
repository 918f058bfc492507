package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/** A plan on a day: all that automatic lines depend on. */
public record PlanFact(String plan, LocalDate date) {}
