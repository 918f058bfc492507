/**
 * The auditor's work: a request for audit (SAP) from the laboratory's question to the order that is
 * issued or the refusal that is told. States and steps are in {@link
 * ar.gov.isj.genos.audit.Transitions}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Auditoría",
    allowedDependencies = {
      "shared",
      "members",
      "providers",
      "identity",
      "rulebook",
      "adjudication",
      "authorization",
      "authorization :: api",
      "authorization :: ui",
      "trail"
    })
package ar.gov.isj.genos.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
