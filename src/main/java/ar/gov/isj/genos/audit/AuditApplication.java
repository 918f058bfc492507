package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.List;

/**
 * What a laboratory asks an auditor.
 *
 * @param order with its diagnosis
 * @param practices to be audited; empty for all that the rules do not authorise in full
 * @param comment possibly empty
 */
public record AuditApplication(
    OrderRequest order,
    List<PracticeCode> practices,
    String comment,
    boolean urgent,
    List<Upload> attachments) {

  public AuditApplication {
    practices = List.copyOf(practices);
    attachments = List.copyOf(attachments);
  }
}
