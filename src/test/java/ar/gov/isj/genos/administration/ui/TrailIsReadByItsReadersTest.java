package ar.gov.isj.genos.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.reporting.TextListing;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import ar.gov.isj.genos.trail.TrailSearch;
import ar.gov.isj.genos.trail.TrailSearch.Filter;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@GenosTest
@Import(Cast.class)
class TrailIsReadByItsReadersTest extends SpringBrowserlessTest {

  private static final LocalDate DAY = LocalDate.of(2020, 6, 21);
  private static final Instant AT = Instant.parse("2020-06-21T15:00:00Z");

  @Autowired Trail trail;
  @Autowired TrailSearch search;
  @Autowired JdbcClient sql;

  @Test
  void everyFilterFindsItsEntries() {
    String label = "27-" + UUID.randomUUID();
    Who who = new Who(UUID.randomUUID(), label, UUID.randomUUID());
    trail.record(new TrailEntry(AT, who, Action.ORDER_VIEWED, "596000", TrailEntry.OK));
    trail.record(new TrailEntry(AT, who, Action.MEMBER_LOOKUP, "", "REFUSED PAUSED"));
    Filter mine = new Filter(DAY, DAY, label, "", "", "", "");
    assertThat(search.count(mine)).isEqualTo(2);
    assertThat(search.page(mine, 0, 10))
        .extracting(TrailSearch.Row::action)
        .containsExactly("MEMBER_LOOKUP", "ORDER_VIEWED");
    assertThat(search.page(mine, 1, 1))
        .extracting(TrailSearch.Row::subject)
        .containsExactly("596000");
    assertThat(search.count(new Filter(DAY, DAY, label, "ORDER_VIEWED", "", "", ""))).isEqualTo(1);
    assertThat(search.count(new Filter(DAY, DAY, label, "", "596000", "", ""))).isEqualTo(1);
    assertThat(search.count(new Filter(DAY, DAY, label, "", "", "REFUSED", ""))).isEqualTo(1);
    assertThat(search.count(new Filter(DAY, DAY, label, "", "", "", "203.0.113.9"))).isZero();
    assertThat(search.count(new Filter(DAY.plusDays(1), DAY.plusDays(1), label, "", "", "", "")))
        .isZero();
    assertThat(search.page(mine, 0, 1).getFirst().node()).isNotBlank();
  }

  /** Whoever works for a centre reads none of it, although they add to it. */
  @Test
  void aCentresWorkDoesNotReadTheTrail() {
    trail.record(new TrailEntry(AT, new Who(null, "x", null), Action.SIGN_IN, "", TrailEntry.OK));
    assertThat(
            DataScope.centre(
                UUID.randomUUID(),
                () -> sql.sql("select count(*) from trail_entry").query(Long.class).single()))
        .isZero();
  }

  @Test
  @WithMockUser(username = Cast.CONTROLLER, roles = "CONTROLLER")
  void lookingAtItIsOnItToo() {
    UI.getCurrent().navigate("bitacora");
    assertThat(find(H1.class).single().getText()).isEqualTo("Bitácora");
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).hasSizeGreaterThanOrEqualTo(2);
    assertThat(
            sql.sql("select action from trail_entry where actor = ? order by id desc limit 1")
                .param(Cast.CONTROLLER)
                .query(String.class)
                .single())
        .isEqualTo("TRAIL_SEARCHED");
  }

  @Test
  void everyActionHasItsWords() {
    assertThat(Action.values())
        .allSatisfy(action -> assertThat(TrailWords.action(action.name())).isNotBlank());
    assertThat(
            Arrays.stream(Action.values())
                .map(action -> TrailWords.action(action.name()))
                .collect(Collectors.toSet()))
        .hasSameSizeAs(Action.values());
    assertThat(TrailWords.action("OF_A_NEWER_VERSION")).isEqualTo("OF_A_NEWER_VERSION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OK | Correcto",
        "REFUSED | Rechazado",
        "REFUSED WAIT | Rechazado: en espera",
        "REFUSED WRONG | Rechazado: contraseña incorrecta",
        "REFUSED ELG-01 | Rechazado: ELG-01",
        "OK DATA_ENTRY_ERROR | Correcto: error de carga",
        "OK [ADMIN, LAB] | Correcto: administrador, laboratorio",
        "OK name last_day | Correcto: nombre último día habilitado",
        "OK 2 | Correcto: 2 centros",
        "OK 3 PRACTICES | Correcto: 3 prácticas",
        "OK FIRST | Correcto: primera contraseña",
        "OK 7d444840-9dc0-11d1-b245-5ffdce74fad2 | Correcto: 7d444840-9dc0-11d1-b245-5ffdce74fad2",
        "PENDING | Pendiente",
        "PARTIALLY_AUTHORIZED | Parcialmente autorizada",
        "AUTHORIZED 2 OF 5 | 2 de 5 líneas se autorizarían",
        "NOT DECIDED | No se evaluó: falta corregir datos",
        "ENTRIES 3 | 3 registros",
        "ORDERS 0 | 0 órdenes",
        "USERS 4 | 4 usuarios a la vista",
        "XLSX 12 | XLSX con 12 registros",
        "ALERT 50 IN 1 H | Alerta: 50 ingresos fallidos en una hora",
        "ALERT 30 MISSES | Alerta: 30 números de nadie en un día",
        "IDLE | Sin uso",
        "SOMETHING_NEW | SOMETHING_NEW"
      })
  void resultsAreReadInSpanish(String stored, String read) {
    assertThat(TrailWords.result(stored)).isEqualTo(read);
  }

  @Test
  void whatWasLookedForInTheTrailIsReadInSpanish() {
    assertThat(TrailWords.subject("TRAIL_SEARCHED", "2020-06-01 2020-06-22 ORDER_VIEWED 596000"))
        .isEqualTo("01/06/2020 22/06/2020 " + TrailWords.action("ORDER_VIEWED") + " 596000");
    assertThat(TrailWords.subject("ORDERS_LISTED", "SCREEN")).isEqualTo("en pantalla");
    assertThat(TrailWords.subject("ORDER_VIEWED", "596000")).isEqualTo("596000");
  }

  @Test
  @WithMockUser(username = Cast.ADMIN, roles = "ADMIN")
  void lookingAtTheUsersIsOnIt() {
    UI.getCurrent().navigate("administracion/usuarios");
    assertThat(
            sql.sql("select result from trail_entry where action = 'USERS_LISTED' and actor = ?")
                .param(Cast.ADMIN)
                .query(String.class)
                .list())
        .isNotEmpty()
        .allMatch(result -> result.matches("USERS [1-9]\\d*"));
  }

  /** CSV-01 on the trail: nothing that somebody typed runs in a spreadsheet. */
  @Test
  void aFileRunsNothing() {
    String text =
        new String(
            new TextListing(List.of("Quién"), List.of(List.of("=cmd|'/c calc'!A1"), List.of(" @x")))
                .csv(),
            StandardCharsets.UTF_8);
    assertThat(text).contains("\"'=cmd|", "\"' @x\"").doesNotContain("\"=", "\" @");
  }
}
