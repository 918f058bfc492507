package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import java.util.Collection;
import java.util.Optional;
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
