package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.RegisteredPrescriber;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Prescribers: found, added, changed, with their validity and suspensions. */
@Service
public class PrescriberDesk {

  private static final int LONGEST_NAME = 80;

  private final Prescribers prescribers;
  private final ChangeLog changes;
  private final Saving saving;

  PrescriberDesk(Prescribers prescribers, ChangeLog changes, Saving saving) {
    this.prescribers = prescribers;
    this.changes = changes;
    this.saving = saving;
  }

  /** By name; at most {@code most}. */
  public List<RegisteredPrescriber> search(String words, int most) {
    return prescribers.search(words, most);
  }

  public Optional<RegisteredPrescriber> find(UUID id) {
    return prescribers.find(id);
  }

  /** The licence itself never changes: orders are found by it. */
  public Saved save(PrescriberDraft draft, Administrator by) {
    List<FieldProblem> problems = problems(draft);
    return problems.isEmpty()
        ? saving.run(taken(draft), () -> store(draft, by))
        : new Saved.Invalid(problems);
  }

  private List<FieldProblem> problems(PrescriberDraft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    Words.required("name", "el apellido y los nombres", draft.name(), LONGEST_NAME, problems);
    Words.required("speciality", "la especialidad", draft.speciality(), LONGEST_NAME, problems);
    if (draft.enabledFrom() == null) {
      problems.add(new FieldProblem("from", "Ingrese desde qué día está habilitado."));
    }
    Words.ordered("last_day", draft.enabledFrom(), draft.enabledUntil(), problems);
    Words.check(draft.suspensions(), problems);
    if (draft.number() < 1) {
      problems.add(new FieldProblem("number", "Ingrese la matrícula: un número mayor que cero."));
    } else if (prescribers
        .registered(draft.type(), draft.number())
        .filter(other -> !other.id().equals(draft.id()))
        .isPresent()) {
      problems.addAll(taken(draft).problems());
    }
    return problems;
  }

  private static Saved.Invalid taken(PrescriberDraft draft) {
    return Saved.Invalid.of(
        "number",
        "La matrícula %s %d ya está en el registro. Búsquela para modificarla."
            .formatted(draft.type(), draft.number()));
  }

  private Saved store(PrescriberDraft draft, Administrator by) {
    Optional<RegisteredPrescriber> known =
        draft.id() == null ? Optional.empty() : prescribers.find(draft.id());
    Map<String, String> before = known.map(PrescriberDesk::words).orElse(Map.of());
    UUID id = draft.id() == null ? UUID.randomUUID() : draft.id();
    LocalDate from = Objects.requireNonNull(draft.enabledFrom());
    Prescriber wanted =
        new Prescriber(
            known.map(RegisteredPrescriber::type).orElse(draft.type()),
            known.map(RegisteredPrescriber::number).orElse(draft.number()),
            draft.name().strip().toUpperCase(Locale.ROOT),
            draft.speciality().strip().toUpperCase(Locale.ROOT),
            from,
            draft.enabledUntil());
    RegisteredPrescriber stored =
        prescribers.save(RegisteredPrescriber.of(id, draft.version(), wanted, draft.suspensions()));
    changes.record(
        Change.Kind.PRESCRIBER, id, before, words(stored), Action.PRESCRIBER_CHANGED, by);
    return new Saved.Done(id.toString());
  }

  private static Map<String, String> words(RegisteredPrescriber one) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("licence", one.type() + " " + one.number());
    words.put("name", one.name());
    words.put("speciality", one.speciality());
    words.put("from", Words.of(one.enabledFrom()));
    words.put("last_day", Words.lastDay(one.enabledUntil()));
    words.put("suspensions", Words.of(one.suspensions()));
    return words;
  }
}
