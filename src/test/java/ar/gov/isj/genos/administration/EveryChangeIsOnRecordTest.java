package ar.gov.isj.genos.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.providers.Suspension;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators change: stored with before and after, by whom, and in the trail. */
@GenosTest
class EveryChangeIsOnRecordTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 6, 22);
  private static final AtomicInteger NUMBERS = new AtomicInteger(7_300_000);

  @Autowired CentreDesk centres;
  @Autowired ProviderDesk providers;
  @Autowired PrescriberDesk prescribers;
  @Autowired UserDesk users;
  @Autowired TokenDesk tokens;
  @Autowired ChangeLog changes;
  @Autowired Prescribers register;
  @Autowired Providers places;
  @Autowired Users people;
  @Autowired ApiTokens apiTokens;
  @Autowired JdbcClient sql;

  private Administrator ada;

  @BeforeEach
  void administrator() {
    ada = administrator("LLAVERO, Ada");
  }

  @Test
  void aCentreIsCreatedAndEveryFieldThatChangesIsKept() {
    CentreDraft fresh =
        new CentreDraft(null, 0, "LABORATORIO DEL COLADOR", "Tilcara", "", "", null, null);
    CentreDraft stored = centre(done(centres.save(fresh, ada)));
    assertThat(history(Change.Kind.CENTRE, id(stored).value()))
        .containsExactlyInAnyOrder(
            "name: null -> LABORATORIO DEL COLADOR", "town: null -> Tilcara");

    CentreDraft moved =
        new CentreDraft(
            stored.id(),
            stored.version(),
            stored.name(),
            "Humahuaca",
            "Belgrano 12",
            "388 4221234",
            TODAY.plusDays(1),
            null);
    done(centres.save(moved, ada));
    assertThat(history(Change.Kind.CENTRE, id(stored).value()))
        .contains(
            "town: Tilcara -> Humahuaca",
            "address: null -> Belgrano 12",
            "phone: null -> 388 4221234",
            "last_day: null -> 22/06/2020");
    assertThat(trail(id(stored).value()))
        .containsExactly(
            "CENTRE_CHANGED OK name town", "CENTRE_CHANGED OK town address phone last_day");
    assertThat(changes.history(Change.Kind.CENTRE, id(stored).value()))
        .allSatisfy(change -> assertThat(change.who()).isEqualTo(ada.cuil() + " LLAVERO, Ada"));
  }

  @Test
  void savingWithoutAChangeLeavesNoRecord() {
    CentreDraft stored =
        centre(done(centres.save(new CentreDraft(null, 0, "A", "B", "", "", null, null), ada)));
    done(centres.save(stored, ada));
    assertThat(trail(id(stored).value())).hasSize(1);
  }

  @Test
  void whoSavesSecondIsToldAndChangesNothing() {
    CentreDraft seen =
        centre(done(centres.save(new CentreDraft(null, 0, "A", "B", "", "", null, null), ada)));
    done(centres.save(renamed(seen, "PRIMERA"), ada));
    assertThat(centres.save(renamed(seen, "SEGUNDA"), administrator("OTRO, Otón")))
        .isInstanceOf(Saved.Overtaken.class);
    assertThat(centres.find(id(seen)).orElseThrow().name()).isEqualTo("PRIMERA");
    assertThat(history(Change.Kind.CENTRE, id(seen).value()))
        .noneMatch(line -> line.contains("SEGUNDA"));
  }

  @Test
  void whatIsMissingOrWrongIsToldAtItsField() {
    assertThat(
            problems(
                centres.save(
                    new CentreDraft(null, 0, " ", "", "", "llamar a la tarde", null, null), ada)))
        .containsExactly("name", "town", "phone");
    assertThat(
            problems(
                providers.save(
                    new ProviderDraft(null, 0, 0, "", TODAY, TODAY.minusDays(3), List.of()), ada)))
        .containsExactly("name", "last_day", "licence");
    assertThat(
            problems(
                prescribers.save(
                    new PrescriberDraft(
                        null, 0, PrescriberType.MD, 0, "", "", null, null, List.of()),
                    ada)))
        .containsExactly("name", "speciality", "from", "number");
  }

  @Test
  void aProviderIsSuspendedWithItsResolutionAndDays() {
    int licence = NUMBERS.addAndGet(3);
    Suspension june = new Suspension(TODAY, TODAY.plusDays(9), "Resolución 12-ISJ-2020");
    String id = done(providers.save(provider(null, 0, licence, List.of()), ada));
    ProviderId provider = new ProviderId(UUID.fromString(id));
    done(providers.save(provider(provider, 1, licence, List.of(june)), ada));
    assertThat(providers.find(provider).orElseThrow().suspensions()).containsExactly(june);
    assertThat(history(Change.Kind.PROVIDER, provider.value()))
        .contains(
            "suspensions: null -> desde el 22/06/2020 hasta el 30/06/2020 (Resolución 12-ISJ-2020)");

    assertThat(
            problems(
                providers.save(
                    provider(
                        provider,
                        2,
                        licence,
                        List.of(
                            june,
                            new Suspension(TODAY.plusDays(8), null, ""),
                            new Suspension(TODAY.minusDays(9), TODAY.minusDays(20), "al revés"))),
                    ada)))
        .containsExactly("suspensions[1].reason", "suspensions[1].from", "suspensions[2].until");
    assertThat(problems(providers.save(provider(null, 0, licence, List.of()), ada)))
        .containsExactly("licence");
  }

  @Test
  void aPrescriberKeepsHisLicence() {
    int number = NUMBERS.addAndGet(3);
    PrescriberDraft fresh = prescriber(null, 0, number, "jarabe, timoteo");
    UUID id = UUID.fromString(done(prescribers.save(fresh, ada)));
    assertThat(register.find(PrescriberType.MD, number).orElseThrow().name())
        .isEqualTo("JARABE, TIMOTEO");
    done(prescribers.save(prescriber(id, 1, NUMBERS.addAndGet(3), "JARABE, ANA"), ada));
    assertThat(register.find(PrescriberType.MD, number).orElseThrow().name())
        .isEqualTo("JARABE, ANA");
    assertThat(problems(prescribers.save(prescriber(null, 0, number, "OTRA"), ada)))
        .containsExactly("number");
    assertThat(history(Change.Kind.PRESCRIBER, id))
        .contains("name: JARABE, TIMOTEO -> JARABE, ANA");
  }

  @Test
  void aTokenOpensUntilItIsRevokedAndItsSecretIsNowhere() {
    CentreId centre = Centres.open(places, "LABORATORIO DEL EMBUDO").id();
    TokenDesk.Issued issued = tokens.issue("Sistema propio", centre, ada);
    String secret = ((TokenDesk.Issued.Shown) issued).token();
    assertThat(apiTokens.actor(secret).orElseThrow().centre().id()).isEqualTo(centre);
    assertThat(tokens.issue("sistema propio", centre, ada))
        .isInstanceOf(TokenDesk.Issued.Invalid.class);

    tokens.revoke(tokens.of(centre).getFirst().id(), centre, ada);
    assertThat(apiTokens.actor(secret)).isEmpty();
    assertThat(history(Change.Kind.CENTRE, centre.value()))
        .containsExactly("token: Sistema propio -> null", "token: null -> Sistema propio");
    assertThat(trail(centre.value()))
        .containsExactly("TOKEN_ISSUED OK token", "TOKEN_REVOKED OK token");
  }

  @Test
  void anotherCentresTokenIsNotRevoked() {
    CentreId mine = Centres.open(places, "LABORATORIO DEL EMBUDO").id();
    CentreId theirs = Centres.open(places, "LABORATORIO DEL CUENCO").id();
    tokens.issue("Sistema propio", theirs, ada);
    tokens.revoke(tokens.of(theirs).getFirst().id(), mine, ada);
    assertThat(tokens.of(theirs).getFirst().revokedAt()).isNull();
  }

  @Test
  void aUserIsCreatedChangedDisabledAndEnabled() {
    Centre centre = Centres.open(places, "LABORATORIO DEL RALLADOR");
    String cuil = People.cuil(27, NUMBERS.addAndGet(3)).formatted();
    UserDraft fresh =
        new UserDraft(
            null,
            0,
            cuil,
            "perejil, lola",
            "lola@perejil.example",
            "",
            Set.of(Role.LAB),
            Set.of(centre.id()));
    User.UserId id = new User.UserId(UUID.fromString(done(users.save(fresh, ada))));
    User lola = users.find(id).orElseThrow();
    assertThat(lola.mustChangePassword()).isTrue();

    UserDraft auditor = with(UserDraft.of(lola), Set.of(Role.AUDITOR), Set.of());
    done(users.save(auditor, ada));
    assertThat(users.save(auditor, ada)).isInstanceOf(Saved.Overtaken.class);
    done(users.disable(id, version(id), ada));
    done(users.enable(id, version(id), ada));
    assertThat(history(Change.Kind.USER, id.value()))
        .contains(
            "roles: null -> Laboratorio",
            "roles: Laboratorio -> Auditoría",
            "centres: LABORATORIO DEL RALLADOR -> null",
            "enabled: Sí -> No",
            "enabled: No -> Sí")
        .noneMatch(line -> line.contains("password") || line.contains("argon2"));
    assertThat(problems(users.save(fresh, ada))).containsExactly("cuil");
  }

  @Test
  void noRoleNoCentreAndNoAddressAreTold() {
    String cuil = People.cuil(27, NUMBERS.addAndGet(3)).formatted();
    UserDraft empty = new UserDraft(null, 0, "27-1", "", "", "", Set.of(), Set.of());
    assertThat(problems(users.save(empty, ada))).containsExactly("cuil", "name", "email");
    UserDraft noRole =
        new UserDraft(null, 0, cuil, "PEREJIL, LOLA", "lola@p.example", "", Set.of(), Set.of());
    assertThat(problems(users.save(noRole, ada))).containsExactly("roles");
    assertThat(problems(users.save(with(noRole, Set.of(Role.LAB), Set.of()), ada)))
        .containsExactly("centres");
  }

  @Test
  void anAdministratorNeitherDisablesHimselfNorStepsDown() {
    User.UserId id = new User.UserId(ada.id());
    assertThat(users.disable(id, version(id), ada)).isInstanceOf(Saved.Invalid.class);
    UserDraft stepsDown =
        with(UserDraft.of(users.find(id).orElseThrow()), Set.of(Role.AUDITOR), Set.of());
    assertThat(users.save(stepsDown, ada)).isInstanceOf(Saved.Invalid.class);
    assertThat(users.find(id).orElseThrow().roles()).containsExactly(Role.ADMIN);
    assertThat(history(Change.Kind.USER, id.value())).isEmpty();
  }

  @Test
  void theRecordItselfCannotBeChanged() {
    done(centres.save(new CentreDraft(null, 0, "A", "B", "", "", null, null), ada));
    for (String statement :
        List.of(
            "update administration_change set after = 'otra cosa'",
            "delete from administration_change",
            "truncate administration_change")) {
      assertThatThrownBy(() -> sql.sql(statement).update()).as(statement).isNotNull();
    }
  }

  private Administrator administrator(String name) {
    User user =
        people.create(
            new Users.NewUser(
                People.cuil(20, NUMBERS.addAndGet(3)), name, null, Set.of(Role.ADMIN), Set.of()),
            "dos llaves y un candado viejo");
    return new Administrator(user.id().value(), user.cuil().digits(), name);
  }

  private static CentreId id(CentreDraft stored) {
    return Objects.requireNonNull(stored.id());
  }

  private int version(User.UserId id) {
    return UserDraft.of(users.find(id).orElseThrow()).version();
  }

  private static UserDraft with(UserDraft draft, Set<Role> roles, Set<CentreId> centres) {
    return new UserDraft(
        draft.id(),
        draft.version(),
        draft.cuil(),
        draft.name(),
        draft.email(),
        draft.phone(),
        roles,
        centres);
  }

  private CentreDraft centre(String id) {
    return CentreDraft.of(centres.find(new CentreId(UUID.fromString(id))).orElseThrow());
  }

  private static CentreDraft renamed(CentreDraft seen, String name) {
    return new CentreDraft(
        seen.id(), seen.version(), name, seen.town(), "", "", null, seen.provider());
  }

  private static ProviderDraft provider(
      @Nullable ProviderId id, int version, int licence, List<Suspension> suspensions) {
    return new ProviderDraft(id, version, licence, "PIPETA, OLGA", TODAY, null, suspensions);
  }

  private static PrescriberDraft prescriber(
      @Nullable UUID id, int version, int number, String name) {
    return new PrescriberDraft(
        id, version, PrescriberType.MD, number, name, "clínica", TODAY, null, List.of());
  }

  private static String done(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).id();
  }

  private static List<String> problems(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Invalid.class);
    return ((Saved.Invalid) saved).problems().stream().map(FieldProblem::field).toList();
  }

  private List<String> history(Change.Kind kind, UUID subject) {
    return changes.history(kind, subject).stream()
        .map(change -> change.field() + ": " + change.before() + " -> " + change.after())
        .toList();
  }

  private List<String> trail(UUID subject) {
    return sql.sql("select action || ' ' || result from trail_entry where subject = ? order by id")
        .param(subject.toString())
        .query(String.class)
        .list();
  }
}
