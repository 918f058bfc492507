package ar.gov.isj.genos.audit;

import java.util.List;

/**
 * A request with all that happened to it.
 *
 * @param history oldest first
 * @param attachments oldest first
 */
public record AuditCase(
    AuditRequest request, List<AuditEvent> history, List<Attachment> attachments) {

  /** The steps in which something was said or sent, oldest first. */
  public List<AuditEvent> thread() {
    return history.stream()
        .filter(event -> !event.message().isEmpty() || !sentWith(event).isEmpty())
        .toList();
  }

  public List<Attachment> sentWith(AuditEvent event) {
    return attachments.stream().filter(one -> one.version() == event.version()).toList();
  }
}
