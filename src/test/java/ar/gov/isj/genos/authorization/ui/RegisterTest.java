package ar.gov.isj.genos.authorization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.authorization.RegisterRow;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** What a laboratory and the administration find in the register and may do with it. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.LAB, roles = "LAB")
class RegisterTest extends SpringBrowserlessTest {

  private static final String PRACTICE = "000015";

  @Autowired OrderDesk desk;
  @Autowired CurrentActor current;
  @Autowired Providers providers;

  @Test
  void anOrderIsFoundByItsNumberWithItsTotals() {
    IssuedOrder order = issue(current.actor());
    search("N° de orden", order.number().toString());
    assertThat(rows()).extracting(RegisterRow::number).containsExactly(order.number());
    assertThat(words(find(RegisterView.class).single()))
        .contains(
            "Órdenes: 1",
            "Total autorizado",
            "$\u00a0247,25",
            "$\u00a067,25",
            "PDF",
            "XLSX",
            "CSV");
    annul(order);
  }

  @Test
  void everyFilterKeepsAndDropsOrders() {
    IssuedOrder order = issue(current.actor());
    assertFound("Afiliado (credencial o CUIL)", Cast.MANUAL_CREDENTIAL, order, true);
    assertFound("Afiliado (credencial o CUIL)", "9999999999994", order, false);
    assertFound("Práctica", "15", order, true);
    assertFound("Práctica", "865", order, false);
    assertFound("Matrícula", "1234", order, true);
    assertFound("Matrícula", "4321", order, false);
    annul(order);
    search("", "");
    assertThat(rows()).extracting(RegisterRow::number).doesNotContain(order.number());
    cancelled("Sí");
    assertThat(rows()).extracting(RegisterRow::number).contains(order.number());
    cancelled("Todas");
    assertThat(rows()).extracting(RegisterRow::number).contains(order.number());
    assertThat(words(find(RegisterView.class).single())).contains("no suman");
  }

  @Test
  void whatIsMistypedIsToldAtItsFieldAndTheListStays() {
    search("Afiliado (credencial o CUIL)", "12 34");
    TextField member = field("Afiliado (credencial o CUIL)");
    assertThat(member.isInvalid()).isTrue();
    assertThat(member.getErrorMessage()).contains("13 dígitos");
    search("N° de orden", "abc");
    assertThat(field("N° de orden").isInvalid()).isTrue();
  }

  @Test
  void whatWasTypedIsStillThereAfterLookingAtAnOrder() {
    IssuedOrder order = issue(current.actor());
    search("N° de orden", order.number().toString());
    UI.getCurrent().navigate("registros/" + order.number());
    press("Volver a Registros");
    assertThat(field("N° de orden").getValue()).isEqualTo(order.number().toString());
    annul(order);
  }

  @Test
  void theDetailShowsLinesStampsReasonsAndRulebook() {
    IssuedOrder order = issue(current.actor());
    UI.getCurrent().navigate("registros/" + order.number());
    assertThat(words(find(RegisterDetailView.class).single()))
        .contains(
            "Orden " + order.number(),
            "Vigente",
            "AFILIADO DE PRUEBA",
            "29-99999998-9",
            "MD 1234 · TOMATE, Rosa",
            "Datos declarados",
            "ÁmbitoGuardia",
            "Semana de gestación36,5",
            "Registrada por",
            Cast.LAB,
            "22/06/2020",
            "sin auditoría",
            "Anulada por",
            PRACTICE,
            "Autorizado",
            "Reglamento versión",
            "$\u00a0247,25",
            "Reimprimir");
    annul(order);
  }

  @Test
  void annullingAsksOnceNamesTheOrderAndFreesIt() {
    IssuedOrder order = issue(current.actor());
    UI.getCurrent().navigate("registros/" + order.number());
    press("Anular la orden " + order.number());
    assertThat(find(Dialog.class).exists()).as("asks before a reason is given").isFalse();
    assertThat(field("Explicación").isInvalid()).isTrue();
    reason(order);
    assertThat(words(find(Dialog.class).single()))
        .contains("AFILIADO DE PRUEBA", "247,25", "No se puede deshacer");
    press("No anular");
    assertThat(words(find(RegisterDetailView.class).single())).contains("Vigente");
    annul(order);
    assertThat(words(find(RegisterDetailView.class).single()))
        .contains("Anulada", "Orden duplicada: La cargué dos veces.");
    assertThat(find(CancellationForm.class).exists()).isFalse();
    // The limit is free again: the same can be issued once more.
    annul(issue(current.actor()));
  }

  @Test
  void anularShowsWhatWillBeAnnulledAndRefusesASecondTime() {
    IssuedOrder order = issue(current.actor());
    confirm(Cast.MANUAL_CREDENTIAL, order.number().toString());
    assertThat(words(find(CancellationView.class).single()))
        .contains(
            "Orden " + order.number(), "AFILIADO DE PRUEBA", PRACTICE, "Puede anularla hasta el");
    reason(order);
    press("Sí, anular la orden " + order.number());
    assertThat(words(find(CancellationView.class).single()))
        .contains("Se anuló la orden " + order.number());
    confirm(Cast.MANUAL_CREDENTIAL, order.number().toString());
    assertThat(words(find(CancellationView.class).single())).contains("ya fue anulada el");
  }

  @Test
  void anularRefusesAnotherCentresOrderLikeNoOrder() {
    IssuedOrder foreign = issue(elsewhere());
    confirm(Cast.MANUAL_CREDENTIAL, foreign.number().toString());
    assertThat(words(find(CancellationView.class).single()))
        .contains("No hay una orden N° " + foreign.number() + " emitida por su centro");
    UI.getCurrent().navigate("registros/" + foreign.number());
    assertThat(find(H1.class).single().getText()).isEqualTo("La página no existe");
    search("N° de orden", foreign.number().toString());
    assertThat(rows()).isEmpty();
  }

  @Test
  void anularTellsWhatIsMistypedAtItsBox() {
    confirm("1100 0078", "");
    assertThat(field("N° de credencial o CUIL").isInvalid()).isTrue();
    assertThat(field("N° de orden").isInvalid()).isTrue();
  }

  @Test
  @WithMockUser(username = Cast.ADMIN, roles = "ADMIN")
  void theAdministrationSeesEveryCentreAndAnnulsNothing() {
    IssuedOrder first = issue(elsewhere());
    UI.getCurrent().navigate("registros/" + first.number());
    assertThat(words(find(RegisterDetailView.class).single())).contains("Reimprimir", "Vigente");
    assertThat(find(CancellationForm.class).exists()).isFalse();
    search("N° de orden", first.number().toString());
    assertThat(rows()).extracting(RegisterRow::centre).containsExactly(first.centre().name());
    UI.getCurrent().navigate("anular");
    assertThat(find(H1.class).single().getText())
        .isEqualTo("No tiene permiso para ver esta página");
  }

  @Test
  @WithMockUser(username = Cast.AUDITOR, roles = "AUDITOR")
  void anAuditorHasNoRegister() {
    for (String view : List.of("registros", "registros/596000", "anular")) {
      UI.getCurrent().navigate(view);
      assertThat(find(H1.class).single().getText())
          .isEqualTo("No tiene permiso para ver esta página");
    }
  }

  private Actor elsewhere() {
    Centre centre = Centres.open(providers, "Laboratorio Ajeno");
    Provider provider = providers.providerOf(centre.id()).orElseThrow();
    return new Actor(UUID.randomUUID(), "27-AJENO", centre, provider);
  }

  private IssuedOrder issue(Actor actor) {
    OrderRequest request =
        new OrderRequest(
            Cast.MANUAL_CREDENTIAL,
            LocalDate.of(2020, 6, 11),
            PrescriberType.MD,
            1234,
            null,
            List.of(new RequestedLine(new PracticeCode(PRACTICE), 1)),
            Map.of(Datum.AMBITO, "GUARDIA", Datum.SEMANA_GESTACION, "36.5"));
    Issue issue = desk.issue(request, actor, new IdempotencyKey(UUID.randomUUID().toString()));
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }

  private void annul(IssuedOrder order) {
    UI.getCurrent().navigate("registros/" + order.number());
    reason(order);
    press("Sí, anular la orden " + order.number());
  }

  @SuppressWarnings("unchecked") // the only select with this label holds reasons
  private void reason(IssuedOrder order) {
    Select<CancellationReason> reason =
        find(Select.class).withLabel("Motivo de anulación").single();
    reason.setValue(CancellationReason.DUPLICATE);
    test(field("Explicación")).setValue("La cargué dos veces.");
    press("Anular la orden " + order.number());
  }

  private void confirm(String member, String number) {
    navigate(CancellationView.class);
    test(field("N° de credencial o CUIL")).setValue(member);
    test(field("N° de orden")).setValue(number);
    press("Confirmar");
  }

  private void assertFound(String label, String typed, IssuedOrder order, boolean found) {
    search(label, typed);
    assertThat(rows().stream().anyMatch(row -> row.number().equals(order.number())))
        .as("%s = %s", label, typed)
        .isEqualTo(found);
  }

  private void search(String label, String typed) {
    navigate(RegisterView.class);
    for (String each :
        List.of("N° de orden", "Afiliado (credencial o CUIL)", "Práctica", "Matrícula")) {
      test(field(each)).setValue(each.equals(label) ? typed : "");
    }
    press("Buscar");
  }

  private void cancelled(String value) {
    Select<?> select = find(Select.class).withLabel("Anulada").single();
    test(select).selectItem(value);
    press("Buscar");
  }

  private List<RegisterRow> rows() {
    RegisterGrid grid = find(RegisterGrid.class).single();
    return Stream.iterate(0, i -> i + 1)
        .limit(test(grid).size())
        .map(i -> test(grid).getRow(i))
        .toList();
  }

  private TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  private void press(String name) {
    test(find(Button.class).withText(name).single()).click();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
