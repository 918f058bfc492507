package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.audit.AttachmentCheck.CheckedFile;
import ar.gov.isj.genos.audit.AuditRequest.DecidedCase;
import ar.gov.isj.genos.authorization.CaseDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.MemberLooks;
import ar.gov.isj.genos.authorization.Reservations;
import ar.gov.isj.genos.authorization.StoredJson;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The laboratory's side of audit: asks, sends documents, looks at the answer. Another centre's
 * requests do not exist for it.
 */
@Service
public class AuditDesk {

  private final AuditTransactions transactions;
  private final AuditRequests requests;
  private final AuditKeys keys;
  private final AuditSteps steps;
  private final AuditSupply supply;
  private final CaseDesk cases;
  private final MemberLooks looks;
  private final StoredJson json;
  private final Duration answer;
  private final Duration urgentAnswer;

  AuditDesk(
      AuditTransactions transactions,
      AuditRequests requests,
      AuditKeys keys,
      AuditSteps steps,
      AuditSupply supply,
      CaseDesk cases,
      MemberLooks looks,
      StoredJson json,
      @Value("${genos.audit.answer}") Duration answer,
      @Value("${genos.audit.urgent-answer}") Duration urgentAnswer) {
    this.transactions = transactions;
    this.requests = requests;
    this.keys = keys;
    this.steps = steps;
    this.supply = supply;
    this.cases = cases;
    this.looks = looks;
    this.json = json;
    this.answer = answer;
    this.urgentAnswer = urgentAnswer;
  }

  /** The same desk on another day: training data has a past. */
  public AuditDesk at(BusinessClock otherClock) {
    return new AuditDesk(
        transactions,
        requests,
        keys,
        steps.at(otherClock),
        supply,
        cases,
        looks,
        json,
        answer,
        urgentAnswer);
  }

  /** How long an answer takes at most. */
  public Duration expectedAnswer(boolean urgent) {
    return urgent ? urgentAnswer : answer;
  }

  /** The day of whatever is done now. */
  public LocalDate today() {
    return LocalDate.ofInstant(steps.now(), BusinessClock.ZONE);
  }

  /** Registers a request. The same key and application always find the same request. */
  public Step request(AuditApplication application, Actor actor, IdempotencyKey key) {
    List<FieldError> errors = new ArrayList<>();
    String diagnosis = application.order().diagnosis();
    Texts.required(
        "prescription.diagnosis", "El diagnóstico", diagnosis == null ? "" : diagnosis, errors);
    Texts.optional("comment", "El comentario", application.comment(), errors);
    List<CheckedFile> files = AttachmentCheck.check(application.attachments(), 0, errors);
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    String sha256 = fingerprint(application, files);
    return actor.within(
        () ->
            paused(application, actor, key)
                .orElseGet(() -> request(application, files, actor, key, sha256)));
  }

  /** Asking is a look at the affiliate like any other; hearing the same answer again is not. */
  private Optional<Step> paused(AuditApplication application, Actor actor, IdempotencyKey key) {
    return keys.used(actor.centre().id(), key).isPresent()
        ? Optional.empty()
        : looks
            .refusal(application.order().member(), actor, steps.now())
            .map(refusal -> new Step.Invalid(List.of(refusal)));
  }

  private Step request(
      AuditApplication application,
      List<CheckedFile> files,
      Actor actor,
      IdempotencyKey key,
      String sha256) {
    return transactions.run(
        transaction -> {
          var centre = actor.centre().id();
          if (!keys.claim(centre, key, sha256, steps.now())) {
            return given(actor, key, sha256);
          }
          Step result = register(application, files, actor);
          if (result instanceof Step.Done(AuditRequest request)) {
            keys.keep(centre, key, request.number());
          }
          return result;
        });
  }

  /** What makes two applications the same: all that was sent, documents by their content. */
  private String fingerprint(AuditApplication application, List<CheckedFile> files) {
    return StoredJson.sha256(
        json.canonical(
            List.of(
                application.order(),
                application.practices(),
                application.comment(),
                application.urgent(),
                files.stream().map(file -> file.name() + " " + file.sha256()).toList())));
  }

  private Step given(Actor actor, IdempotencyKey key, String sha256) {
    AuditKeys.Used used = keys.used(actor.centre().id(), key).orElseThrow();
    if (!used.sha256().equals(sha256)) {
      return new Step.KeyReused();
    }
    AuditNumber number = new AuditNumber(Objects.requireNonNull(used.number()));
    return new Step.Done(requests.find(number).orElseThrow().note(""));
  }

  private Step register(AuditApplication application, List<CheckedFile> files, Actor actor) {
    Instant now = steps.now();
    return switch (cases.look(
        application.order(),
        new CaseDesk.Desk(actor.centre(), actor.provider()),
        List.of(),
        Reservations.NONE,
        now)) {
      case CaseDesk.Look.Invalid(List<FieldError> errors) -> new Step.Invalid(errors);
      case CaseDesk.Look.Case found -> {
        List<Reason> beyond =
            found.decision().orderReasons().stream()
                .filter(reason -> reason.severity() == Severity.REJECT)
                .toList();
        if (!beyond.isEmpty()) {
          // What the rules refuse to the affiliate or the prescription no auditor can lift.
          yield new Step.Obstructed(beyond);
        }
        List<FieldError> errors = new ArrayList<>();
        List<AuditLine> lines =
            AuditLines.of(found.decision().lines(), application.practices(), errors);
        yield errors.isEmpty()
            ? registered(application, files, actor, now, found, lines)
            : new Step.Invalid(List.copyOf(errors));
      }
    };
  }

  private Step registered(
      AuditApplication application,
      List<CheckedFile> files,
      Actor actor,
      Instant now,
      CaseDesk.Look.Case found,
      List<AuditLine> lines) {
    Stamp by = Stamp.of(actor, now);
    AuditRequest request =
        new AuditRequest(
            requests.nextNumber(),
            1,
            AuditState.PENDING,
            application.urgent(),
            actor.centre(),
            actor.provider(),
            found.member(),
            found.request(),
            new DecidedCase(found.facts(), found.decision()),
            lines,
            now.plus(expectedAnswer(application.urgent())),
            by,
            null,
            null,
            null,
            null,
            "");
    return steps.store(
        null, request, AuditAction.REQUEST, Side.LABORATORY, by, application.comment(), files);
  }

  /**
   * Adds documents or an answer to the auditor's message; the request goes back to the auditors.
   *
   * @param seen version that the laboratory looked at; empty when it looked at none
   */
  public Step supply(
      AuditNumber number,
      String message,
      List<Attachment.Upload> uploads,
      Actor actor,
      OptionalInt seen) {
    return supply(number, message, uploads, Map.of(), actor, seen);
  }

  /**
   * As {@link #supply(AuditNumber, String, List, Actor, OptionalInt)}, with data of the
   * prescription that were missing; the rules are asked again with them.
   */
  public Step supply(
      AuditNumber number,
      String message,
      List<Attachment.Upload> uploads,
      Map<Datum, String> declared,
      Actor actor,
      OptionalInt seen) {
    return supply.supply(
        number, new AuditSupply.Supply(message, uploads, declared), actor, seen, steps);
  }

  /** The request as its laboratory may see it; what auditors note among themselves is not there. */
  public Optional<AuditCase> find(AuditNumber number, Actor actor) {
    return actor.within(() -> found(number, actor));
  }

  private Optional<AuditCase> found(AuditNumber number, Actor actor) {
    return requests
        .find(number, actor.centre().id())
        .map(
            request -> {
              steps.viewed(number, Stamp.of(actor, steps.now()), actor.centre().id());
              return new AuditCase(
                  request.note(""), requests.history(number), requests.attachments(number));
            });
  }

  /** A document of a request that {@link #find} finds. */
  public Optional<Attachment.Content> document(AuditNumber number, UUID id, Actor actor) {
    Optional<Attachment.Content> content =
        actor.within(
            () ->
                requests
                    .find(number, actor.centre().id())
                    .flatMap(request -> requests.content(number, id)));
    content.ifPresent(
        found -> steps.documentViewed(number, Stamp.of(actor, steps.now()), actor.centre().id()));
    return content;
  }
}
