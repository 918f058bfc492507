package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.AuditRequest.DecidedCase;
import ar.gov.isj.genos.audit.AuditRequest.Resolution;
import ar.gov.isj.genos.audit.AuditorHold.Claim;
import ar.gov.isj.genos.authorization.CaseDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The auditor's side: take a request, ask for documents, resolve it line by line, sign. */
@Service
public class AuditorDesk {

  /**
   * What an auditor says of a whole request.
   *
   * @param lines one for each audited line
   * @param observations to be read by the laboratory; possibly empty
   * @param internalNote read by auditors only; possibly empty
   */
  public record Judgement(List<Verdict> lines, String observations, String internalNote) {

    public Judgement {
      lines = List.copyOf(lines);
    }
  }

  private final AuditTransactions transactions;
  private final AuditRequests requests;
  private final AuditSteps steps;
  private final CaseDesk cases;
  private final MemberRegistry members;
  private final AuditorHold hold;

  AuditorDesk(
      AuditTransactions transactions,
      AuditRequests requests,
      AuditSteps steps,
      CaseDesk cases,
      MemberRegistry members) {
    this.transactions = transactions;
    this.requests = requests;
    this.steps = steps;
    this.cases = cases;
    this.members = members;
    this.hold = new AuditorHold(transactions, requests, steps);
  }

  /** The same desk on another day: training data has a past. */
  public AuditorDesk at(BusinessClock otherClock) {
    return new AuditorDesk(transactions, requests, steps.at(otherClock), cases, members);
  }

  /** From now on the others leave this request to {@code auditor}. */
  public Step take(AuditNumber number, Auditor auditor, OptionalInt seen) {
    return hold.take(number, auditor);
  }

  /**
   * @param internalNote kept for whoever takes it next; null to leave what is there
   */
  public Step release(AuditNumber number, @Nullable String internalNote, Auditor auditor) {
    List<FieldError> errors = new ArrayList<>();
    if (internalNote != null) {
      Texts.optional("internalNote", "La nota interna", internalNote, errors);
    }
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    return hold.mine(
        new Claim(number, AuditAction.RELEASE, auditor, OptionalInt.empty()),
        request ->
            steps.store(
                request,
                internalNote == null
                    ? request.release()
                    : request.release().note(internalNote.strip()),
                AuditAction.RELEASE,
                Side.AUDITOR,
                Stamp.of(auditor, steps.now()),
                "",
                List.of()));
  }

  /**
   * @param message what the laboratory has to send or tell
   * @param internalNote kept with the request
   */
  public Step askDocuments(
      AuditNumber number, String message, String internalNote, Auditor auditor, OptionalInt seen) {
    List<FieldError> errors = new ArrayList<>();
    Texts.required("message", "El mensaje al laboratorio", message, errors);
    Texts.optional("internalNote", "La nota interna", internalNote, errors);
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    return hold.mine(
        new Claim(number, AuditAction.ASK_DOCUMENTS, auditor, seen),
        request ->
            steps.store(
                request,
                request.askDocuments().note(internalNote.strip()),
                AuditAction.ASK_DOCUMENTS,
                Side.AUDITOR,
                Stamp.of(auditor, steps.now()),
                message,
                List.of()));
  }

  /**
   * Resolves every audited line at once; after this the auditors are done with the request.
   *
   * @param seen version that the auditor looked at: documents that came since then must be read
   */
  public Step sign(AuditNumber number, Judgement judgement, Auditor auditor, OptionalInt seen) {
    return hold.run(
        transaction -> {
          Optional<AuditRequest> before = requests.find(number);
          if (before.isEmpty()) {
            return new Step.Unknown();
          }
          // What is rejected frees the affiliate's limits, so others of theirs wait here.
          members.lock(before.get().member().id());
          return hold.holding(
              new Claim(number, AuditAction.SIGN, auditor, seen),
              request -> sign(request, judgement, auditor));
        });
  }

  private Step sign(AuditRequest request, Judgement judgement, Auditor auditor) {
    List<FieldError> errors = new ArrayList<>();
    List<AuditLine> resolved = JudgementCheck.resolved(request, judgement, errors);
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    Instant now = steps.now();
    var verdicts = AuditIssue.verdicts(request.number(), resolved);
    return switch (cases.look(
        request.order(),
        new CaseDesk.Desk(request.centre(), request.provider()),
        verdicts,
        request.number().value(),
        now)) {
      case CaseDesk.Look.Invalid(List<FieldError> wrong) -> new Step.Invalid(wrong);
      case CaseDesk.Look.Case found -> {
        List<Reason> beyond = JudgementCheck.beyond(resolved, found.decision());
        if (!beyond.isEmpty()) {
          yield new Step.Obstructed(beyond);
        }
        Stamp by = Stamp.of(auditor, now);
        Resolution resolution =
            new Resolution(
                by,
                judgement.observations().strip(),
                new DecidedCase(found.facts(), found.decision()));
        yield steps.store(
            request,
            request.sign(resolved, resolution).note(judgement.internalNote().strip()),
            AuditAction.SIGN,
            Side.AUDITOR,
            by,
            judgement.observations(),
            List.of());
      }
    };
  }

  /** What the order would come to with these verdicts; lines without one stay as they were. */
  public CaseDecision preview(AuditRequest request, List<Verdict> verdicts) {
    return cases.with(
        AuditIssue.verdicts(request.number(), JudgementCheck.with(request, verdicts)),
        request.asked().facts(),
        request.asked().decision());
  }

  /** Empty when there is none, or it is of a centre that the auditor belongs to. */
  public Optional<AuditCase> find(AuditNumber number, Auditor auditor) {
    return DataScope.everyCentre(() -> found(number, auditor));
  }

  private Optional<AuditCase> found(AuditNumber number, Auditor auditor) {
    return requests
        .find(number)
        .filter(request -> !auditor.centres().contains(request.centre().id()))
        .map(
            request -> {
              steps.viewed(number, Stamp.of(auditor, steps.now()), null);
              return new AuditCase(request, requests.history(number), requests.attachments(number));
            });
  }

  public Optional<Attachment.Content> document(AuditNumber number, UUID id, Auditor auditor) {
    Optional<Attachment.Content> content =
        DataScope.everyCentre(
            () ->
                requests
                    .find(number)
                    .filter(request -> !auditor.centres().contains(request.centre().id()))
                    .flatMap(request -> requests.content(number, id)));
    content.ifPresent(found -> steps.documentViewed(number, Stamp.of(auditor, steps.now()), null));
    return content;
  }
}
