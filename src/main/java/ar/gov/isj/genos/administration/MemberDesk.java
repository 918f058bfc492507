package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.members.Statement.Recorded;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the padrón says of an affiliate: on a day, at a moment, all of it; and what is added. */
@Service
public class MemberDesk {

  private final MemberRegistry members;
  private final Saving saving;
  private final Trail trail;
  private final BusinessClock clock;

  MemberDesk(MemberRegistry members, Saving saving, Trail trail, BusinessClock clock) {
    this.members = members;
    this.saving = saving;
    this.trail = trail;
    this.clock = clock;
  }

  /** Nobody is searched by name: who asks has the number before them. */
  public Optional<Member> find(String typed) {
    Optional<Credential> credential = Credential.parse(typed);
    return credential.isPresent()
        ? members.find(credential.get())
        : Cuil.parse(typed).flatMap(members::find);
  }

  public Optional<Member> find(UUID id) {
    return members.find(new MemberId(id));
  }

  /** As {@link #find(UUID)}, for somebody who looks at it: that goes on record. */
  @Transactional
  public Optional<Member> view(UUID id, Administrator by) {
    Optional<Member> member = find(id);
    member.ifPresent(found -> record(Action.MEMBER_LOOKUP, id, TrailEntry.OK, by));
    return member;
  }

  /** What holds, by aspect; aspects of which nothing holds are left out. */
  public List<Recorded> holding(UUID member, AsOf asOf) {
    return members.holding(new MemberId(member), asOf);
  }

  /** All that was said, the last first. */
  public List<Recorded> history(UUID member) {
    return members.history(new MemberId(member)).reversed();
  }

  public Saved save(StatementDraft draft, Administrator by) {
    MemberId member = new MemberId(draft.member());
    List<FieldProblem> problems =
        StatementCheck.problems(
            draft,
            draft.from() == null ? List.of() : members.holding(member, AsOf.now(draft.from())),
            clock.today());
    return problems.isEmpty()
        ? saving.run(new Saved.Overtaken(), () -> store(member, draft, by))
        : new Saved.Invalid(problems);
  }

  private Saved store(MemberId member, StatementDraft draft, Administrator by) {
    members.record(
        member,
        List.of(
            new Statement(
                draft.aspect(),
                Objects.requireNonNull(draft.from()),
                StatementCheck.value(draft).orElse(null),
                draft.reason().isBlank() ? null : draft.reason().strip())),
        by.cuil() + " " + by.name());
    record(Action.MEMBER_CHANGED, member.value(), TrailEntry.OK + " " + draft.aspect().name(), by);
    return new Saved.Done(member.value().toString());
  }

  private void record(Action action, UUID member, String result, Administrator by) {
    trail.record(
        new TrailEntry(
            clock.now(),
            new TrailEntry.Who(by.id(), by.cuil(), null),
            action,
            member.toString(),
            result));
  }
}
