package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.RulebookContent;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the author's hand to the approver's: submit, withdraw, reject, approve. */
@Service
public class DraftReview {

  private final TransactionTemplate transactions;
  private final Drafts drafts;
  private final Candidate candidate;
  private final Activation activation;
  private final ActiveRulebook active;
  private final DraftRecord record;
  private final BusinessClock clock;

  DraftReview(
      PlatformTransactionManager transactionManager,
      Drafts drafts,
      Candidate candidate,
      Activation activation,
      ActiveRulebook active,
      DraftRecord record,
      BusinessClock clock) {
    this.transactions = new TransactionTemplate(transactionManager);
    this.drafts = drafts;
    this.candidate = candidate;
    this.activation = activation;
    this.active = active;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Freezes the draft and asks for approval.
   *
   * @return {@link DraftStep.Done}, {@link DraftStep.Refused}, {@link DraftStep.Unproven} or {@link
   *     DraftStep.Overtaken}
   */
  public DraftStep submit(Draft draft, Draft.Purpose purpose, Editor editor) {
    List<String> reasons = new ArrayList<>(obstacles(draft, purpose, editor));
    if (!reasons.isEmpty()) {
      return new DraftStep.Refused(reasons);
    }
    RulebookContent content = candidate.content(draft);
    Rulebook current = active.current();
    if (content.hash().equals(current.ref().hash())) {
      return new DraftStep.Refused(List.of("El borrador no cambia ninguna fila."));
    }
    Rulebook bound = candidate.bind(content, reasons, current);
    if (!reasons.isEmpty()) {
      return new DraftStep.Refused(reasons);
    }
    DraftProof.Proof proof = candidate.prove(bound, draft.id());
    if (!proof.green()) {
      return new DraftStep.Unproven(proof);
    }
    return step(
        draft,
        DraftState.DRAFT,
        now -> {
          // Somebody may have written while the scenarios ran: what is frozen is what was proven.
          if (!candidate.content(draft).hash().equals(content.hash())) {
            return new DraftStep.Overtaken(drafts.find(draft.id()).orElseThrow());
          }
          drafts.submitted(draft, purpose, content, now);
          record.draft(Action.RULEBOOK_SUBMITTED, draft.id(), editor, now);
          return done(draft);
        });
  }

  private List<String> obstacles(Draft draft, Draft.Purpose purpose, Editor editor) {
    List<String> reasons = new ArrayList<>();
    if (!editor.writes()) {
      throw new IllegalStateException("Not an analyst");
    }
    if (draft.authorId() == null) {
      reasons.add("Tome primero el borrador: todavía no tiene autor.");
    }
    if (purpose.reason().isBlank()) {
      reasons.add("Indique el motivo del cambio.");
    }
    if (purpose.norm().isBlank()) {
      reasons.add("Indique la norma que lo respalda.");
    }
    if (draft.base() != active.current().ref().version()) {
      reasons.add(
          "El reglamento cambió desde que empezó este borrador: actualícelo antes de enviarlo.");
    }
    int defects = candidate.findings(draft).size();
    if (defects > 0) {
      reasons.add(
          defects == 1
              ? "Hay un defecto: corríjalo antes de enviar."
              : "Hay %d defectos: corríjalos antes de enviar.".formatted(defects));
    }
    return reasons;
  }

  /** Takes it back to write on. */
  public DraftStep withdraw(Draft draft, Editor editor) {
    if (!editor.writes()) {
      throw new IllegalStateException("Not an analyst");
    }
    return step(
        draft,
        draft.state() == DraftState.SCHEDULED ? DraftState.SCHEDULED : DraftState.REVIEW,
        now -> {
          drafts.reopened(draft, null, now);
          record.draft(Action.RULEBOOK_WITHDRAWN, draft.id(), editor, now);
          return done(draft);
        });
  }

  /** Says no, and why. */
  public DraftStep reject(Draft draft, String note, Editor approver) {
    List<String> reasons = new ArrayList<>(mayJudge(draft, approver));
    if (note.isBlank()) {
      reasons.add("Indique por qué lo rechaza.");
    }
    if (!reasons.isEmpty()) {
      return new DraftStep.Refused(reasons);
    }
    return step(
        draft,
        DraftState.REVIEW,
        now -> {
          drafts.rejected(draft, approver, note, now);
          record.draft(Action.RULEBOOK_REJECTED, draft.id(), approver, now);
          return done(draft);
        });
  }

  /**
   * Approves exactly what was shown; it goes live at once or at its hour. The caller has confirmed
   * who approves.
   *
   * @param hash of the content that the approver saw
   * @param activateAt null for now
   */
  public DraftStep approve(
      Draft draft, String hash, String note, @Nullable Instant activateAt, Editor approver) {
    List<String> reasons = new ArrayList<>(mayJudge(draft, approver));
    if (activateAt != null && !activateAt.isAfter(clock.now())) {
      reasons.add("La fecha y hora de activación ya pasó.");
    }
    if (!hash.equals(draft.hash())) {
      reasons.add("Lo enviado ya no es lo que usted vio: vuelva a revisarlo.");
    }
    if (!reasons.isEmpty()) {
      return new DraftStep.Refused(reasons);
    }
    if (activateAt == null) {
      return activation.now(draft, hash, note, approver);
    }
    return step(
        draft,
        DraftState.REVIEW,
        now -> {
          if (!frozen(draft, hash)) {
            return changed();
          }
          drafts.approved(draft, approver, note, activateAt, now);
          record.draft(Action.RULEBOOK_APPROVED, draft.id(), approver, now);
          return done(draft);
        });
  }

  private boolean frozen(Draft draft, String hash) {
    return drafts.content(draft.id()).filter(content -> content.hash().equals(hash)).isPresent();
  }

  static DraftStep changed() {
    return new DraftStep.Refused(
        List.of("El contenido enviado cambió: la aprobación no vale y no se activa nada."));
  }

  private List<String> mayJudge(Draft draft, Editor approver) {
    if (!approver.approves()) {
      throw new IllegalStateException("Not an approver");
    }
    return approver.id().equals(draft.authorId()) || drafts.wroteIn(draft.id(), approver.id())
        ? List.of("Usted escribió en este borrador: debe aprobarlo otra persona.")
        : List.of();
  }

  private DraftStep step(Draft draft, DraftState from, Function<Instant, DraftStep> work) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              Draft current = drafts.lock(draft.id()).orElseThrow();
              if (current.state() != from || !Objects.equals(current.hash(), draft.hash())) {
                return new DraftStep.Overtaken(current);
              }
              DraftStep step = work.apply(clock.now());
              if (!(step instanceof DraftStep.Done)) {
                status.setRollbackOnly();
              }
              return step;
            }));
  }

  private DraftStep done(Draft draft) {
    return new DraftStep.Done(drafts.find(draft.id()).orElseThrow());
  }
}
