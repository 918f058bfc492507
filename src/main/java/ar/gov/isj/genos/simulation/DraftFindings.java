package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.RulebookChecks;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the checks find in a draft, and which of it somebody lets stand with a reason. */
@Service
public class DraftFindings {

  /** Who let a finding stand, and why. */
  public record Acceptance(String reason, String by, Instant at) {}

  /**
   * @param acceptance empty while it has to be mended or accepted
   */
  public record Found(CheckFinding finding, Optional<Acceptance> acceptance) {}

  private final JdbcClient jdbc;
  private final DraftDesk drafts;
  private final ActiveRulebook active;
  private final RulebookChecks checks;
  private final BusinessClock clock;

  DraftFindings(
      JdbcClient jdbc,
      DraftDesk drafts,
      ActiveRulebook active,
      RulebookChecks checks,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.active = active;
    this.checks = checks;
    this.clock = clock;
  }

  /** Of every table that the draft touches. */
  public List<Found> of(Draft draft) {
    List<TableText> tables =
        drafts.touchedTables(draft).stream().map(table -> drafts.text(draft, table)).toList();
    return of(draft.id(), tables, active.current().messages());
  }

  /** Of some tables as the draft would have them. */
  List<Found> of(long draft, List<TableText> tables, Messages messages) {
    Map<String, Acceptance> accepted = accepted(draft);
    List<Found> found = new ArrayList<>();
    for (TableText table : tables) {
      for (CheckFinding finding : checks.check(messages, table)) {
        found.add(
            new Found(
                finding,
                finding.kind().acceptable()
                    ? Optional.ofNullable(accepted.get(finding.fingerprint()))
                    : Optional.empty()));
      }
    }
    return found;
  }

  /**
   * Lets a finding stand.
   *
   * @param reason up to 300 characters, not blank
   * @return false, and nothing is written, if the draft is no longer being written or the finding
   *     is one that has to be mended
   */
  public boolean accept(Draft draft, CheckFinding finding, String reason, Editor editor) {
    boolean writing =
        drafts.find(draft.id()).map(Draft::state).orElse(DraftState.DISCARDED) == DraftState.DRAFT;
    if (!editor.writes() || !writing || !finding.kind().acceptable() || reason.isBlank()) {
      return false;
    }
    jdbc.sql(
            """
            insert into simulation_accepted_finding
              (draft, fingerprint, kind, message, reason, accepted_by_id, accepted_by, accepted_at)
            values (:draft, :fingerprint, :kind, :message, :reason, :byId, :by, :at)
            on conflict (draft, fingerprint) do update
              set reason = :reason, accepted_by_id = :byId, accepted_by = :by, accepted_at = :at
            """)
        .param("draft", draft.id())
        .param("fingerprint", finding.fingerprint())
        .param("kind", finding.kind().name())
        .param("message", finding.message())
        .param("reason", reason.strip())
        .param("byId", editor.id())
        .param("by", editor.label())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  /** By fingerprint: what this draft accepted, and what drafts that went live did. */
  private Map<String, Acceptance> accepted(long draft) {
    Map<String, Acceptance> accepted = new HashMap<>();
    List<Long> of =
        drafts.list().stream()
            .filter(one -> one.version() != null || one.id() == draft)
            .map(Draft::id)
            .toList();
    if (!of.isEmpty()) {
      jdbc.sql(
              """
              select fingerprint, reason, accepted_by, accepted_at from simulation_accepted_finding
              where draft in (:drafts) order by draft
              """)
          .param("drafts", of)
          .query(
              row -> {
                accepted.put(
                    row.getString("fingerprint"),
                    new Acceptance(
                        row.getString("reason"),
                        row.getString("accepted_by"),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant()));
              });
    }
    return accepted;
  }
}
