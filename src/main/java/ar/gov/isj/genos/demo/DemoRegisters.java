package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Centres, prescribers, affiliates and users of the demonstration. */
@Component
class DemoRegisters {

  static final String MEMBERS = "/demo/members.csv";
  static final String REASON_MEMBERS = "/demo/reason-members.csv";
  static final String STANDINGS = "/demo/standings.csv";
  static final String STATEMENTS = "/demo/statements.csv";
  static final String PRESCRIBERS = "/demo/prescribers.csv";
  static final String CENTRES = "/demo/centres.csv";
  static final String USERS = "/demo/users.csv";

  private final Providers providers;
  private final Prescribers prescribers;
  private final MemberRegistry members;
  private final Users users;

  DemoRegisters(Providers providers, Prescribers prescribers, MemberRegistry members, Users users) {
    this.providers = providers;
    this.prescribers = prescribers;
    this.members = members;
    this.users = users;
  }

  /** True while the database holds nobody: demonstration data never joins real data. */
  boolean empty() {
    return users.none() && providers.centres().isEmpty();
  }

  void load(LocalDate today) {
    DemoDates dates = new DemoDates(today);
    Csv.read(CENTRES).forEach(this::openCentre);
    prescribers.register(
        Csv.read(PRESCRIBERS).stream().map(row -> prescriber(row, dates)).toList());
    members.enrol(members(dates));
    Csv.read(STANDINGS).forEach(row -> stand(row, dates));
    Csv.read(STATEMENTS).forEach(row -> say(row, dates));
    Csv.read(USERS).forEach(this::createUser);
  }

  /** Adds who joined the demonstration after this database was made; nobody there is changed. */
  void complete() {
    Csv.read(CENTRES).stream()
        .filter(row -> providers.centre(centreId(row.get("key"))).isEmpty())
        .forEach(this::openCentre);
    Csv.read(USERS).stream()
        .filter(row -> users.find(new Cuil(row.get("cuil"))).isEmpty())
        .forEach(this::createUser);
  }

  /** A centre of the demonstration, by the key that the files give it. */
  static CentreId centreId(String key) {
    return new CentreId(UUID.nameUUIDFromBytes(("centre " + key).getBytes(StandardCharsets.UTF_8)));
  }

  static List<Member> members(DemoDates dates) {
    return Stream.of(MEMBERS, REASON_MEMBERS)
        .flatMap(file -> Csv.read(file).stream())
        .map(row -> member(row, dates))
        .toList();
  }

  /** Programmes, a network, a padrón that has not been heard of: what only some have. */
  private void stand(Csv.Row row, DemoDates dates) {
    Member member = members.find(new Credential(row.get("credential"))).orElseThrow();
    LocalDate since = dates.day(row.get("since"));
    List<Statement> said = new ArrayList<>();
    for (String programme : row.list("programmes")) {
      said.add(new Statement(Aspect.valueOf(programme), since, Aspect.ENROLLED));
    }
    row.find("network").ifPresent(town -> said.add(new Statement(Aspect.NETWORK, since, town)));
    row.find("family").ifPresent(titular -> said.add(new Statement(Aspect.FAMILY, since, titular)));
    dates
        .day(row.find("confirmed_on"))
        .ifPresent(day -> said.add(new Statement(Aspect.CONFIRMATION, since, day.toString())));
    members.record(member.id(), said, "Padrón, programas y redes");
  }

  /** News that hold since before or after the day of the load. */
  private void say(Csv.Row row, DemoDates dates) {
    members.record(
        members.find(new Credential(row.get("credential"))).orElseThrow().id(),
        List.of(
            new Statement(
                Aspect.valueOf(row.get("aspect")),
                dates.day(row.get("from")),
                row.find("value").orElse(null),
                row.find("reason").orElse(null))),
        "Padrón, novedades");
  }

  private void openCentre(Csv.Row row) {
    CentreId id = centreId(row.get("key"));
    providers.open(
        new Centre(id, row.get("name"), row.get("town")),
        new Provider(
            new ProviderId(UUID.randomUUID()),
            id,
            Integer.parseInt(row.get("licence")),
            row.get("provider")));
  }

  private void createUser(Csv.Row row) {
    users.create(
        new Users.NewUser(
            new Cuil(row.get("cuil")),
            row.get("name"),
            row.get("email"),
            row.list("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
            row.list("centres").stream().map(DemoRegisters::centreId).collect(Collectors.toSet())),
        row.get("password"));
  }

  private static Prescriber prescriber(Csv.Row row, DemoDates dates) {
    return new Prescriber(
        PrescriberType.valueOf(row.get("type")),
        Integer.parseInt(row.get("number")),
        row.get("name"),
        row.get("speciality"),
        dates.day(row.get("enabled_from")),
        dates.day(row.find("enabled_until")).orElse(null));
  }

  private static Member member(Csv.Row row, DemoDates dates) {
    return new Member(
        new MemberId(UUID.randomUUID()),
        new Cuil(row.get("cuil")),
        new Credential(row.get("credential")),
        row.get("name"),
        Sex.valueOf(row.get("sex")),
        dates.day(row.get("born")),
        row.get("plan"),
        row.get("relationship"),
        row.get("affiliation"),
        dates.day(row.get("affiliation_since")),
        row.find("affiliation_reason").orElse(null),
        row.get("credential_state"),
        dates.day(row.get("credential_since")),
        row.find("credential_reason").orElse(null),
        dates.day(row.get("member_since")),
        dates.day(row.find("student_certificate_until")).orElse(null));
  }
}
