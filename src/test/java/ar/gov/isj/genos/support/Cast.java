package ar.gov.isj.genos.support;

import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** The made-up people of the screen tests; they enter when the application starts. */
@TestComponent
public class Cast implements ApplicationRunner {

  public static final String PASSWORD = "tres zapallos al horno";
  public static final String LAB = "27111111117";
  public static final String LAB_OF_TWO_CENTRES = "27222222228";
  public static final String AUDITOR = "20333333334";
  public static final String ANALYST = "20444444445";
  public static final String ADMIN = "20555555556";
  public static final String APPROVER = "20666666667";
  public static final String CONTROLLER = "20777777778";
  public static final String NO_ROLE = "20888888889";

  /** The affiliate of the manual's example. */
  public static final String MANUAL_CREDENTIAL = "1100007838512";

  /** Twice refused: the affiliation ended and the credential was reported stolen. */
  public static final String REFUSED_CREDENTIAL = "1100007838999";

  private final MemberRegistry members;
  private final Providers providers;
  private final Prescribers prescribers;
  private final Users users;

  private final OrderDesk desk;

  public Cast(
      OrderDesk desk,
      MemberRegistry members,
      Providers providers,
      Prescribers prescribers,
      Users users) {
    this.desk = desk;
    this.members = members;
    this.providers = providers;
    this.prescribers = prescribers;
    this.users = users;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    CentreId carrot = open("Laboratorio Zanahoria", "San Salvador de Jujuy", 127, "ZAPALLO, Ema");
    CentreId turnip = open("Laboratorio Nabo", "Palpalá", 128, "NABO, Tito");
    User lab = user(LAB, "BERENJENA, Ada", Role.LAB, carrot);
    user(LAB_OF_TWO_CENTRES, "PEPINO, Leo", Role.LAB, carrot, turnip);
    user(AUDITOR, "REPOLLO, Iris", Role.AUDITOR);
    user(ANALYST, "ACELGA, Nora", Role.ANALYST);
    user(ADMIN, "RADICHETA, Omar", Role.ADMIN);
    user(APPROVER, "ESCAROLA, Inés", Role.APPROVER);
    user(CONTROLLER, "PUERRO, Blas", Role.CONTROLLER);
    users.create(
        new Users.NewUser(new Cuil(NO_ROLE), "BATATA, Lía", null, Set.of(), Set.of()), PASSWORD);
    LocalDate enabled = LocalDate.of(2001, 3, 1);
    prescribers.register(
        List.of(
            new Prescriber(
                PrescriberType.MD, 1234, "TOMATE, Rosa", "Clínica médica", enabled, null),
            new Prescriber(PrescriberType.OD, 77, "MUELA, Facundo", "Odontología", enabled, null)));
    members.enrol(
        List.of(
            member("29999999989", MANUAL_CREDENTIAL, "AFILIADO DE PRUEBA", "ACTIVA", null, null),
            member(
                People.cuil(23, 31_222_333).digits(),
                REFUSED_CREDENTIAL,
                "PERDIDO, Casimiro",
                "BAJA",
                "Fin de la relación laboral",
                "Denuncia de extravío")));
    pastOrder(
        new Actor(
            lab.id().value(),
            LAB,
            providers.centre(carrot).orElseThrow(),
            providers.providerOf(carrot).orElseThrow()));
  }

  private CentreId open(String name, String town, int licence, String provider) {
    CentreId id = new CentreId(UUID.randomUUID());
    providers.open(
        new Centre(id, name, town),
        new Provider(new ProviderId(UUID.randomUUID()), id, licence, provider));
    return id;
  }

  /** The affiliate had the group ABO determined before; it does not change. */
  private void pastOrder(Actor actor) {
    LocalDate day = LocalDate.of(2019, 7, 22);
    Instant then = day.atTime(10, 13).atZone(BusinessClock.ZONE).toInstant();
    Issue issue =
        desk.at(new BusinessClock(Clock.fixed(then, BusinessClock.ZONE)))
            .issue(
                new OrderRequest(
                    MANUAL_CREDENTIAL,
                    day,
                    PrescriberType.MD,
                    1234,
                    null,
                    List.of(new OrderRequest.RequestedLine(new PracticeCode("000014"), 1))),
                actor,
                new IdempotencyKey("cast-past-order"));
    if (!(issue instanceof Issue.Issued)) {
      throw new IllegalStateException("The past order was not issued: " + issue);
    }
  }

  private User user(String cuil, String name, Role role, CentreId... centres) {
    return users.create(
        new Users.NewUser(new Cuil(cuil), name, null, Set.of(role), Set.of(centres)), PASSWORD);
  }

  private static Member member(
      String cuil,
      String credential,
      String name,
      String affiliation,
      @Nullable String affiliationReason,
      @Nullable String credentialReason) {
    LocalDate born = LocalDate.of(2000, 1, 15);
    return new Member(
        new MemberId(UUID.randomUUID()),
        new Cuil(cuil),
        new Credential(credential),
        name,
        Sex.F,
        born,
        "NORMAL",
        "TITULAR",
        affiliation,
        LocalDate.of(2020, 5, 1),
        affiliationReason,
        credentialReason == null ? "HABILITADA" : "INHABILITADA",
        LocalDate.of(2020, 5, 4),
        credentialReason,
        LocalDate.of(2015, 3, 1),
        null);
  }
}
