package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.draft.VersionLineage;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scenarios that a draft has to pass: those of the release, as drafts that went live left them,
 * and over them what the draft itself adds, changes or takes away.
 */
@Service
public class DraftScenarios {

  private record Name(String topic, String name) {}

  private final JdbcClient jdbc;
  private final DraftDesk drafts;
  private final VersionLineage lineage;
  private final ReleaseScenarios release;
  private final BusinessClock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  DraftScenarios(
      JdbcClient jdbc,
      DraftDesk drafts,
      VersionLineage lineage,
      ReleaseScenarios release,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.lineage = lineage;
    this.release = release;
    this.clock = clock;
  }

  /** By topic, then in their order. */
  public List<Scenario> of(long draft) {
    Map<Name, Scenario> scenarios =
        drafts.find(draft).map(found -> live(found.base())).orElseGet(LinkedHashMap::new);
    overlay(draft, scenarios);
    return byTopic(scenarios);
  }

  /** As a version left them: what a rollback undoes is undone in the scenarios too. */
  public List<Scenario> ofVersion(int version) {
    return byTopic(live(version));
  }

  private Map<Name, Scenario> live(int version) {
    Map<Name, Scenario> scenarios = new LinkedHashMap<>();
    release.all().forEach(one -> scenarios.put(new Name(one.topic(), one.name()), one));
    lineage.drafts(version).forEach(draft -> overlay(draft, scenarios));
    return scenarios;
  }

  private static List<Scenario> byTopic(Map<Name, Scenario> scenarios) {
    return scenarios.values().stream().sorted(Comparator.comparing(Scenario::topic)).toList();
  }

  private void overlay(long draft, Map<Name, Scenario> scenarios) {
    jdbc.sql(
            """
            select topic, name, body from simulation_scenario where draft = :draft
            order by changed_at, topic, name
            """)
        .param("draft", draft)
        .query(
            row -> {
              Name name = new Name(row.getString("topic"), row.getString("name"));
              String body = row.getString("body");
              if (body == null) {
                scenarios.remove(name);
              } else {
                scenarios.put(name, json.readValue(body, Scenario.class));
              }
            });
  }

  /**
   * Adds the scenario to the draft, or changes it.
   *
   * @return false, and nothing is written, if the draft is no longer being written
   */
  public boolean save(long draft, Scenario scenario, Editor editor) {
    return write(
        draft, scenario.topic(), scenario.name(), json.writeValueAsString(scenario), editor);
  }

  /** As {@link #save}. */
  public boolean remove(long draft, Scenario scenario, Editor editor) {
    return remove(draft, scenario.topic(), scenario.name(), editor);
  }

  boolean remove(long draft, String topic, String name, Editor editor) {
    return write(draft, topic, name, null, editor);
  }

  private boolean write(
      long draft, String topic, String name, @Nullable String body, Editor editor) {
    if (!editor.writes()
        || drafts.find(draft).map(Draft::state).orElse(DraftState.DISCARDED) != DraftState.DRAFT) {
      return false;
    }
    jdbc.sql(
            """
            insert into simulation_scenario
              (draft, topic, name, body, changed_by_id, changed_by, changed_at)
            values (:draft, :topic, :name, :body, :byId, :by, :at)
            on conflict (draft, topic, name) do update
              set body = :body, changed_by_id = :byId, changed_by = :by, changed_at = :at
            """)
        .param("draft", draft)
        .param("topic", topic)
        .param("name", name)
        .param("body", body)
        .param("byId", editor.id())
        .param("by", editor.label())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }
}
