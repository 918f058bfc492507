package ar.gov.isj.genos.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.providers.CentreRegister;
import ar.gov.isj.genos.providers.ProviderRegister;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What an administrator sees and does, and nobody else. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.ADMIN, roles = "ADMIN")
class AdministrationScreensTest extends SpringBrowserlessTest {

  @Autowired CentreRegister centres;
  @Autowired ProviderRegister providers;
  @Autowired Users users;
  @Autowired JdbcClient sql;

  @Test
  void aCentreIsFoundByItsTownAndChangedWithItsHistoryInSight() {
    navigate(CentresView.class);
    type("Nombre, localidad o domicilio", "palpala");
    assertThat(words()).contains("Laboratorio Nabo", "Encontrados: 1").doesNotContain("Zanahoria");

    open("centros", centre("Nabo"));
    type("Teléfono", "388 4909090");
    press("Guardar");
    assertThat(words()).contains("Teléfono", "388 4909090", "RADICHETA, Omar", "22/06/2020");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    UI.getCurrent().navigate("administracion/centros/nuevo");
    type("Localidad", "Purmamarca");
    type("Teléfono", "de tarde");
    press("Guardar");
    assertThat(field("Nombre").getErrorMessage()).isEqualTo("Ingrese el nombre.");
    assertThat(field("Nombre").isInvalid()).isTrue();
    assertThat(field("Teléfono").getErrorMessage()).contains("sólo con números");
    assertThat(field("Localidad").isInvalid()).isFalse();
    assertThat(field("Localidad").getValue()).isEqualTo("Purmamarca");

    type("Nombre", "Laboratorio Ají");
    type("Teléfono", "");
    press("Guardar");
    assertThat(find(H1.class).single().getText()).isEqualTo("Laboratorio Ají");
  }

  @Test
  void whoSavesSecondIsToldAndKeepsWhatHeTyped() {
    String id = centre("Zanahoria");
    open("centros", id);
    type("Domicilio", "Calle de quien llega segundo");
    sql.sql("update centre set version = version + 1 where id = ?::uuid").param(id).update();
    press("Guardar");
    assertThat(words()).contains("Otra persona guardó cambios mientras usted editaba");
    assertThat(field("Domicilio").getValue()).isEqualTo("Calle de quien llega segundo");
    press("Descartar los míos y ver lo guardado");
    assertThat(field("Domicilio").getValue()).isEmpty();
  }

  @Test
  void leavingWithSomethingUnsavedAsksFirst() {
    open("centros", centre("Zanahoria"));
    type("Domicilio", "A medio escribir");
    press("Volver");
    ConfirmDialog question = find(ConfirmDialog.class).single();
    test(question).confirm();
    assertThat(field("Domicilio").getValue()).isEqualTo("A medio escribir");
  }

  @Test
  void aSuspensionIsAddedToAProvider() {
    RegisteredProvider provider = providers.withLicence(128).orElseThrow();
    open("prestadores", provider.id().value().toString());
    press("Agregar suspensión");
    press("Guardar");
    assertThat(field("Resolución o motivo").getErrorMessage())
        .isEqualTo("Ingrese la resolución o el motivo.");
    type("Resolución o motivo", "Resolución 12-ISJ-2020");
    press("Guardar");
    assertThat(providers.find(provider.id()).orElseThrow().suspendedOn(LocalDate.of(2020, 6, 22)))
        .isTrue();
    assertThat(words()).contains("desde el 22/06/2020 (Resolución 12-ISJ-2020)");
    navigate(ProvidersView.class);
    assertThat(words()).contains("Suspendido", "Laboratorio Nabo");
    press(open("prestadores", provider.id().value().toString()), "Quitar");
    press("Guardar");
    navigate(ProvidersView.class);
    assertThat(words()).doesNotContain("Suspendido");
  }

  @Test
  void aPrescriberIsFoundByLicenceAndItsLicenceStays() {
    navigate(PrescribersView.class);
    type("Nombre, matrícula o especialidad", "od 77");
    assertThat(words()).contains("MUELA, Facundo").doesNotContain("TOMATE, Rosa");
    String id =
        sql.sql("select id::text from prescriber where type = 'OD' and number = 77")
            .query(String.class)
            .single();
    open("prescriptores", id);
    assertThat(field("Matrícula").isReadOnly()).isTrue();
  }

  @Test
  void aTokenIsShownOnce() {
    String id = centre("Zanahoria");
    open("centros", id);
    type("Nombre del nuevo token", "Sistema de la zanahoria");
    press("Crear token");
    String secret = find(Code.class).single().getText();
    assertThat(secret).startsWith("genos_").hasSizeGreaterThan(40);
    open("centros", id);
    assertThat(words()).contains("Sistema de la zanahoria").doesNotContain(secret);
  }

  @Test
  void aUserIsFoundByAnyDatumAndGetsANewPasswordWithoutAnybodySeeingIt() {
    sql.sql("update app_user set email = 'iris@isj.example' where cuil = ?")
        .param(Cast.AUDITOR)
        .update();
    navigate(UsersView.class);
    for (String typed : List.of("20-33333333-4", "repollo", "iris@isj")) {
      type("CUIL, nombre o correo", typed);
      assertThat(words()).contains("REPOLLO, Iris").doesNotContain("ACELGA");
    }
    open("usuarios", user(Cast.AUDITOR));
    int mails = mails();
    press("Iniciar blanqueo de clave");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(mails()).isEqualTo(mails + 1);
    assertThat(words()).doesNotContain("$argon2");
  }

  @Test
  void anAdministratorCannotDisableHimself() {
    open("usuarios", user(Cast.ADMIN));
    press("Inhabilitar");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(words()).contains("No puede inhabilitarse");
    assertThat(users.find(new Cuil(Cast.ADMIN)).orElseThrow().enabled()).isTrue();
  }

  @Test
  void anAffiliatesNewsIsRegisteredForThePastAndBothAreSeen() {
    navigate(MembersView.class);
    type("Credencial o CUIL del afiliado", "11");
    press("Buscar");
    assertThat(words()).contains("No hay un afiliado con ese número");
    type("Credencial o CUIL del afiliado", Cast.MANUAL_CREDENTIAL);
    press("Buscar");
    assertThat(words()).contains("AFILIADO DE PRUEBA", "Padrón, alta", "01/03/2015");

    select("Dato", Aspect.CREDENTIAL);
    select("Qué rige", "INHABILITADA");
    find(DatePicker.class).withLabel("Rige desde").single().setValue(LocalDate.of(2020, 6, 1));
    press("Guardar");
    assertThat(field("Motivo").getErrorMessage()).startsWith("Ingrese el motivo");
    type("Motivo", "denuncia de extravío");
    press("Guardar");
    assertThat(words())
        .contains("INHABILITADA", "01/06/2020", "denuncia de extravío", "RADICHETA, Omar");

    Section holding = find(Section.class).withClassName("holding").single();
    find(DatePicker.class).withLabel("En el día").single().setValue(LocalDate.of(2020, 5, 31));
    assertThat(holding.getElement().getTextRecursively()).doesNotContain("INHABILITADA");
    find(DatePicker.class).withLabel("En el día").single().setValue(LocalDate.of(2020, 6, 1));
    assertThat(holding.getElement().getTextRecursively()).contains("INHABILITADA");
    find(DatePicker.class)
        .withLabel("Según lo que se sabía el")
        .single()
        .setValue(LocalDate.of(2020, 6, 21));
    assertThat(holding.getElement().getTextRecursively()).contains("no decía nada");

    select("Dato", Aspect.CREDENTIAL);
    select("Qué rige", "HABILITADA");
    find(DatePicker.class).withLabel("Rige desde").single().setValue(LocalDate.of(2020, 6, 1));
    press("Guardar");
    find(DatePicker.class).withLabel("En el día").single().setValue(LocalDate.of(2020, 6, 1));
    assertThat(
            find(Section.class).withClassName("holding").single().getElement().getTextRecursively())
        .doesNotContain("INHABILITADA");
  }

  @SuppressWarnings("unchecked")
  private <T> void select(String label, T value) {
    ((Select<T>) find(Select.class).withLabel(label).single()).setValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"afiliados", "centros", "prestadores", "prescriptores", "usuarios"})
  void whatDoesNotExistIsNotFound(String register) {
    UI.getCurrent()
        .navigate("administracion/" + register + "/7e1a1111-0000-4000-8000-000000000000");
    assertThat(find(H1.class).single().getText()).isEqualTo("La página no existe");
    UI.getCurrent().navigate("administracion/" + register + "/..%2Fotra");
    assertThat(find(H1.class).single().getText()).isEqualTo("La página no existe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "afiliados",
        "centros",
        "prestadores",
        "prescriptores",
        "usuarios",
        "centros/nuevo",
        "prestadores/nuevo",
        "prescriptores/nuevo",
        "usuarios/nuevo"
      })
  @WithMockUser(username = Cast.LAB, roles = "LAB")
  void aLaboratoryAdministersNothing(String view) {
    UI.getCurrent().navigate("administracion/" + view);
    assertThat(find(H1.class).single().getText())
        .isEqualTo("No tiene permiso para ver esta página");
  }

  private int mails() {
    return sql.sql("select count(*)::int from outbox_mail").query(Integer.class).single();
  }

  private String centre(String word) {
    return centres.search(word, 1).getFirst().id().value().toString();
  }

  private String user(String cuil) {
    return users.find(new Cuil(cuil)).orElseThrow().id().value().toString();
  }

  private Main open(String register, String id) {
    // From elsewhere, so that an entry that is open is read again.
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("administracion/" + register + "/" + id);
    return find(Main.class).single();
  }

  private void type(String label, String value) {
    test(field(label)).setValue(value);
  }

  private TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  private void press(String name) {
    press(find(Main.class).single(), name);
  }

  private void press(Component within, String name) {
    test(find(Button.class, within).withText(name).single()).click();
  }

  private String words() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
