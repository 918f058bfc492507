package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for audit (SAP). It changes only by the steps of {@link Transitions}; each step makes
 * the next version.
 *
 * @param version 1 when registered, one more with every step
 * @param order what the laboratory asked to have authorised
 * @param asked what the rules said when it was registered, or when data were added to it last
 * @param dueAt when the laboratory may expect an answer
 * @param holder the auditor who works on it; null when it is free
 * @param resolution null until signed
 * @param emission null until confirmed
 * @param annulment null unless annulled
 * @param internalNote read by auditors only; empty when there is none
 */
public record AuditRequest(
    AuditNumber number,
    int version,
    AuditState state,
    boolean urgent,
    Centre centre,
    Provider provider,
    Member member,
    OrderRequest order,
    DecidedCase asked,
    List<AuditLine> lines,
    Instant dueAt,
    Stamp registered,
    @Nullable Stamp holder,
    @Nullable Resolution resolution,
    @Nullable Emission emission,
    @Nullable Annulment annulment,
    String internalNote) {

  public record DecidedCase(CaseFacts facts, CaseDecision decision) {}

  /**
   * @param observations to be read by the laboratory; empty when there are none
   * @param audited the case with the verdicts
   */
  public record Resolution(Stamp signed, String observations, DecidedCase audited) {}

  public record Emission(Stamp issued, AuthorizationNumber order) {}

  public record Annulment(Stamp annulled, CancellationReason reason, String text) {}

  public AuditRequest {
    lines = List.copyOf(lines);
  }

  /** The decision to show: with the verdicts once there are any. */
  public CaseDecision decision() {
    return resolution == null ? asked.decision() : resolution.audited().decision();
  }

  boolean heldBy(Auditor auditor) {
    return holder != null && holder.id().equals(auditor.id());
  }

  /** Units of a line that count against the affiliate's limits by this request. */
  int reserved(AuditLine line) {
    return switch (state) {
      case PENDING, AWAITING_DOCUMENTS -> line.wanted();
      case AUTHORIZED, PARTIALLY_AUTHORIZED -> line.authorized();
      case REJECTED, ISSUED, ANNULLED -> 0;
    };
  }

  AuditRequest take(Stamp auditor) {
    return step(AuditAction.TAKE, state, auditor);
  }

  AuditRequest release() {
    return step(AuditAction.RELEASE, state, null);
  }

  AuditRequest askDocuments() {
    return step(AuditAction.ASK_DOCUMENTS, AuditState.AWAITING_DOCUMENTS, holder);
  }

  /** With data that were missing: not a step by itself. */
  AuditRequest declaring(OrderRequest declared, DecidedCase decided, List<AuditLine> newLines) {
    return new AuditRequest(
        number,
        version,
        state,
        urgent,
        centre,
        provider,
        member,
        declared,
        decided,
        newLines,
        dueAt,
        registered,
        holder,
        resolution,
        emission,
        annulment,
        internalNote);
  }

  AuditRequest supplyDocuments() {
    return step(AuditAction.SUPPLY_DOCUMENTS, AuditState.PENDING, holder);
  }

  /**
   * @param resolved all lines, each audited one with its verdict
   */
  AuditRequest sign(List<AuditLine> resolved, Resolution signed) {
    return step(AuditAction.SIGN, result(resolved), null)
        .with(resolved, signed, emission, annulment, internalNote);
  }

  AuditRequest confirm(Emission issued) {
    return step(AuditAction.CONFIRM, AuditState.ISSUED, null)
        .with(lines, resolution, issued, annulment, internalNote);
  }

  AuditRequest annul(Annulment annulled) {
    return step(AuditAction.ANNUL, AuditState.ANNULLED, null)
        .with(lines, resolution, emission, annulled, internalNote);
  }

  AuditRequest note(String note) {
    return with(lines, resolution, emission, annulment, note);
  }

  /** All audited lines as asked, some of them, none. */
  private static AuditState result(List<AuditLine> resolved) {
    List<AuditLine> audited = resolved.stream().filter(AuditLine::audited).toList();
    if (audited.stream().allMatch(line -> line.authorized() == line.requested())) {
      return AuditState.AUTHORIZED;
    }
    return audited.stream().allMatch(line -> line.authorized() == 0)
        ? AuditState.REJECTED
        : AuditState.PARTIALLY_AUTHORIZED;
  }

  private AuditRequest step(AuditAction action, AuditState to, @Nullable Stamp newHolder) {
    if (!Transitions.allow(state, action, to)) {
      throw new IllegalStateException(
          "%s does not lead from %s to %s".formatted(action, state, to));
    }
    return new AuditRequest(
        number,
        version + 1,
        to,
        urgent,
        centre,
        provider,
        member,
        order,
        asked,
        lines,
        dueAt,
        registered,
        newHolder,
        resolution,
        emission,
        annulment,
        internalNote);
  }

  private AuditRequest with(
      List<AuditLine> newLines,
      @Nullable Resolution newResolution,
      @Nullable Emission newEmission,
      @Nullable Annulment newAnnulment,
      String newNote) {
    return new AuditRequest(
        number,
        version,
        state,
        urgent,
        centre,
        provider,
        member,
        order,
        asked,
        newLines,
        dueAt,
        registered,
        holder,
        newResolution,
        newEmission,
        newAnnulment,
        newNote);
  }
}
