package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    return registered(type, number).map(RegisteredPrescriber::prescriber);
  }

  /** As {@link #find(PrescriberType, int)}, with suspensions. */
  public Optional<RegisteredPrescriber> registered(PrescriberType type, int number) {
    return prescribers.findByTypeAndNumber(type, number);
  }

  public Optional<RegisteredPrescriber> find(UUID id) {
    return prescribers.findById(id);
  }

  /**
   * @param words of name, speciality or licence ({@code MD 1234}); empty finds all
   * @param most how many at most, by name
   */
  public List<RegisteredPrescriber> search(String words, int most) {
    return prescribers.search(SearchWords.patterns(words), most).stream()
        .flatMap(id -> prescribers.findById(id).stream())
        .toList();
  }

  /**
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else stored it
   *     since it was read
   */
  @Transactional
  public RegisteredPrescriber save(RegisteredPrescriber prescriber) {
    return prescribers.save(prescriber);
  }

  /** Adds prescribers that the register does not have yet; fails if one repeats a licence. */
  @Transactional
  public void register(Collection<Prescriber> newPrescribers) {
    prescribers.saveAll(
        newPrescribers.stream()
            .map(one -> RegisteredPrescriber.of(UUID.randomUUID(), 0, one, List.of()))
            .toList());
  }
}
