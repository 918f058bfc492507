package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.identity.Actor;
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
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import ar.gov.isj.genos.support.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** People and places of the tests, in the real registers; every call makes new ones. */
@TestComponent
public class Fixture {

  public static final LocalDate TODAY = LocalDate.of(2020, 6, 22);
  public static final LocalDate PRESCRIBED = LocalDate.of(2020, 6, 11);

  /** Other tests share the database, so nobody is made twice. */
  private static final AtomicInteger COUNTER = new AtomicInteger(71_000_000);

  private final MemberRegistry members;
  private final Providers providers;
  private final Prescribers prescribers;

  Fixture(MemberRegistry members, Providers providers, Prescribers prescribers) {
    this.members = members;
    this.providers = providers;
    this.prescribers = prescribers;
  }

  /** Twenty years old, plan NORMAL, nothing against them. */
  public Member member() {
    return member("AMPOLLA BRILLANTE", "HABILITADA");
  }

  public Member member(String name, String credentialState) {
    int number = COUNTER.addAndGet(3);
    Member member =
        new Member(
            new MemberId(UUID.randomUUID()),
            People.cuil(29, number),
            new Credential("11%08d%03d".formatted(number, 512)),
            name,
            Sex.F,
            LocalDate.of(2000, 1, 15),
            "NORMAL",
            "TITULAR",
            "ACTIVA",
            LocalDate.of(2015, 1, 1),
            null,
            credentialState,
            LocalDate.of(2015, 1, 1),
            credentialState.equals("HABILITADA") ? null : "denuncia de extravío",
            LocalDate.of(2015, 1, 1),
            null);
    members.enrol(List.of(member));
    return member;
  }

  public Prescriber prescriber() {
    Prescriber prescriber =
        new Prescriber(
            PrescriberType.MD,
            COUNTER.incrementAndGet(),
            "ESTETOSCOPIO SONORO",
            "CLÍNICA MÉDICA",
            LocalDate.of(2001, 1, 1),
            null);
    prescribers.register(List.of(prescriber));
    return prescriber;
  }

  /** Of a new centre. */
  public Actor actor() {
    int number = COUNTER.incrementAndGet();
    Centre centre =
        new Centre(new CentreId(UUID.randomUUID()), "LABORATORIO LA GOTA " + number, "Humahuaca");
    Provider provider =
        new Provider(new ProviderId(UUID.randomUUID()), centre.id(), number, "PIPETA MÍNIMA");
    providers.open(centre, provider);
    return new Actor(UUID.randomUUID(), "27-" + number, centre, provider);
  }

  /** Another user of the same centre. */
  public static Actor colleague(Actor actor) {
    return new Actor(UUID.randomUUID(), "otra persona", actor.centre(), actor.provider());
  }

  public OrderRequest request(Member member, String... practices) {
    return request(member, prescriber(), practices);
  }

  /** One unit of each practice. */
  public static OrderRequest request(Member member, Prescriber prescriber, String... practices) {
    return new OrderRequest(
        member.credential().digits(),
        PRESCRIBED,
        prescriber.type(),
        prescriber.number(),
        null,
        Arrays.stream(practices)
            .map(code -> new RequestedLine(PracticeCode.parse(code).orElseThrow(), 1))
            .toList());
  }

  public static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString());
  }
}
