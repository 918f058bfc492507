package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.CentreRegister;
import ar.gov.isj.genos.providers.ProviderRegister;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Centres: found, added, changed, enabled and disabled. */
@Service
public class CentreDesk {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 120;
  private static final int LONGEST_PHONE = 40;
  private static final String PHONE_SIGNS = "0123456789 ()+-/.";

  private final CentreRegister centres;
  private final ProviderRegister providers;
  private final ChangeLog changes;
  private final Saving saving;

  CentreDesk(CentreRegister centres, ProviderRegister providers, ChangeLog changes, Saving saving) {
    this.centres = centres;
    this.providers = providers;
    this.changes = changes;
    this.saving = saving;
  }

  /** By name; at most {@code most}. */
  public List<RegisteredCentre> search(String words, int most) {
    return centres.search(words, most);
  }

  public Optional<RegisteredCentre> find(CentreId id) {
    return centres.find(id);
  }

  public Saved save(CentreDraft draft, Administrator by) {
    List<FieldProblem> problems = problems(draft);
    return problems.isEmpty()
        ? saving.run(new Saved.Overtaken(), () -> store(draft, by))
        : new Saved.Invalid(problems);
  }

  private static List<FieldProblem> problems(CentreDraft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    Words.required("name", "el nombre", draft.name(), LONGEST_NAME, problems);
    Words.required("town", "la localidad", draft.town(), LONGEST_NAME, problems);
    Words.atMost("address", "el domicilio", draft.address(), LONGEST_ADDRESS, problems);
    Words.atMost("phone", "el teléfono", draft.phone(), LONGEST_PHONE, problems);
    if (draft.phone().chars().anyMatch(sign -> PHONE_SIGNS.indexOf(sign) < 0)) {
      problems.add(
          new FieldProblem(
              "phone", "Escriba el teléfono sólo con números, por ejemplo 388 4221234."));
    }
    return problems;
  }

  private Saved store(CentreDraft draft, Administrator by) {
    Map<String, String> before =
        draft.id() == null ? Map.of() : centres.find(draft.id()).map(this::words).orElse(Map.of());
    CentreId id = draft.id() == null ? new CentreId(UUID.randomUUID()) : draft.id();
    RegisteredCentre stored =
        centres.save(
            new RegisteredCentre(
                id,
                draft.version(),
                draft.name().strip(),
                draft.town().strip(),
                draft.address().strip(),
                draft.phone().strip(),
                draft.enabledUntil(),
                draft.provider()));
    changes.record(
        Change.Kind.CENTRE, id.value(), before, words(stored), Action.CENTRE_CHANGED, by);
    return new Saved.Done(id.value().toString());
  }

  private Map<String, String> words(RegisteredCentre centre) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("name", centre.name());
    words.put("town", centre.town());
    words.put("address", centre.address());
    words.put("phone", centre.phone());
    words.put("last_day", Words.lastDay(centre.enabledUntil()));
    words.put(
        "provider",
        Optional.ofNullable(centre.provider())
            .flatMap(providers::find)
            .map(one -> one.name() + " (" + one.licence() + ")")
            .orElse(""));
    return words;
  }
}
