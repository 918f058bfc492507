package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.audit.AttachmentCheck.CheckedFile;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Nodes;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What every step has in common: it begins where the request stands, it is stored with its event
 * and its trail entry, and others are told.
 */
@Component
class AuditSteps {

  private final AuditRequests requests;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Nodes nodes;
  private final BusinessClock clock;

  AuditSteps(
      AuditRequests requests,
      Trail trail,
      ApplicationEventPublisher events,
      Nodes nodes,
      BusinessClock clock) {
    this.requests = requests;
    this.trail = trail;
    this.events = events;
    this.nodes = nodes;
    this.clock = clock;
  }

  AuditSteps at(BusinessClock otherClock) {
    return new AuditSteps(requests, trail, events, nodes, otherClock);
  }

  /** Microseconds, as the database keeps them. */
  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @param seen version that whoever acts looked at; empty when they looked at none
   * @return empty when the step may be taken
   */
  Optional<Step> overtaken(AuditRequest now, AuditAction action, Side side, OptionalInt seen) {
    boolean moved = seen.isPresent() && seen.getAsInt() != now.version();
    return moved || !Transitions.allow(now.state(), action, side)
        ? Optional.of(overtaken(now))
        : Optional.empty();
  }

  /** Says who brought the request where it is. */
  Step overtaken(AuditRequest now) {
    return new Step.Overtaken(now, requests.history(now.number()).getLast());
  }

  /**
   * @param before null for the first step
   */
  Step.Done store(
      @Nullable AuditRequest before,
      AuditRequest after,
      AuditAction action,
      Side side,
      Stamp by,
      String message,
      List<CheckedFile> files) {
    AuditEvent event =
        new AuditEvent(
            after.number(),
            after.version(),
            action,
            side,
            before == null ? null : before.state(),
            after.state(),
            by,
            message.strip());
    if (before == null) {
      requests.add(after, event, files);
    } else {
      requests.save(after, event, files);
    }
    record(
        by,
        side == Side.LABORATORY ? after.centre().id() : null,
        switch (action) {
          case REQUEST -> TrailEntry.Action.AUDIT_REQUESTED;
          case TAKE -> TrailEntry.Action.AUDIT_TAKEN;
          case RELEASE -> TrailEntry.Action.AUDIT_RELEASED;
          case ASK_DOCUMENTS -> TrailEntry.Action.AUDIT_DOCUMENTS_ASKED;
          case SUPPLY_DOCUMENTS -> TrailEntry.Action.AUDIT_DOCUMENTS_SUPPLIED;
          case SIGN -> TrailEntry.Action.AUDIT_SIGNED;
          case CONFIRM -> TrailEntry.Action.AUDIT_CONFIRMED;
          case ANNUL -> TrailEntry.Action.AUDIT_ANNULLED;
        },
        after.number(),
        after.state().name());
    AuditMoved moved = new AuditMoved(after.number(), action, after.state(), after.centre().id());
    events.publishEvent(moved);
    nodes.tellOthers(AuditMoved.TOPIC, moved.words());
    return new Step.Done(after);
  }

  /** Who looked at a request leaves an entry too. */
  void viewed(AuditNumber number, Stamp by, @Nullable CentreId centre) {
    record(by, centre, TrailEntry.Action.AUDIT_VIEWED, number, TrailEntry.OK);
  }

  /** So does who opened a document. */
  void documentViewed(AuditNumber number, Stamp by, @Nullable CentreId centre) {
    record(by, centre, TrailEntry.Action.AUDIT_DOCUMENT_VIEWED, number, TrailEntry.OK);
  }

  private void record(
      Stamp by,
      @Nullable CentreId centre,
      TrailEntry.Action action,
      AuditNumber number,
      String result) {
    trail.record(
        new TrailEntry(
            by.at(),
            new TrailEntry.Who(by.id(), by.label(), centre == null ? null : centre.value()),
            action,
            "SAP " + number,
            result));
  }
}
