package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts what is done to the rulebook on the trail. */
@Component
class DraftRecord {

  private final Trail trail;

  DraftRecord(Trail trail) {
    this.trail = trail;
  }

  void draft(Action action, long draft, Editor who, Instant now) {
    write(action, "borrador " + draft, TrailEntry.OK, who, now);
  }

  void write(Action action, String subject, String result, Editor who, Instant now) {
    trail.record(
        new TrailEntry(
            now, new TrailEntry.Who(who.id(), who.label(), null), action, subject, result));
  }

  /** What the program does by itself, at its hour. */
  void byItself(Action action, String subject, String result, Instant now) {
    trail.record(
        new TrailEntry(now, new TrailEntry.Who(null, "GENOS", null), action, subject, result));
  }
}
