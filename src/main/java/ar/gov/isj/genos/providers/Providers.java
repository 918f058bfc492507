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
    return centres.findById(id).map(RegisteredCentre::centre);
  }

  public Optional<Provider> providerOf(CentreId centre) {
    return centres
        .findById(centre)
        .flatMap(this::registeredOf)
        .map(one -> new Provider(one.id(), centre, one.licence(), one.name()));
  }

  /** Whether {@code centre} may issue depends on this; empty if it has no provider. */
  public Optional<Standing> standing(CentreId centre) {
    return centres
        .findById(centre)
        .flatMap(
            at ->
                registeredOf(at)
                    .map(
                        one ->
                            new Standing(
                                one.licence(),
                                one.enabledFrom(),
                                one.enabledUntil(),
                                at.enabledUntil(),
                                one.suspensions())));
  }

  private Optional<RegisteredProvider> registeredOf(RegisteredCentre centre) {
    return Optional.ofNullable(centre.provider()).flatMap(providers::findById);
  }

  /** All centres by name. */
  public List<Centre> centres() {
    return centres.findAllByOrderByName().stream().map(RegisteredCentre::centre).toList();
  }

  /** Adds a centre with its provider, both enabled. */
  @Transactional
  public void open(Centre centre, Provider provider) {
    if (!provider.centre().equals(centre.id())) {
      throw new IllegalArgumentException(
          "El prestador %s no pertenece al centro %s.".formatted(provider.name(), centre.name()));
    }
    providers.save(
        RegisteredProvider.of(
            provider.id(), 0, provider.licence(), provider.name(), null, null, List.of()));
    centres.save(
        new RegisteredCentre(
            centre.id(), 0, centre.name(), centre.town(), "", "", null, provider.id()));
  }
}
