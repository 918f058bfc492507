package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * What an order is before its lines are known: all that automatic lines depend on.
 *
 * @param setting AMBULATORIO, INTERNADO or GUARDIA
 * @param urgent SI or NO
 * @param audited SI or NO: whether an auditor resolved some of its lines
 */
public record PlanFact(
    String plan, String setting, String urgent, String audited, LocalDate date) {}
