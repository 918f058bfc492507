package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.mail.Mail;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GenosTest
@Transactional
class RegistrationsTest {

  private static final Cuil CUIL = People.cuil(27, 91);

  @Autowired Registrations registrations;
  @Autowired RegistrationMails mails;
  @Autowired OwnAccount account;
  @Autowired Users users;
  @Autowired Providers providers;
  @Autowired JdbcClient sql;

  private User admin;
  private Centre centre;

  @BeforeEach
  void oneAdministrator() {
    sql.sql("delete from attempt").update();
    admin =
        users.create(
            new Users.NewUser(
                People.cuil(20, 92),
                "LLAVERO, Ada",
                "ada@isj.example",
                Set.of(Role.ADMIN),
                Set.of()),
            "dos llaves y un candado viejo");
    centre = Centres.open(providers, "Laboratorio del Apio");
  }

  @Test
  void whoProvedTheAddressWaitsForAnAdministratorAndGetsAFirstPassword() {
    UUID id = registrations.ask(applicant(CUIL));
    assertThat(registrations.waiting()).isEmpty();
    String code = code(id);
    assertThat(registrations.verify(id, "AAAA-AAAA")).isFalse();
    assertThat(registrations.verify(id, code.toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(registrations.verify(id, code)).as("once").isFalse();
    assertThat(registrations.waiting())
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.applicant()).isEqualTo(applicant(CUIL));
              assertThat(waiting.known()).isFalse();
            });
    assertThat(registrations.approve(id, Set.of(Role.LAB), Set.of(centre.id()), admin))
        .isEqualTo(new RegistrationDecision.Done());
    User created = users.find(CUIL).orElseThrow();
    assertThat(created.mustChangePassword()).isTrue();
    assertThat(created.centres()).containsExactly(centre.id());
    assertThat(queued()).containsExactly("registration-code", "first-password");
    assertThat(registrations.approve(id, Set.of(Role.LAB), Set.of(centre.id()), admin))
        .isEqualTo(new RegistrationDecision.AlreadyDecided());
    assertThat(registrations.reject(id, "tarde", admin))
        .isEqualTo(new RegistrationDecision.AlreadyDecided());
  }

  @Test
  void aRejectionTellsItsReasonByMail() {
    UUID id = verified(CUIL);
    registrations.reject(id, "Falta la matrícula.", admin);
    assertThat(users.find(CUIL)).isEmpty();
    Mail mail =
        letter(
            "registration-rejected",
            Map.of("to", "eva@huerta.example", "why", "Falta la matrícula."));
    assertThat(mail.paragraphs().toString()).contains("Falta la matrícula.");
    assertThat(queued()).containsExactly("registration-code", "registration-rejected");
  }

  @Test
  void whoHasAUserReadsTheSameAndOnlyTheAdministratorIsTold() {
    assertThat(verified(admin.cuil())).isNotNull();
    assertThat(registrations.waiting()).singleElement().matches(Registration::known);
  }

  @Test
  void fiveWrongCodesEndIt() {
    UUID id = registrations.ask(applicant(CUIL));
    String code = code(id);
    IntStream.range(0, 5).forEach(i -> registrations.verify(id, "BBBB-BBB" + (i + 2)));
    assertThat(registrations.verify(id, code)).isFalse();
    assertThat(registrations.verify(id, code(id))).as("a new one").isTrue();
  }

  @Test
  void whoAsksTooOftenGetsAnAnswerAndNoMail() {
    for (int i = 0; i < 5; i++) {
      assertThat(registrations.ask(applicant(CUIL))).isNotNull();
    }
    assertThat(queued()).hasSize(3);
  }

  @Test
  void theMailToAnUnprovedAddressHoldsNothingThatWasTyped() {
    UUID id = registrations.ask(applicant(CUIL));
    String text = letter("registration-code", Map.of("id", id.toString())).paragraphs().toString();
    assertThat(text).doesNotContain("LECHUGA", "Apio", "acceso", CUIL.digits());
  }

  @Test
  void aFieldThatCannotBeRightIsNamed() {
    assertThat(new Applicant.Typed("1", "X", "a@b", "abc", "0", "", " ").wrong())
        .containsExactly(Applicant.Field.values());
    assertThat(
            new Applicant.Typed(
                    CUIL.formatted(),
                    "Eva\nBcc: x@evil.example",
                    "eva@huerta.example",
                    "388 555-0101",
                    "12",
                    "Lab",
                    "x")
                .wrong())
        .containsExactly(Applicant.Field.NAME);
  }

  @Test
  void aNewAddressNeedsThePasswordAndTheOldOneIsTold() {
    String password = "dos llaves y un candado viejo";
    assertThat(account.changeContact(admin, "otra", "nueva@isj.example", ""))
        .isEqualTo(ContactChange.WRONG_PASSWORD);
    assertThat(account.changeContact(admin, password, "nueva@isj.example\r\nBcc: x@y.example", ""))
        .isEqualTo(ContactChange.BAD_ADDRESS);
    assertThat(account.changeContact(admin, password, "nueva@isj.example", "38-8"))
        .isEqualTo(ContactChange.BAD_PHONE);
    assertThat(users.find(admin.id()).orElseThrow().email()).isEqualTo("ada@isj.example");
    assertThat(account.changeContact(admin, password, "nueva@isj.example", "388 555-0102"))
        .isEqualTo(ContactChange.DONE);
    User after = users.find(admin.id()).orElseThrow();
    assertThat(after.email()).isEqualTo("nueva@isj.example");
    assertThat(after.phone()).isEqualTo("388 555-0102");
    assertThat(
            sql.sql("select kind || ' ' || (details ->> 'to') from outbox_mail order by kind")
                .query(String.class)
                .list())
        .containsExactly("contact-changed ada@isj.example", "contact-confirmed nueva@isj.example");
    assertThat(account.changeContact(after, password, "nueva@isj.example", "388 555-0102"))
        .isEqualTo(ContactChange.SAME);
  }

  private UUID verified(Cuil cuil) {
    UUID id = registrations.ask(applicant(cuil));
    assertThat(registrations.verify(id, code(id))).isTrue();
    return id;
  }

  private String code(UUID id) {
    return letter("registration-code", Map.of("id", id.toString())).paragraphs().stream()
        .filter(Mail.Paragraph::prominent)
        .map(Mail.Paragraph::text)
        .findFirst()
        .orElseThrow();
  }

  private Mail letter(String kind, Map<String, String> details) {
    return java.util.Objects.requireNonNull(mails.letters().get(kind)).write(details).orElseThrow();
  }

  private static Applicant applicant(Cuil cuil) {
    return new Applicant.Typed(
            cuil.formatted(),
            "LECHUGA, Eva",
            "eva@huerta.example",
            "388 555-0101",
            "4321",
            "Laboratorio del Apio",
            "Necesito acceso.")
        .applicant()
        .orElseThrow();
  }

  private List<String> queued() {
    return sql.sql("select kind from outbox_mail order by created_at").query(String.class).list();
  }
}
