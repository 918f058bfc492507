package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How long an order may be annulled is what the table ventana-anulacion says. */
class CancellationWindowTest {

  private static final LocalDate DATE = LocalDate.of(2020, 6, 22);

  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void theGeneralRowGivesThreeDays() {
    CancellationWindow window = window("NORMAL");
    assertThat(window.hours()).isEqualTo(72);
    assertThat(window.tooLate().code()).isEqualTo("CAN-04");
    assertThat(window.tooLate().message())
        .startsWith("Plan NORMAL: pasaron las 72 horas en que el centro puede anularla.");
    assertThat(window.tooLate().lift()).contains("ISJ");
    assertThat(window.tooLate().source())
        .isEqualTo(
            new Source.TableRow(
                "ventana-anulacion",
                "ANU-0002",
                ((Source.TableRow) window.tooLate().source()).cells(),
                ((Source.TableRow) window.tooLate().source()).norm(),
                ShippedRulebook.rulebook().ref().version()));
  }

  @Test
  void aPlansOwnRowComesFirst() {
    assertThat(window("DISCAPACIDAD").hours()).isEqualTo(120);
  }

  private CancellationWindow window(String plan) {
    return adjudicator.cancellationWindow(plan, DATE, ShippedRulebook.rulebook());
  }
}
