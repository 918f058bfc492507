package ar.gov.isj.genos.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditMoved;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.audit.AuditState;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Nodes;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.ui.Table;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.communication.rpc.EventRpcHandler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What a laboratory and an auditor read and may do. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.LAB, roles = "LAB")
class AuditScreensTest extends SpringBrowserlessTest {

  @Autowired AuditDesk desk;
  @Autowired AuditorDesk auditors;
  @Autowired Users users;
  @Autowired ar.gov.isj.genos.providers.Providers providers;
  @Autowired JdbcClient sql;
  @Autowired ApplicationEventPublisher events;

  private AuditRequest pending;

  @BeforeEach
  void oneWaits() {
    OrderRequest order =
        new OrderRequest(
            Cast.MANUAL_CREDENTIAL,
            LocalDate.of(2020, 6, 11),
            PrescriberType.MD,
            1234,
            "Enfermedad respiratoria",
            List.of(
                new OrderRequest.RequestedLine(new PracticeCode("000015"), 1),
                new OrderRequest.RequestedLine(new PracticeCode("000016"), 1)),
            Map.of(Datum.AMBITO, "GUARDIA", Datum.FECHA_MUESTRA, "2020-06-19"));
    Step step =
        desk.request(
            new AuditApplication(order, List.of(), "Adjunto historia", true, List.of()),
            laboratory(),
            Fixture.key());
    pending = ((Step.Done) step).request();
  }

  private Actor laboratory() {
    var user = users.find(new Cuil(Cast.LAB)).orElseThrow();
    var centre = providers.centre(user.centres().iterator().next()).orElseThrow();
    return new Actor(
        user.id().value(), Cast.LAB, centre, providers.providerOf(centre.id()).orElseThrow());
  }

  @Test
  void theListShowsWhatWaitsByDefault() {
    navigate(AuditsView.class);
    assertThat(words(test(find(AuditGrid.class).single()).getCellComponent(0, 0)))
        .contains("Pendiente");
    assertThat(listed().getFirst())
        .satisfies(
            row -> {
              assertThat(row.number()).isEqualTo(pending.number());
              assertThat(row.member()).isEqualTo("AFILIADO DE PRUEBA");
              assertThat(row.practices()).extracting(PracticeCode::value).containsExactly("000016");
            });
  }

  /** As far as one scrolls: the list ends where the totals say. */
  @Test
  void theListGoesAsFarAsItsTotals() {
    for (int i = 0; i < 3; i++) {
      oneWaits();
    }
    navigate(AuditsView.class);
    assertThat(words(find(AuditsView.class).single()))
        .contains("Cantidad de solicitudes: " + listed().size());
    assertThat(listed())
        .extracting(row -> row.number().value())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @Test
  void theDetailShowsStampsLinesAndThread() {
    open("auditoria/", AuditView.class);
    String page = words(find(AuditView.class).single());
    assertThat(page)
        .contains(
            "Enfermedad respiratoria",
            "Registrada por",
            new Cuil(Cast.LAB).formatted(),
            "Adjunto historia")
        .contains("ÁmbitoGuardia", "Fecha de toma de la muestra19/06/2020")
        .contains("Habilitada", "En auditoría", "000118", "000003");
    assertThat(find(Button.class).withText("Emitir").exists()).isFalse();
  }

  @Test
  void anAnswerIsExpectedInThreeDaysWhenUrgentAndInSevenOtherwise() {
    assertThat(desk.expectedAnswer(true)).hasHours(72);
    assertThat(desk.expectedAnswer(false)).hasDays(7);
    assertThat(pending.dueAt()).isEqualTo(pending.registered().at().plus(72, ChronoUnit.HOURS));
  }

  @Test
  void theLaboratoryAddsADatumThatWasMissing() {
    open("auditoria/", AuditView.class);
    assertThat(find(DatePicker.class).withLabel("Fecha de toma de la muestra").exists()).isFalse();
    test(find(TextField.class).withLabel("Justificación médica").single())
        .setValue("Son dos pacientes");
    test(find(Button.class).withText("Enviar al auditor").single()).click();
    assertThat(words(find(AuditView.class).single()))
        .contains("Justificación médicaSon dos pacientes", "Datos agregados: Justificación médica")
        .contains("ÁmbitoGuardia");
    assertThat(find(TextField.class).withLabel("Justificación médica").exists()).isFalse();
  }

  @Test
  void anAnnulmentNamesWhatItAnnuls() {
    open("auditoria/", AuditView.class);
    test(find(TextArea.class).withLabel("Explicación").single()).setValue("error de carga");
    test(find(Button.class)
            .withText("Anular la solicitud %s de AFILIADO DE PRUEBA".formatted(pending.number()))
            .single())
        .click();
    assertThat(state()).isEqualTo(AuditState.ANNULLED.name());
    assertThat(words(find(AuditView.class).single()))
        .contains("Anulada por", CancellationReason.DATA_ENTRY_ERROR.spanish());
  }

  /** ACC-04: a client may send what no button on its page would; the last one is the proof. */
  @Test
  void aClickOnWhatIsDisabledDoesNothing() {
    open("auditoria/", AuditView.class);
    test(find(TextArea.class).withLabel("Explicación").single()).setValue("error de carga");
    Button annul =
        find(Button.class)
            .withText("Anular la solicitud %s de AFILIADO DE PRUEBA".formatted(pending.number()))
            .single();
    annul.setEnabled(false);
    sendClick(annul);
    assertThat(state()).isEqualTo("PENDING");
    annul.setEnabled(true);
    sendClick(annul);
    assertThat(state()).isEqualTo("ANNULLED");
  }

  /** ACC-04: nor on what is not shown, once the page was told so; shown again, it is the proof. */
  @Test
  void aClickOnWhatIsInvisibleDoesNothing() {
    open("auditoria/", AuditView.class);
    test(find(TextArea.class).withLabel("Explicación").single()).setValue("error de carga");
    Button annul =
        find(Button.class)
            .withText("Anular la solicitud %s de AFILIADO DE PRUEBA".formatted(pending.number()))
            .single();
    annul.setVisible(false);
    roundTrip();
    sendClick(annul);
    assertThat(state()).isEqualTo("PENDING");
    annul.setVisible(true);
    roundTrip();
    sendClick(annul);
    assertThat(state()).isEqualTo("ANNULLED");
  }

  /** As it comes from the browser, past whatever the browser shows. */
  private static void sendClick(Component component) {
    tools.jackson.databind.node.ObjectNode message =
        tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    message.put("node", component.getElement().getNode().getId());
    message.put("event", "click");
    message.putObject("data");
    new EventRpcHandler().handle(component.getUI().orElseThrow(), message).ifPresent(Runnable::run);
  }

  @Test
  @WithMockUser(username = Cast.AUDITOR, roles = "AUDITOR")
  void theAuditorTakesResolvesAndSigns() {
    navigate(AuditorQueueView.class);
    assertThat(words(find(Table.class).single()))
        .contains("Urgente", pending.number().toString(), "libre");
    open("auditor/", AuditorView.class);
    assertThat(words(find(AuditorView.class).single()))
        .contains("requiere auditoría en todos los casos");
    test(find(Button.class).withText("Tomar").single()).click();
    assertThat(words(find(AuditorView.class).single())).contains("247,25");

    test(find(Button.class).withText("Firmar").single()).click();
    assertThat(words(find(Answers.class).all().getLast())).contains("Falta resolver");

    choose("REJECT");
    test(find(Button.class).withText("Firmar").single()).click();
    assertThat(words(find(Answers.class).all().getLast())).contains("obligatorio");
    assertThat(state()).isEqualTo("PENDING");

    choose("AUTHORIZE");
    assertThat(words(find(AuditorView.class).single())).contains("516,25");
    test(find(Button.class).withText("Firmar").single()).click();
    assertThat(state()).isEqualTo("AUTHORIZED");
  }

  @SuppressWarnings("unchecked") // The only group on the page.
  private void choose(String choice) {
    RadioButtonGroup<Object> group = find(RadioButtonGroup.class).single();
    group
        .getListDataView()
        .getItems()
        .filter(item -> item.toString().equals(choice))
        .findFirst()
        .ifPresent(group::setValue);
  }

  @Test
  void theLaboratoryConfirmsWhatWasSigned() {
    ar.gov.isj.genos.audit.Auditor auditor =
        new ar.gov.isj.genos.audit.Auditor(
            UUID.randomUUID(), "20", "REPOLLO, Iris", java.util.Set.of());
    auditors.take(pending.number(), auditor, OptionalInt.empty());
    auditors.sign(
        pending.number(),
        new AuditorDesk.Judgement(
            List.of(Verdict.authorize(new PracticeCode("000016"), 1)),
            "Según guía",
            "entre nosotros"),
        auditor,
        OptionalInt.empty());
    open("auditoria/", AuditView.class);
    String page = words(find(AuditView.class).single());
    assertThat(page).contains("Auditada · autorizada", "REPOLLO, Iris", "Según guía");
    assertThat(page).doesNotContain("entre nosotros");
    assertThat(find(AuditView.class).single().getElement().getOuterHTML())
        .contains("Según guía")
        .doesNotContain("entre nosotros");
    test(find(Button.class).withText("Emitir").single()).click();
    assertThat(state()).isEqualTo("ISSUED");
    assertThat(words(find(AuditView.class).single())).contains("Imprimir la orden");
    UI.getCurrent().navigate("registros/" + orderOfThePending());
    assertThat(words((Component) UI.getCurrent().getActiveRouterTargetsChain().getFirst()))
        .contains("Observaciones del auditor", "Según guía", "REPOLLO, Iris")
        .doesNotContain("entre nosotros");
  }

  private long orderOfThePending() {
    return sql.sql("select order_number from audit_request where number = :number")
        .param("number", pending.number().value())
        .query(Long.class)
        .single();
  }

  /** What another node says is all that this node knows of it. */
  @Test
  void anAnswerOfAnotherNodeIsToldAndTheListFollows() {
    navigate(AuditsView.class);
    events.publishEvent(
        new Nodes.Told(
            AuditMoved.TOPIC,
            "%s SIGN REJECTED %s".formatted(pending.number(), laboratory().centre().id().value())));
    events.publishEvent(
        new Nodes.Told(
            AuditMoved.TOPIC, "%s SIGN REJECTED %s".formatted(999_999, UUID.randomUUID())));
    roundTrip();
    assertThat(find(Notification.class).all()).hasSize(1);
    assertThat(words(find(Notification.class).single()))
        .contains("N° " + pending.number(), "rechazada");
  }

  @Test
  void afterASilenceTheListLooksAgain() {
    navigate(AuditsView.class);
    assertThat(isListed()).isTrue();
    annulledUnheard();
    events.publishEvent(new Nodes.ReachedAgain());
    roundTrip();
    assertThat(isListed()).isFalse();
  }

  private List<AuditRow> listed() {
    AuditGrid grid = find(AuditGrid.class).single();
    return IntStream.range(0, test(grid).size()).mapToObj(test(grid)::getRow).toList();
  }

  private boolean isListed() {
    return listed().stream().anyMatch(row -> row.number().equals(pending.number()));
  }

  /** As a node does whose words got lost. */
  private void annulledUnheard() {
    sql.sql(
            """
            with step as (
              insert into audit_event (audit_number, version, action, side, from_state, to_state,
                                       at, actor_id, actor, actor_name, message)
              values (:number, 2, 'ANNUL', 'LABORATORY', 'PENDING', 'ANNULLED', now(),
                      gen_random_uuid(), 'otro nodo', '', ''))
            update audit_request set version = 2, state = 'ANNULLED', annulled_at = now()
            where number = :number
            """)
        .param("number", pending.number().value())
        .update();
  }

  private <T extends Component> void open(String path, Class<T> view) {
    navigate(path + pending.number(), view);
  }

  private String state() {
    return sql.sql("select state from audit_request where number = ?")
        .param(pending.number().value())
        .query(String.class)
        .single();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
