package ar.gov.isj.genos.adjudication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What was decided for a line. The manual's word "Rechazado" covers the last four. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Authorized.class, name = "AUTHORIZED"),
  @JsonSubTypes.Type(value = Outcome.PartiallyAuthorized.class, name = "PARTIAL"),
  @JsonSubTypes.Type(value = Outcome.AuditRequired.class, name = "AUDIT_REQUIRED"),
  @JsonSubTypes.Type(value = Outcome.DocumentRequired.class, name = "DOCUMENT_REQUIRED"),
  @JsonSubTypes.Type(value = Outcome.Indeterminate.class, name = "INDETERMINATE"),
  @JsonSubTypes.Type(value = Outcome.Rejected.class, name = "REJECTED")
})
public sealed interface Outcome {

  /** All requested units. */
  record Authorized() implements Outcome {}

  /** {@code units} of the {@code requested}; 0 &lt; units &lt; requested. */
  record PartiallyAuthorized(int units, int requested) implements Outcome {}

  record AuditRequired() implements Outcome {}

  record DocumentRequired() implements Outcome {}

  /** Neither authorised nor refused: what is needed to decide cannot be had now. */
  record Indeterminate() implements Outcome {}

  record Rejected() implements Outcome {}
}
