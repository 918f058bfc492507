package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of centres, for who keeps it. */
@Service
public class CentreRegister {

  private final Centres centres;

  CentreRegister(Centres centres) {
    this.centres = centres;
  }

  /**
   * @param words of name, town or address; empty finds all
   * @param most how many at most, by name
   */
  public List<RegisteredCentre> search(String words, int most) {
    return centres.search(SearchWords.patterns(words), most);
  }

  public List<RegisteredCentre> all() {
    return centres.findAllByOrderByName();
  }

  public List<RegisteredCentre> of(ProviderId provider) {
    return centres.findAllByProviderOrderByName(provider);
  }

  public Optional<RegisteredCentre> find(CentreId id) {
    return centres.findById(id);
  }

  /**
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else stored it
   *     since it was read
   */
  @Transactional
  public RegisteredCentre save(RegisteredCentre centre) {
    return centres.save(centre);
  }
}
