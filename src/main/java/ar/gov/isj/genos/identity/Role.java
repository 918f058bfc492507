package ar.gov.isj.genos.identity;

/** What a user may do. A role sees only its own views. */
public enum Role {
  /** Laboratorio: validates, issues, prints. */
  LAB,
  /** Auditor of the ISJ. */
  AUDITOR,
  /** Analista: edits decision tables. */
  ANALYST,
  /** Administrador: users, centres, registers. */
  ADMIN,
  /** Aprobador: approves what another analyst wrote. */
  APPROVER,
  /** Contralor: sees registers and the trail, changes nothing. */
  CONTROLLER
}
