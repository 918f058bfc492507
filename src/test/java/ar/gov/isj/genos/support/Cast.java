package ar.gov.isj.genos.support;

import ar.gov.isj.genos.identity.Role;
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
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
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

  /** The affiliate of the manual's example. */
  public static final String MANUAL_CREDENTIAL = "1100007838512";

  /** Twice refused: the affiliation ended and the credential was reported stolen. */
  public static final String REFUSED_CREDENTIAL = "1100007838999";

  private final MemberRegistry members;
  private final Providers providers;
  private final Prescribers prescribers;
  private final Users users;

  public Cast(MemberRegistry members, Providers providers, Prescribers prescribers, Users users) {
    this.members = members;
    this.providers = providers;
    this.prescribers = prescribers;
    this.users = users;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    CentreId carrot = open("Laboratorio Zanahoria", "San Salvador de Jujuy", 127, "ZAPALLO, Ema");
    CentreId turnip = open("Laboratorio Nabo", "Palpalá", 128, "NABO, Tito");
    user(LAB, "BERENJENA, Ada", Role.LAB, carrot);
    user(LAB_OF_TWO_CENTRES, "PEPINO, Leo", Role.LAB, carrot, turnip);
    user(AUDITOR, "REPOLLO, Iris", Role.AUDITOR);
    user(ANALYST, "ACELGA, Nora", Role.ANALYST);
    user(ADMIN, "RADICHETA, Omar", Role.ADMIN);
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
  }

  private CentreId open(String name, String town, int licence, String provider) {
    CentreId id = new CentreId(UUID.randomUUID());
    providers.open(
        new Centre(id, name, town),
        new Provider(new ProviderId(UUID.randomUUID()), id, licence, provider));
    return id;
  }

  private void user(String cuil, String name, Role role, CentreId... centres) {
    users.create(
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
