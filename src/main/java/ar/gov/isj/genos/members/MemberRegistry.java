package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.Statement.Recorded;
import ar.gov.isj.genos.members.Statements.About;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The padrón: who is affiliated, and all that was said of them, each with its day. */
@Service
public class MemberRegistry {

  /** Who says what is known when an affiliate enters. */
  private static final String ENROLMENT = "Padrón, alta";

  private final JdbcClient sql;
  private final Statements statements;
  private final BusinessClock clock;

  MemberRegistry(JdbcClient sql, Statements statements, BusinessClock clock) {
    this.sql = sql;
    this.statements = statements;
    this.clock = clock;
  }

  /** The affiliate as they are on {@code asOf}; empty too when nothing was known of them then. */
  public Optional<Member> find(Cuil cuil, AsOf asOf) {
    return person("cuil", cuil.digits()).flatMap(found -> as(found, asOf));
  }

  public Optional<Member> find(Credential credential, AsOf asOf) {
    return person("credential", credential.digits()).flatMap(found -> as(found, asOf));
  }

  public Optional<Member> find(MemberId id, AsOf asOf) {
    return person("id", id.value()).flatMap(found -> as(found, asOf));
  }

  /** Today, as it is known now. */
  public Optional<Member> find(Cuil cuil) {
    return find(cuil, AsOf.now(clock.today()));
  }

  public Optional<Member> find(Credential credential) {
    return find(credential, AsOf.now(clock.today()));
  }

  public Optional<Member> find(MemberId id) {
    return find(id, AsOf.now(clock.today()));
  }

  private record Person(
      MemberId id, Cuil cuil, Credential credential, String name, Sex sex, LocalDate birthDate) {}

  private Optional<Person> person(String column, Object value) {
    return sql.sql(
            "select id, cuil, credential, name, sex, birth_date from member where "
                + column
                + " = ?")
        .param(value)
        .query(
            (row, number) ->
                new Person(
                    new MemberId(row.getObject("id", UUID.class)),
                    new Cuil(row.getString("cuil")),
                    new Credential(row.getString("credential")),
                    row.getString("name"),
                    Sex.valueOf(row.getString("sex")),
                    row.getObject("birth_date", LocalDate.class)))
        .optional();
  }

  private Optional<Member> as(Person person, AsOf asOf) {
    Timeline timeline = new Timeline(statements.of(person.id()), asOf);
    Optional<Statement> affiliation = timeline.certain(Aspect.AFFILIATION);
    Optional<Statement> credential = timeline.certain(Aspect.CREDENTIAL);
    if (affiliation.isEmpty() || credential.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Member(
            person.id(),
            person.cuil(),
            person.credential(),
            person.name(),
            person.sex(),
            person.birthDate(),
            always(timeline, Aspect.PLAN),
            always(timeline, Aspect.RELATIONSHIP),
            always(timeline, Aspect.AFFILIATION),
            affiliation.get().from(),
            affiliation.get().reason(),
            always(timeline, Aspect.CREDENTIAL),
            credential.get().from(),
            credential.get().reason(),
            LocalDate.parse(always(timeline, Aspect.MEMBER_SINCE)),
            timeline.value(Aspect.STUDENT_CERTIFICATE).map(LocalDate::parse).orElse(null)));
  }

  private static String always(Timeline timeline, Aspect aspect) {
    return timeline
        .certain(aspect)
        .map(said -> Objects.requireNonNull(said.value()))
        .orElseThrow(() -> new IllegalStateException("An affiliate without " + aspect));
  }

  /** What only some affiliates have. */
  public MemberStanding standing(MemberId id, AsOf asOf) {
    Timeline timeline = new Timeline(statements.of(id), asOf);
    SortedSet<String> programmes = new TreeSet<>();
    for (Aspect aspect : Aspect.values()) {
      if (aspect.programme() && timeline.value(aspect).isPresent()) {
        programmes.add(aspect.name());
      }
    }
    return new MemberStanding(
        programmes,
        timeline.value(Aspect.NETWORK).orElse(null),
        timeline.value(Aspect.FAMILY).orElse(null),
        timeline.value(Aspect.CONFIRMATION).map(LocalDate::parse).orElse(null));
  }

  /** Who is of the family of this titular on {@code day}, as it is known now. */
  public List<MemberId> family(String titular, LocalDate day) {
    return statements.ofFamily(titular, day);
  }

  /** What holds, by aspect; aspects of which nothing holds are left out. */
  public List<Recorded> holding(MemberId id, AsOf asOf) {
    Timeline timeline = new Timeline(statements.of(id), asOf);
    return Arrays.stream(Aspect.values())
        .flatMap(aspect -> timeline.holding(aspect).stream())
        .filter(one -> one.said().value() != null)
        .toList();
  }

  /** All that was said of the affiliate, in the order in which it was recorded. */
  public List<Recorded> history(MemberId id) {
    return statements.of(id);
  }

  /**
   * Records what is said of an affiliate. It waits while an order is issued to them, so that an
   * order was decided with all that had been recorded at its instant and with nothing else.
   *
   * @param source who or what says it, 1 to 120 characters
   */
  @Transactional
  public void record(MemberId id, List<Statement> said, String source) {
    if (!lock(id)) {
      throw new IllegalArgumentException("There is no such affiliate");
    }
    statements.add(said.stream().map(one -> new About(id, one)).toList(), clock.now(), source);
  }

  /**
   * Holds the member's row until the transaction ends, so that orders for one member are decided
   * one after the other. Read the history after this, not before.
   *
   * @return false if there is no such member
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lock(MemberId id) {
    return sql.sql("SELECT id FROM member WHERE id = ? FOR UPDATE")
        .param(id.value())
        .query((row, number) -> true)
        .optional()
        .isPresent();
  }

  /**
   * Adds members that the registry does not have yet; fails if one repeats a CUIL or credential.
   */
  @Transactional
  public void enrol(Collection<Member> newMembers) {
    for (Member one : newMembers) {
      sql.sql(
              """
              insert into member (id, cuil, credential, name, sex, birth_date)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              one.id().value(),
              one.cuil().digits(),
              one.credential().digits(),
              one.name(),
              one.sex().name(),
              one.birthDate())
          .update();
    }
    statements.add(
        newMembers.stream()
            .flatMap(one -> Enrolment.of(one).stream().map(said -> new About(one.id(), said)))
            .toList(),
        clock.now(),
        ENROLMENT);
  }
}
