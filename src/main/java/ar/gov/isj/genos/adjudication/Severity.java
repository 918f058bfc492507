package ar.gov.isj.genos.adjudication;

/** What a finding does to its subject, mildest first: comparing ordinals gives the worse one. */
public enum Severity {
  /** Tells something; changes nothing. */
  INFO,
  /** Warns; changes nothing. */
  WARNING,
  /** A document or datum is missing. */
  DOCUMENT,
  /** An auditor may authorise it. */
  AUDIT,
  /** It cannot be known whether it may be authorised: data are missing, not permission. */
  INDETERMINATE,
  /** Not authorised; only what its message says lifts it. */
  REJECT
}
