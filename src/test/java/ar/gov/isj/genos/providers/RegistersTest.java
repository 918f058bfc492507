package ar.gov.isj.genos.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@GenosTest
class RegistersTest {

  @Autowired Providers providers;
  @Autowired Prescribers prescribers;

  @Test
  void aCentreHasItsProvider() {
    Centre centre = new Centre(new CentreId(UUID.randomUUID()), "LABORATORIO EL TUBO", "Tilcara");
    Provider provider =
        new Provider(new ProviderId(UUID.randomUUID()), centre.id(), 904, "PROBETA, AURELIA");
    providers.open(centre, provider);

    assertThat(providers.centre(centre.id())).contains(centre);
    assertThat(providers.providerOf(centre.id())).contains(provider);
    assertThat(providers.centres()).contains(centre);
    assertThat(providers.centre(new CentreId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aProviderOfAnotherCentreIsRefused() {
    Centre centre = new Centre(new CentreId(UUID.randomUUID()), "LABORATORIO AJENO", "Humahuaca");
    CentreId other = new CentreId(UUID.randomUUID());
    Provider provider =
        new Provider(new ProviderId(UUID.randomUUID()), other, 905, "PIPETA, OSVALDO");

    assertThatThrownBy(() -> providers.open(centre, provider))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(providers.centre(centre.id())).isEmpty();
  }

  @Test
  void aLicenceIsFoundByTypeAndNumber() {
    LocalDate from = LocalDate.of(2001, 5, 1);
    Prescriber doctor =
        new Prescriber(PrescriberType.MD, 9001, "JARABE, TIMOTEO", "CLÍNICA MÉDICA", from, null);
    prescribers.register(List.of(doctor));

    assertThat(prescribers.find(PrescriberType.MD, 9001)).contains(doctor);
    assertThat(prescribers.find(PrescriberType.OD, 9001)).isEmpty();
    assertThat(prescribers.find(PrescriberType.MD, 0)).isEmpty();
    assertThatThrownBy(() -> prescribers.register(List.of(doctor)))
        .isInstanceOf(DuplicateKeyException.class);
  }
}
