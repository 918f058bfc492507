package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PRV-01: row-level security stands behind the program, for every table that there is. */
@GenosTest
class EveryTableOfACentreIsGuardedTest {

  /** Of people, and of no centre: whoever needs them, needs them for any centre. */
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "member", // The padrón: any laboratory validates any affiliate, by their number only.
          "member_statement", // As the padrón itself.
          "prescriber",
          "provider",
          "member_look_pause",
          "app_user",
          "app_user_role",
          "app_user_centre",
          "sign_in_failures",
          "attempt",
          "registration", // Who asks to enter is of no centre yet.
          "provisional_password",
          "outbox_mail",
          "provider_suspension",
          "prescriber_suspension",
          "administration_change");

  /** Of nobody. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "practice",
          "practice_units",
          "unit_value",
          "fixed_fee",
          "catalog_import",
          "centre",
          "api_token", // Looked up by its hash, before the centre is known.
          "demo_load",
          "simulation_scenario",
          "simulation_accepted_finding",
          "simulation_impact",
          "rulebook_version",
          "rulebook_version_table",
          "rulebook_row_change",
          "rulebook_baseline",
          "rulebook_draft",
          "rulebook_draft_transition",
          "rulebook_draft_row",
          "rulebook_draft_edit",
          "rulebook_download",
          "rulebook_upload",
          "rulebook_node",
          "rulebook_row_hit",
          "rulebook_row_hit_seen",
          "order_number",
          "audit_number",
          "audit_transition",
          "flyway_schema_history");

  @Autowired JdbcClient sql;
  @Autowired Owner owner;

  @Test
  void everyTableIsGuardedOrIsKnownToBeOfNoCentre() {
    assertThat(unguarded(sql)).isEmpty();
  }

  /** The seeded faults: a new table, a policy gone, security off or not forced. */
  @Test
  void aTableWithoutItsPolicyIsSeen() {
    for (String fault :
        List.of(
            "create table result_of_a_patient (centre_id uuid)",
            "drop policy of_its_centre on authorization_order",
            "alter table audit_request disable row level security",
            "alter table order_draft no force row level security")) {
      owner.rolledBack(
          database -> {
            database.sql(fault).update();
            assertThat(unguarded(database)).as(fault).hasSize(1);
          });
    }
  }

  private static Set<String> unguarded(JdbcClient database) {
    Set<String> tables =
        new TreeSet<>(
            database
                .sql(
                    """
                    select relname from pg_class
                    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
                      and not (relrowsecurity and relforcerowsecurity
                               and exists (select from pg_policy where polrelid = pg_class.oid))
                    """)
                .query(String.class)
                .set());
    tables.removeAll(
        Stream.concat(OF_PEOPLE.stream(), OF_NOBODY.stream()).collect(Collectors.toSet()));
    return tables.stream()
        .map(
            table ->
                table
                    + ": if its rows belong to a centre, add to its migration"
                    + " call genos_guard('"
                    + table
                    + "', 'centre_id = (select genos_centre())');"
                    + " if not, name it in OF_PEOPLE or OF_NOBODY of this test, with its reason")
        .collect(Collectors.toSet());
  }

  @Test
  void theApplicationIsBoundByIt() {
    assertThat(
            sql.sql(
                    """
                    select rolsuper or rolbypassrls or rolcreaterole
                      or exists (select from pg_class where relowner = r.oid)
                      or has_schema_privilege(current_schema(), 'create')
                      or has_table_privilege('flyway_schema_history', 'select')
                      or pg_has_role(current_user, :owner, 'member')
                    from pg_roles r where rolname = current_user
                    """)
                .param(
                    "owner",
                    owner
                        .sql()
                        .sql("select tableowner from pg_tables where tablename = 'member'")
                        .query(String.class)
                        .single())
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void whoSaysNotForWhomIsRefused() {
    owner
        .sql()
        .sql("insert into order_draft values (gen_random_uuid(), gen_random_uuid(), '{}', now())")
        .update();
    assertThatThrownBy(
            () ->
                CompletableFuture.supplyAsync(
                        () ->
                            sql.sql("select count(*) from order_draft").query(Long.class).single())
                    .join())
        .isInstanceOf(CompletionException.class)
        .rootCause()
        .hasMessageContaining("genos.scope is not set");
  }

  @Test
  void workOfOneCentreDoesNotGoOnAsAnothers() {
    var one = java.util.UUID.randomUUID();
    var other = java.util.UUID.randomUUID();
    assertThatThrownBy(() -> DataScope.centre(one, () -> DataScope.centre(other, () -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(DataScope.centre(one, () -> DataScope.everyCentre(DataScope::current)))
        .isEqualTo(DataScope.EVERY_CENTRE);
    assertThat(DataScope.centre(one, () -> DataScope.centre(one, DataScope::current)))
        .isEqualTo(one.toString());
  }
}
