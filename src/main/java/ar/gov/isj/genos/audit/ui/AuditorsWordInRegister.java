package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditOfOrder;
import ar.gov.isj.genos.audit.AuditRequest.Resolution;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.authorization.ui.AuditorsWord;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Beside an order of the register: from which request it comes, who signed it and what was said.
 */
@Component
final class AuditorsWordInRegister implements AuditorsWord {

  private final AuditOfOrder audits;

  AuditorsWordInRegister(AuditOfOrder audits) {
    this.audits = audits;
  }

  @Override
  public Optional<com.vaadin.flow.component.Component> about(
      AuthorizationNumber order, RegisterScope scope) {
    return audits
        .find(order, scope)
        .flatMap(
            request ->
                Optional.ofNullable(request.resolution())
                    .map(resolution -> section(request.number().toString(), resolution)));
  }

  private static Section section(String number, Resolution resolution) {
    Div signed =
        new Div(
            text(
                "detail.auditor.signed",
                number,
                resolution.signed().shown(),
                EsAr.dateTime(resolution.signed().at())));
    signed.addClassName("secondary");
    String observations = resolution.observations();
    return new Section(
        new H2(text("audit.observations")),
        new Div(observations.isEmpty() ? text("detail.auditor.silent") : observations),
        signed);
  }
}
