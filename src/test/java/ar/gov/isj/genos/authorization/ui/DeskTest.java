package ar.gov.isj.genos.authorization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What a laboratory reads and may do at each step. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.LAB, roles = "LAB")
class DeskTest extends SpringBrowserlessTest {

  @Autowired JdbcClient sql;
  @Autowired OrderFlow.Services services;
  @Autowired CurrentActor current;

  @AfterEach
  void forget() {
    sql.sql("delete from order_draft").update();
  }

  @Test
  void aMistypedCredentialStaysInTheBoxWithWhatIsWrong() {
    navigate(AuthorizationsView.class);
    identify("1100 0078");
    TextField box = field("Credencial o CUIL del afiliado");
    assertThat(box.isInvalid()).isTrue();
    assertThat(box.getErrorMessage()).isNotBlank();
    assertThat(box.getValue()).isEqualTo("1100 0078");
    assertThat(find(EntryStep.class).exists()).isFalse();
  }

  @Test
  void aRefusedAffiliateGoesNoFurtherAndReadsEveryReason() {
    navigate(AuthorizationsView.class);
    identify(Cast.REFUSED_CREDENTIAL);
    assertThat(find(EntryStep.class).exists()).isFalse();
    assertThat(words(find(MemberStep.class).single()))
        .doesNotContain("PERDIDO", "Casimiro")
        .contains("Fin de la relación laboral")
        .contains("Denuncia de extravío");
  }

  @Test
  void theManualsOrderShowsEveryColumnAndTotal() {
    validateTheManualsOrder();
    List<NativeTableRow> rows = find(NativeTableRow.class).withClassName("line").all();
    assertThat(rows).hasSize(5);
    assertThat(row("000118"))
        .containsExactly(
            "●Autorizado",
            "3",
            "000118",
            "ACTO BIOQUIMICO automática",
            "0",
            "1 de 1",
            "180,00",
            "0,00",
            "180,00",
            "180,00");
    assertThat(row("000003")).contains("●Autorizado", "26,90", "0,00");
    assertThat(row("000015")).contains("●Autorizado", "40,35", "1 de 1");
    assertThat(row("000014")).contains("0 de 1", "80,70");
    assertThat(row("000014").getFirst()).contains("Rechazado");
    assertThat(row("000016")).contains("0 de 1", "269,00");
    assertThat(words(find(Totals.class).single()))
        .contains("Copago", "$\u00a0180,00", "$\u00a0247,25", "$\u00a067,25");
  }

  @Test
  void everyRefusalSaysWhyAndWhereItIsWritten() {
    validateTheManualsOrder();
    List<ReasonList> lists = find(ReasonList.class).all();
    assertThat(lists).hasSizeGreaterThanOrEqualTo(2);
    lists.forEach(list -> assertThat(words(list)).contains("Norma", "versión"));
  }

  @Test
  void authorisingOnlyPartNamesWhatIsIssuedAndWhatIsNot() {
    validateTheManualsOrder();
    Button authorize = find(Button.class).withText("Autorizar").single();
    press("Autorizar");
    // The second click of an impatient hand was on its way before the question was shown.
    ComponentUtil.fireEvent(authorize, new ClickEvent<>(authorize));
    String question = words(find(Dialog.class).single());
    assertThat(question).contains("Se emitirán", "000015", "No se emitirán", "000014", "000016");
    long before = orders();
    press("Volver al resultado");
    assertThat(orders()).isEqualTo(before);
    press("Autorizar");
    press("Emitir la orden");
    assertThat(orders()).isEqualTo(before + 1);
    assertThat(find(IssuedStep.class).exists()).isTrue();
    assertThat(sql.sql("select count(*) from order_draft").query(Long.class).single()).isZero();
  }

  @Test
  void theDiagnosisThatALongOrderNeedsIsTypedWhereThePrescriptionIs() {
    enterTheManualsAffiliate();
    test(field("Matrícula")).setValue("1234");
    add("15 110 133 357 763 873 874 902 904");
    press("Validar");
    assertThat(words(find(ResultStep.class).single())).contains("se necesita el diagnóstico");
    press("Volver");
    test(field("Diagnóstico (si lo indica la prescripción)")).setValue("Hepatopatía en estudio");
    press("Validar");
    assertThat(words(find(ResultStep.class).single())).doesNotContain("se necesita el diagnóstico");
  }

  @Test
  void goingBackLosesNothing() {
    validateTheManualsOrder();
    press("Volver");
    assertThat(field("Matrícula").getValue()).isEqualTo("1234");
    assertThat(codesOnEntry()).containsExactly("000118", "000003", "000015", "000014", "000016");
    fireShortcut(Key.ESCAPE);
    assertThat(field("Credencial o CUIL del afiliado").getValue())
        .isEqualTo(Cast.MANUAL_CREDENTIAL);
    identify(Cast.MANUAL_CREDENTIAL);
    assertThat(codesOnEntry()).contains("000016");
  }

  @Test
  void aReloadComesBackToTheSameStepWithTheSameResult() {
    validateTheManualsOrder();
    String before = words(find(ResultStep.class).single());
    navigate("login", Component.class);
    navigate(AuthorizationsView.class);
    assertThat(words(find(ResultStep.class).single())).isEqualTo(before);
  }

  @Test
  void quantityStopsAtItsLimitAndSaysWhy() {
    enterTheManualsAffiliate();
    add("15");
    Button more = button("Más: 000015");
    for (int press = 0; press < 100; press++) {
      test(more).click();
    }
    LineRow row = find(LineRow.class).all().getLast();
    assertThat(words(row)).containsPattern("[Mm]áxim|[Hh]asta|límite|por orden");
    Button less = button("Menos: 000015");
    for (int press = 0; press < 101; press++) {
      test(less).click();
    }
    assertThat(words(row)).contains("La cantidad mínima es 1");
  }

  @Test
  void automaticLinesSayWhyTheyAreThereAndCannotBeRemoved() {
    enterTheManualsAffiliate();
    assertThat(codesOnEntry()).containsExactly("000118", "000003");
    assertThat(find(Button.class).withText("Quitar").exists()).isFalse();
    find(LineRow.class).all().forEach(row -> assertThat(words(row)).contains("No se puede quitar"));
    add("118");
    assertThat(codesOnEntry()).containsExactly("000118", "000003");
    assertThat(words(find(PracticeBox.class).single())).contains("ya está en la lista");
  }

  @Test
  void aPastedListAddsWhatExistsAndGivesBackTheRest() {
    enterTheManualsAffiliate();
    add("15, 865 999999");
    assertThat(codesOnEntry()).containsExactly("000118", "000003", "000015", "000865");
    assertThat(field("Código de práctica").getValue()).isEqualTo("999999");
    assertThat(words(find(PracticeBox.class).single())).contains("No existe la práctica 999999");
    assertThat(words(find(EntryStep.class).single())).contains("Prácticas a validar: 4");
  }

  @Test
  void aWordSearchesInPlaceAndAdds() {
    enterTheManualsAffiliate();
    add("tsh");
    assertThat(words(find(SearchResults.class).single()))
        .contains("000865", "TIROTROFINA", "Agregar");
    test(find(Button.class).withAriaLabelContaining("Agregar 000865").single()).click();
    assertThat(codesOnEntry()).contains("000865");
    assertThat(find(SearchResults.class).exists()).isFalse();
  }

  @Test
  void aMissingLicenceIsToldAtItsFieldAndNothingIsLost() {
    enterTheManualsAffiliate();
    add("15");
    press("Validar");
    assertThat(field("Matrícula").isInvalid()).isTrue();
    assertThat(field("Matrícula").getErrorMessage()).contains("mayor que cero");
    assertThat(codesOnEntry()).contains("000015");
  }

  @Test
  void cancellingAsksOnlyWhenSomethingWouldBeLost() {
    enterTheManualsAffiliate();
    press("Cancelar");
    assertThat(find(MemberStep.class).exists()).isTrue();
    enterTheManualsAffiliate();
    add("15");
    press("Cancelar");
    assertThat(words(find(EntryStep.class).single())).contains("¿Cancelar la orden?");
    press("Seguir cargando");
    assertThat(codesOnEntry()).contains("000015");
    press("Cancelar");
    press("Sí, cancelar la orden");
    assertThat(field("Credencial o CUIL del afiliado").getValue()).isEmpty();
  }

  @Test
  void whileTypingEachLineSaysWhatTheResultWillSay() {
    enterTheManualsAffiliate();
    add("15, 14 16");
    assertThat(find(OutcomeMark.class).exists()).as("before the prescriber is known").isFalse();
    test(field("Matrícula")).setValue("1234");
    roundTrip();
    List<String> live =
        find(LineRow.class).all().stream()
            .map(row -> row.code().value() + " " + words(row.getDataCells().get(4)))
            .toList();
    assertThat(live)
        .contains("000118 ●Autorizado", "000003 ●Autorizado", "000015 ●Autorizado")
        .contains("000014 ◆Rechazado · requiere auditoría");
    assertThat(words(find(EntryStep.class).single()))
        .contains("Requiere auditoría", "$\u00a0247,25", "$\u00a0180,00");
    press("Validar");
    assertThat(
            find(NativeTableRow.class).withClassName("line").all().stream()
                .map(
                    row ->
                        words(row.getDataCells().get(2)) + " " + words(row.getDataCells().get(0)))
                .toList())
        .isEqualTo(live);
  }

  @Test
  void theLinesThatTheRulesWouldAddAreInSight() {
    enterTheManualsAffiliate();
    test(field("Matrícula")).setValue("1234");
    add("413");
    roundTrip();
    assertThat(codesOnEntry()).containsExactly("000118", "000003", "000413", "002001");
    test(find(Button.class).withText("Quitar").single()).click();
    roundTrip();
    assertThat(codesOnEntry()).containsExactly("000118", "000003");
  }

  @Test
  void whatCannotBeToldWhileTypingIsNoAuthorisation() {
    enterTheManualsAffiliate();
    add("15");
    test(field("Matrícula")).setValue("1234");
    roundTrip();
    assertThat(find(OutcomeMark.class).exists()).isTrue();
    Actor actor = current.actor();
    UI ui = UI.getCurrentOrThrow();
    find(EntryStep.class).single().removeFromParent();
    ui.add(
        new EntryStep(
            services.desk(),
            services.balances(),
            services.catalog(),
            services.prescribers(),
            new DraftInHand(services.drafts(), actor, services.clock()),
            services.clock().today(),
            (MemberCheck.Eligible) services.desk().checkMember(Cast.MANUAL_CREDENTIAL, actor),
            new LiveDecision(
                _ -> {
                  throw new IllegalStateException("The rules cannot run");
                }),
            new OrderFlow(services, actor, (_, _) -> {})));
    roundTrip();
    assertThat(codesOnEntry()).contains("000015");
    assertThat(find(OutcomeMark.class).exists()).isFalse();
    assertThat(find(Totals.class).exists()).isFalse();
    assertThat(words(find(EntryStep.class).single())).contains("El resultado se verá al validar.");
  }

  @Test
  void aMissingDatumIsDeclaredWhereTheResultLeads() {
    enterTheManualsAffiliate();
    test(field("Matrícula")).setValue("1234");
    add("865 30865");
    press("Validar");
    assertThat(words(find(ResultStep.class).single())).contains("Falta documentación");
    press("Declarar: Justificación médica");
    assertThat(find(NativeDetails.class).withClassName("declared-fold").single().isOpen()).isTrue();
    test(field("Justificación médica")).setValue("Son dos pacientes");
    assertThat(words(find(DeclaredForm.class).single())).contains("declarados: 1");
    press("Validar");
    assertThat(words(find(ResultStep.class).single())).doesNotContain("Justificación médica");
    press("Volver");
    assertThat(field("Justificación médica").getValue()).isEqualTo("Son dos pacientes");
  }

  @Test
  void whereThePatientIsAndTheUrgencyChangeTheAutomaticLines() {
    enterTheManualsAffiliate();
    add("15");
    test(find(Checkbox.class).withLabel("Pedido urgente").single()).click();
    assertThat(codesOnEntry()).containsExactly("000118", "000003", "001200", "000015");
    setting("INTERNADO");
    assertThat(codesOnEntry()).containsExactly("001001", "000003", "001200", "000015");
    setting("AMBULATORIO");
    test(find(Checkbox.class).withLabel("Pedido urgente").single()).click();
    assertThat(codesOnEntry()).containsExactly("000118", "000003", "000015");
  }

  @SuppressWarnings("unchecked") // the only select with this label holds texts
  private void setting(String value) {
    find(Select.class).withLabel("Ámbito").single().setValue(value);
  }

  @Test
  void aNumberIsTypedWithACommaAndAWrongOneIsToldAtItsField() {
    enterTheManualsAffiliate();
    test(field("Matrícula")).setValue("1234");
    add("15");
    test(field("Semana de gestación")).setValue("36,5,2");
    press("Validar");
    assertThat(field("Semana de gestación").isInvalid()).isTrue();
    assertThat(field("Semana de gestación").getErrorMessage()).contains("36 o 6,2");
    assertThat(field("Semana de gestación").getValue()).isEqualTo("36,5,2");
    test(field("Semana de gestación")).setValue("36,5");
    press("Validar");
    press("Autorizar");
    assertThat(
            sql.sql(
                    "select facts -> 'circumstances' -> 'declared' ->> 'SEMANA_GESTACION'"
                        + " from authorization_order order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("36.5");
  }

  private void enterTheManualsAffiliate() {
    navigate(AuthorizationsView.class);
    identify(Cast.MANUAL_CREDENTIAL);
  }

  private void validateTheManualsOrder() {
    enterTheManualsAffiliate();
    test(field("Matrícula")).setValue("1234");
    add("15, 14 16");
    press("Validar");
  }

  private void identify(String typed) {
    test(field("Credencial o CUIL del afiliado")).setValue(typed);
    press("Validar");
  }

  private void add(String typed) {
    test(field("Código de práctica")).setValue(typed);
    test(find(Button.class).withClassName("practice-add").single()).click();
  }

  private TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  private Button button(String name) {
    return find(Button.class).withAriaLabel(name).single();
  }

  private void press(String name) {
    test(find(Button.class).withText(name).single()).click();
  }

  private long orders() {
    return sql.sql("select count(*) from authorization_order").query(Long.class).single();
  }

  private List<String> codesOnEntry() {
    return find(LineRow.class).all().stream().map(row -> row.code().value()).toList();
  }

  private List<String> row(String code) {
    return find(NativeTableRow.class).withClassName("line").all().stream()
        .map(row -> row.getDataCells().stream().map(cell -> words(cell).strip()).toList())
        .filter(cells -> cells.get(2).equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
