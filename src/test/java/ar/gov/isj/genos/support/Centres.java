package ar.gov.isj.genos.support;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.Providers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up centres, each with its provider. */
public final class Centres {

  private static final AtomicInteger LICENCES = new AtomicInteger(900_000);

  private Centres() {}

  public static Centre open(Providers providers, String name) {
    Centre centre = new Centre(new CentreId(UUID.randomUUID()), name, "San Salvador de Jujuy");
    providers.open(
        centre,
        new Provider(
            new ProviderId(UUID.randomUUID()),
            centre.id(),
            LICENCES.incrementAndGet(),
            "RABANITO, PERLA"));
    return centre;
  }
}
