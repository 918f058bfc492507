package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.AuditRow.Wait;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue marks what has waited for half of its time, for four fifths, and too long. */
class WaitIsMarkedTest {

  private static final Instant REGISTERED = Instant.parse("2020-06-22T13:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // Standard: seven days are 168 hours.
    "168, PT83H59M59S, FRESH",
    "168, PT84H, HALF",
    "168, PT134H23M59S, HALF",
    "168, PT134H24M, NEARLY_DUE",
    "168, PT167H59M59S, NEARLY_DUE",
    "168, PT168H, LATE",
    // Urgent.
    "72, PT35H59M59S, FRESH",
    "72, PT36H, HALF",
    "72, PT57H36M, NEARLY_DUE",
    "72, PT72H, LATE",
  })
  void markChangesAtHalfAtFourFifthsAndAtTheEnd(int hours, Duration gone, Wait wait) {
    AuditRow row =
        new AuditRow(
            new AuditNumber(1),
            AuditState.PENDING,
            false,
            REGISTERED,
            REGISTERED.plus(Duration.ofHours(hours)),
            new Cuil("29999999989"),
            "AFILIADO DE PRUEBA",
            "LABORATORIO",
            List.of(),
            Money.ZERO,
            null,
            null);
    assertThat(row.waitAt(REGISTERED.plus(gone))).isEqualTo(wait);
  }
}
