package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.AuditFilter;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.shared.Cuil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a list of requests, as the address says them. */
final class AuditQuery {

  private AuditQuery() {}

  /**
   * @throws InputRefused with everything that is wrong
   */
  static AuditFilter read(
      @Nullable Long number,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      AuditFilter.Result result,
      String member,
      int offset,
      int limit) {
    List<FieldError> mistakes = new ArrayList<>();
    if (number != null && number < 1) {
      mistakes.add(
          new FieldError("number", "NUMBER_MALFORMED", "El número de SAP es mayor que cero."));
    }
    if (offset < 0) {
      mistakes.add(new FieldError("offset", "OFFSET_NEGATIVE", "El comienzo es 0 o más."));
    }
    if (limit < 1 || limit > AuditLists.MAX_PAGE) {
      mistakes.add(new FieldError("limit", "LIMIT_OUT_OF_RANGE", "El límite es de 1 a 200."));
    }
    String digits = member.replaceAll("[\\s.\\-]", "");
    if (!digits.isEmpty() && Cuil.parse(digits).isEmpty() && !digits.matches("\\d{13}")) {
      mistakes.add(
          new FieldError(
              "member", "MEMBER_MALFORMED", "Indique los 13 dígitos de la credencial o el CUIL."));
    }
    if (!mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    return new AuditFilter(
        number == null ? null : new AuditNumber(number), from, to, result, digits);
  }
}
