package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.audit.AuditState;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a centre's requests, newest first. */
@Schema(description = "Solicitudes del centro, de la más nueva a la más vieja.")
record AuditListAnswer(
    @Schema(description = "Cantidad que cumple los filtros.") int count,
    @Schema(description = "Suma de lo autorizado.", type = "string", example = "247.25")
        Money total,
    List<RowAnswer> requests) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowAnswer(
      long number,
      AuditState state,
      boolean urgent,
      OffsetDateTime registeredAt,
      OffsetDateTime dueAt,
      String cuil,
      String member,
      List<String> practices,
      @Schema(type = "string", example = "247.25") Money total,
      @Nullable Long order) {

    static RowAnswer of(AuditRow row) {
      return new RowAnswer(
          row.number().value(),
          row.state(),
          row.urgent(),
          row.registeredAt().atZone(BusinessClock.ZONE).toOffsetDateTime(),
          row.dueAt().atZone(BusinessClock.ZONE).toOffsetDateTime(),
          row.cuil().digits(),
          row.member(),
          row.practices().stream().map(PracticeCode::value).toList(),
          row.total(),
          row.order());
    }
  }

  static AuditListAnswer of(List<AuditRow> page, AuditRow.Totals totals) {
    return new AuditListAnswer(
        totals.count(), totals.total(), page.stream().map(RowAnswer::of).toList());
  }
}
