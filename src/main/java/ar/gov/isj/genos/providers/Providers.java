package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Centres of care and the provider in whose name each works. */
@Service
public class Providers {

  private final Centres centres;
  private final ProviderRows providers;

  Providers(Centres centres, ProviderRows providers) {
    this.centres = centres;
    this.providers = providers;
  }

  public Optional<Centre> centre(CentreId id) {
    return centres.findById(id).map(CentreRow::centre);
  }

  public Optional<Provider> providerOf(CentreId centre) {
    return providers.findByCentre(centre).map(ProviderRow::provider);
  }

  /** All centres by name. */
  public List<Centre> centres() {
    return centres.findAllByOrderByName().stream().map(CentreRow::centre).toList();
  }

  /** Adds a centre with its provider. */
  @Transactional
  public void open(Centre centre, Provider provider) {
    if (!provider.centre().equals(centre.id())) {
      throw new IllegalArgumentException(
          "El prestador %s no pertenece al centro %s.".formatted(provider.name(), centre.name()));
    }
    centres.save(CentreRow.fresh(centre));
    providers.save(ProviderRow.fresh(provider));
  }
}
