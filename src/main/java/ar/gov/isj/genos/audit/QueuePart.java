package ar.gov.isj.genos.audit;

/** Which of the waiting requests an auditor wants to see. */
public enum QueuePart {
  ALL,
  FREE,
  MINE
}
