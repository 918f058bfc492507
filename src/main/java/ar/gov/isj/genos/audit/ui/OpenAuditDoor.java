package ar.gov.isj.genos.audit.ui;

import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.authorization.ui.AuditDoor;
import org.springframework.stereotype.Component;

/** Behind "Solicitar auditoría" of a result. */
@Component
final class OpenAuditDoor implements AuditDoor {

  private final AuditDesk desk;

  OpenAuditDoor(AuditDesk desk) {
    this.desk = desk;
  }

  @Override
  public com.vaadin.flow.component.Component open(Question question) {
    return new AuditForm(desk, question);
  }
}
