package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Register of the professionals who may prescribe. */
@Service
public class Prescribers {

  private final PrescriberRows prescribers;

  Prescribers(PrescriberRows prescribers) {
    this.prescribers = prescribers;
  }

  /**
   * @param number licence number; one below 1 finds nobody
   */
  public Optional<Prescriber> find(PrescriberType type, int number) {
    return prescribers.findByTypeAndNumber(type, number).map(PrescriberRow::prescriber);
  }

  /** Adds prescribers that the register does not have yet; fails if one repeats a licence. */
  @Transactional
  public void register(Collection<Prescriber> newPrescribers) {
    prescribers.saveAll(newPrescribers.stream().map(PrescriberRow::fresh).toList());
  }
}
