package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of providers, for who keeps it. */
@Service
public class ProviderRegister {

  private final ProviderRows providers;

  ProviderRegister(ProviderRows providers) {
    this.providers = providers;
  }

  /**
   * @param words of name, licence or centre; empty finds all
   * @param most how many at most, by name
   */
  public List<RegisteredProvider> search(String words, int most) {
    return providers.search(SearchWords.patterns(words), most).stream()
        .flatMap(id -> providers.findById(id).stream())
        .toList();
  }

  public Optional<RegisteredProvider> find(ProviderId id) {
    return providers.findById(id);
  }

  public Optional<RegisteredProvider> withLicence(int licence) {
    return providers.findByLicence(licence);
  }

  /**
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else stored it
   *     since it was read
   */
  @Transactional
  public RegisteredProvider save(RegisteredProvider provider) {
    return providers.save(provider);
  }
}
