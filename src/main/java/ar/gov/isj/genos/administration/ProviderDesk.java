package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.CentreRegister;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.ProviderRegister;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Providers: found, added, changed, with their validity and suspensions. */
@Service
public class ProviderDesk {

  private static final int LONGEST_NAME = 80;

  private final ProviderRegister providers;
  private final CentreRegister centres;
  private final ChangeLog changes;
  private final Saving saving;

  ProviderDesk(
      ProviderRegister providers, CentreRegister centres, ChangeLog changes, Saving saving) {
    this.providers = providers;
    this.centres = centres;
    this.changes = changes;
    this.saving = saving;
  }

  /** By name; at most {@code most}. */
  public List<RegisteredProvider> search(String words, int most) {
    return providers.search(words, most);
  }

  public Optional<RegisteredProvider> find(ProviderId id) {
    return providers.find(id);
  }

  /** Centres that work in this provider's name. */
  public List<RegisteredCentre> centresOf(ProviderId id) {
    return centres.of(id);
  }

  public Saved save(ProviderDraft draft, Administrator by) {
    List<FieldProblem> problems = new ArrayList<>();
    Words.required("name", "el apellido y los nombres", draft.name(), LONGEST_NAME, problems);
    Words.ordered("last_day", draft.enabledFrom(), draft.enabledUntil(), problems);
    Words.check(draft.suspensions(), problems);
    if (draft.licence() < 1) {
      problems.add(new FieldProblem("licence", "Ingrese la matrícula: un número mayor que cero."));
    } else {
      providers
          .withLicence(draft.licence())
          .filter(other -> !other.id().equals(draft.id()))
          .ifPresent(
              other ->
                  problems.add(
                      new FieldProblem(
                          "licence",
                          "La matrícula %d ya es de %s."
                              .formatted(draft.licence(), other.name()))));
    }
    return problems.isEmpty()
        ? saving.run(
            Saved.Invalid.of("licence", "La matrícula %d ya existe.".formatted(draft.licence())),
            () -> store(draft, by))
        : new Saved.Invalid(problems);
  }

  private Saved store(ProviderDraft draft, Administrator by) {
    Map<String, String> before =
        draft.id() == null
            ? Map.of()
            : providers.find(draft.id()).map(ProviderDesk::words).orElse(Map.of());
    ProviderId id = draft.id() == null ? new ProviderId(UUID.randomUUID()) : draft.id();
    RegisteredProvider stored =
        providers.save(
            RegisteredProvider.of(
                id,
                draft.version(),
                draft.licence(),
                draft.name().strip().toUpperCase(Locale.ROOT),
                draft.enabledFrom(),
                draft.enabledUntil(),
                draft.suspensions()));
    changes.record(
        Change.Kind.PROVIDER, id.value(), before, words(stored), Action.PROVIDER_CHANGED, by);
    return new Saved.Done(id.value().toString());
  }

  private static Map<String, String> words(RegisteredProvider provider) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("licence", Integer.toString(provider.licence()));
    words.put("name", provider.name());
    words.put("from", Words.of(provider.enabledFrom()));
    words.put("last_day", Words.lastDay(provider.enabledUntil()));
    words.put("suspensions", Words.of(provider.suspensions()));
    return words;
  }
}
