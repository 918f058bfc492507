package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which drafts a version is made of: a rollback undoes those that came since. */
@Component
public class VersionLineage {

  private final VersionStore store;

  VersionLineage(VersionStore store) {
    this.store = store;
  }

  /** Numbers of the drafts whose changes are in a version, in the order in which they went live. */
  public List<Long> drafts(int version) {
    Map<Integer, List<Long>> made = new HashMap<>();
    List<Long> last = List.of();
    for (VersionInfo info : store.list().reversed()) {
      if (info.ref().version() > version) {
        break;
      }
      Integer restores = info.restores();
      List<Long> now = restores == null ? last : made.getOrDefault(restores, List.of());
      Long draft = info.draft();
      if (draft != null) {
        now = new ArrayList<>(now);
        now.add(draft);
      }
      made.put(info.ref().version(), now);
      last = now;
    }
    return last;
  }
}
