package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The padrón. */
@Service
public class MemberRegistry {

  private final Members members;
  private final JdbcClient jdbc;

  MemberRegistry(Members members, JdbcClient jdbc) {
    this.members = members;
    this.jdbc = jdbc;
  }

  public Optional<Member> find(Cuil cuil) {
    return members.findByCuil(cuil).map(MemberRow::member);
  }

  public Optional<Member> find(Credential credential) {
    return members.findByCredential(credential).map(MemberRow::member);
  }

  public Optional<Member> find(MemberId id) {
    return members.findById(id).map(MemberRow::member);
  }

  /** What only some affiliates have, on {@code date}. */
  public MemberStanding standing(MemberId id, LocalDate date) {
    SortedSet<String> programmes =
        new TreeSet<>(
            jdbc.sql(
                    """
                    SELECT programme FROM member_programme
                    WHERE member_id = :id AND since <= :date AND (until IS NULL OR until > :date)
                    """)
                .param("id", id.value())
                .param("date", date)
                .query(String.class)
                .list());
    return jdbc.sql("SELECT network, family, confirmed_on FROM member WHERE id = ?")
        .param(id.value())
        .query(
            (row, number) ->
                new MemberStanding(
                    programmes,
                    row.getString("network"),
                    row.getString("family"),
                    row.getObject("confirmed_on", LocalDate.class)))
        .optional()
        .orElse(MemberStanding.ORDINARY);
  }

  /**
   * Records what only some affiliates have.
   *
   * @param since first day of the programmes
   */
  @Transactional
  public void stand(MemberId id, MemberStanding standing, LocalDate since) {
    jdbc.sql("UPDATE member SET network = ?, family = ?, confirmed_on = ? WHERE id = ?")
        .params(
            Arrays.asList(
                standing.network(), standing.family(), standing.confirmedOn(), id.value()))
        .update();
    for (String programme : standing.programmes()) {
      jdbc.sql("INSERT INTO member_programme (member_id, programme, since) VALUES (?, ?, ?)")
          .params(id.value(), programme, since)
          .update();
    }
  }

  /**
   * Holds the member's row until the transaction ends, so that orders for one member are decided
   * one after the other. Read the history after this, not before.
   *
   * @return false if there is no such member
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lock(MemberId id) {
    return jdbc.sql("SELECT id FROM member WHERE id = ? FOR UPDATE")
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
    members.saveAll(newMembers.stream().map(MemberRow::fresh).toList());
  }
}
