package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.rulebook.store.NewVersion;
import ar.gov.isj.genos.rulebook.store.NodeSwitch;
import ar.gov.isj.genos.rulebook.store.RulebookContent;
import ar.gov.isj.genos.rulebook.store.RulebookVersions;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what was approved the active version: bound and proven first, then one short transaction in
 * which nobody issues an order. Nothing is compiled.
 */
@Service
public class Activation {

  private final TransactionTemplate transactions;
  private final Drafts drafts;
  private final Candidate candidate;
  private final VersionStore store;
  private final RulebookVersions versions;
  private final ActiveRulebook active;
  private final NodeSwitch node;
  private final DraftRecord record;
  private final BusinessClock clock;

  Activation(
      PlatformTransactionManager transactionManager,
      Drafts drafts,
      Candidate candidate,
      VersionStore store,
      RulebookVersions versions,
      NodeSwitch node,
      DraftRecord record,
      BusinessClock clock) {
    this.transactions = new TransactionTemplate(transactionManager);
    this.drafts = drafts;
    this.candidate = candidate;
    this.store = store;
    this.versions = versions;
    this.active = versions;
    this.node = node;
    this.record = record;
    this.clock = clock;
    node.eachSecond(this::activateDue);
  }

  /** Who approves now; null when it was approved before, for this hour. */
  private record Approval(Editor approver, String note) {}

  DraftStep now(Draft draft, String hash, String note, Editor approver) {
    return activate(draft, hash, new Approval(approver, note));
  }

  /** What was approved for an hour that has come. One of the nodes does it. */
  void activateDue() {
    for (Draft draft : drafts.due(clock.now())) {
      DraftStep step = activate(draft, Objects.requireNonNull(draft.hash()), null);
      switch (step) {
        case DraftStep.Refused(List<String> reasons) -> stop(draft, String.join(" ", reasons));
        case DraftStep.Unproven(DraftProof.Proof proof) ->
            stop(
                draft,
                "Hay pruebas que ya no se cumplen: " + proof.failures().getFirst().scenario());
        case DraftStep.Live _,
            DraftStep.Done _,
            DraftStep.Overtaken _,
            DraftStep.RowOvertaken _ -> {}
      }
    }
  }

  private void stop(Draft draft, String why) {
    transactions.executeWithoutResult(
        status -> {
          Optional<Draft> current = drafts.lock(draft.id());
          if (current.isPresent() && current.get().state() == DraftState.SCHEDULED) {
            drafts.reopened(draft, "No se activó en su hora. " + why, clock.now());
            record.byItself(
                Action.RULEBOOK_STOPPED, "borrador " + draft.id(), "REFUSED", clock.now());
          }
        });
  }

  private DraftStep activate(Draft draft, String hash, @Nullable Approval approval) {
    RulebookContent content = drafts.content(draft.id()).orElse(null);
    if (content == null || !content.hash().equals(hash)) {
      return DraftReview.changed();
    }
    List<String> problems = new ArrayList<>();
    Rulebook bound = candidate.bind(content, problems, active.current());
    if (!problems.isEmpty()) {
      return new DraftStep.Refused(problems);
    }
    DraftProof.Proof proof = candidate.prove(bound, draft.id());
    if (!proof.green()) {
      return new DraftStep.Unproven(proof);
    }
    DraftStep step =
        Objects.requireNonNull(
            transactions.execute(
                status -> {
                  DraftStep result = activateIn(draft, content, bound, approval);
                  if (!(result instanceof DraftStep.Live)) {
                    status.setRollbackOnly();
                  }
                  return result;
                }));
    if (step instanceof DraftStep.Live) {
      node.follow();
    }
    return step;
  }

  private DraftStep activateIn(
      Draft draft, RulebookContent content, Rulebook bound, @Nullable Approval approval) {
    store.lock();
    Draft current = drafts.lock(draft.id()).orElseThrow();
    DraftState expected = approval == null ? DraftState.SCHEDULED : DraftState.REVIEW;
    if (current.state() != expected || !content.hash().equals(current.hash())) {
      return new DraftStep.Overtaken(current);
    }
    RulebookRef before = store.newest().orElseThrow();
    if (current.base() != before.version()) {
      return new DraftStep.Refused(
          List.of(
              "Otra versión se activó después del envío: el borrador debe actualizarse y enviarse"
                  + " de nuevo."));
    }
    Instant now = clock.now();
    if (approval != null) {
      drafts.approved(current, approval.approver(), approval.note(), null, now);
      record.draft(Action.RULEBOOK_APPROVED, draft.id(), approval.approver(), now);
    }
    Draft approved = drafts.find(draft.id()).orElseThrow();
    RulebookRef ref = store.add(version(approved, now), content, before);
    drafts.active(approved, ref.version(), now);
    live(ref, Action.RULEBOOK_ACTIVATED, approval == null ? null : approval.approver(), now);
    versions.remember(bound.as(ref));
    return new DraftStep.Live(ref);
  }

  private static NewVersion version(Draft approved, Instant now) {
    Draft.Purpose purpose = Objects.requireNonNull(approved.purpose());
    return new NewVersion(
        now,
        VersionInfo.Origin.DRAFT,
        null,
        approved.id(),
        approved.authorId(),
        approved.author(),
        approved.approverId(),
        approved.approver(),
        purpose.kind(),
        purpose.reason(),
        purpose.norm(),
        purpose.affectsFrom(),
        purpose.affectsUntil());
  }

  /**
   * Brings back the content of an earlier version as a new one. It was approved when it went live.
   *
   * @param reason not blank
   */
  public DraftStep rollback(int version, String reason, Editor editor) {
    if (!editor.writes() && !editor.approves()) {
      throw new IllegalStateException("Neither analyst nor approver");
    }
    if (reason.isBlank()) {
      return new DraftStep.Refused(List.of("Indique por qué vuelve a esa versión."));
    }
    RulebookRef old = store.info(version).orElseThrow().ref();
    RulebookContent content = store.content(old);
    Rulebook bound = active.version(old);
    DraftStep step =
        Objects.requireNonNull(
            transactions.execute(
                status -> {
                  store.lock();
                  RulebookRef before = store.newest().orElseThrow();
                  if (before.hash().equals(old.hash())) {
                    return new DraftStep.Refused(
                        List.of("La versión activa ya tiene ese contenido."));
                  }
                  Instant now = clock.now();
                  RulebookRef ref =
                      store.add(
                          NewVersion.rollback(
                              now, version, editor.id(), editor.label(), reason.strip()),
                          content,
                          before);
                  drafts.replaceActive(now);
                  live(ref, Action.RULEBOOK_ROLLED_BACK, editor, now);
                  versions.remember(bound.as(ref));
                  return new DraftStep.Live(ref);
                }));
    if (step instanceof DraftStep.Live) {
      node.follow();
    }
    return step;
  }

  private void live(RulebookRef ref, Action action, @Nullable Editor editor, Instant now) {
    String subject = "versión %d del reglamento".formatted(ref.version());
    if (editor == null) {
      record.byItself(action, subject, "OK", now);
    } else {
      record.write(action, subject, "OK", editor, now);
    }
  }
}
