package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.Attempts.Kind;
import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.mail.Outbox;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * «Regístrese»: somebody asks for a user, proves his address with a code, and an administrator
 * decides. Whoever asks is never told whether the CUIL has a user.
 */
@Service
public class Registrations {

  private static final Who NOBODY = new Who(null, "?", null);

  private final JdbcClient sql;
  private final Attempts attempts;
  private final RegistrationCodes codes;
  private final UserChanges changes;
  private final Outbox outbox;
  private final Trail trail;
  private final BusinessClock clock;

  Registrations(
      JdbcClient sql,
      Attempts attempts,
      RegistrationCodes codes,
      UserChanges changes,
      Outbox outbox,
      Trail trail,
      BusinessClock clock) {
    this.sql = sql;
    this.attempts = attempts;
    this.codes = codes;
    this.changes = changes;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Stores the request and mails a code to its address. Who asked too often gets an answer that
   * looks the same and no mail.
   */
  @Transactional
  public UUID ask(Applicant applicant) {
    UUID id = UUID.randomUUID();
    codes.forgetUnverified();
    boolean allowed =
        attempts.take(Kind.REGISTRATION_BY_ADDRESS, Origin.current())
            && attempts.take(Kind.REGISTRATION_BY_CUIL, applicant.cuil().digits())
            && attempts.take(Kind.REGISTRATION_BY_MAIL, applicant.email().text());
    if (allowed) {
      sql.sql(
              """
              insert into registration
                (id, cuil, name, email, phone, licence, centre, reason, asked_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
              """)
          .params(
              id,
              applicant.cuil().digits(),
              applicant.name(),
              applicant.email().text(),
              applicant.phone(),
              applicant.licence(),
              applicant.centre(),
              applicant.reason())
          .update();
      outbox.put(RegistrationMails.CODE, Map.of(RegistrationMails.ID, id.toString()));
    }
    record(NOBODY, Action.REGISTRATION_ASKED, id, allowed ? TrailEntry.OK : "REFUSED WAIT");
    return id;
  }

  /** Whether the code is the one that was mailed; then the request is in the queue. */
  @Transactional
  public boolean verify(UUID id, String code) {
    boolean right = codes.verify(id, code);
    record(NOBODY, Action.REGISTRATION_VERIFIED, id, right ? TrailEntry.OK : "REFUSED");
    return right;
  }

  /** Those that wait for a decision, oldest first. */
  public List<Registration> waiting() {
    return sql.sql(
            """
            select r.*, exists (select 1 from app_user u where u.cuil = r.cuil) as known
            from registration r where verified_at is not null and decided_at is null
            order by verified_at limit 200
            """)
        .query(Registrations::registration)
        .list();
  }

  /** Creates the user with these roles and centres; a first password goes to his address. */
  @Transactional
  public RegistrationDecision approve(UUID id, Set<Role> roles, Set<CentreId> centres, User by) {
    Optional<Registration> decided = decide(id, "APPROVED", by);
    if (decided.isEmpty()) {
      return new RegistrationDecision.AlreadyDecided();
    }
    Applicant applicant = decided.get().applicant();
    UserChange created =
        changes.create(
            new Users.NewUser(
                applicant.cuil(),
                applicant.name(),
                applicant.email().text(),
                applicant.phone(),
                roles,
                centres),
            by);
    if (created != UserChange.DONE) {
      // The request stays in the queue as it was.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new RegistrationDecision.Refused(created);
    }
    record(who(by), Action.REGISTRATION_APPROVED, id, TrailEntry.OK);
    return new RegistrationDecision.Done();
  }

  /**
   * @param reason what the person is told, one line
   */
  @Transactional
  public RegistrationDecision reject(UUID id, String reason, User by) {
    Optional<Registration> decided = decide(id, "REJECTED", by);
    if (decided.isEmpty()) {
      return new RegistrationDecision.AlreadyDecided();
    }
    outbox.put(
        RegistrationMails.REJECTED,
        Map.of(
            RegistrationMails.TO,
            decided.get().applicant().email().text(),
            RegistrationMails.WHY,
            reason));
    record(who(by), Action.REGISTRATION_REJECTED, id, TrailEntry.OK);
    return new RegistrationDecision.Done();
  }

  /** The first decision counts, over all nodes. */
  private Optional<Registration> decide(UUID id, String decision, User by) {
    return sql.sql(
            """
            update registration set decided_at = clock_timestamp(), decision = ?, decided_by = ?
            where id = ? and verified_at is not null and decided_at is null
            returning *, false as known
            """)
        .params(decision, by.id().value(), id)
        .query(Registrations::registration)
        .optional();
  }

  private static Registration registration(ResultSet row, int number) throws SQLException {
    return new Registration(
        row.getObject("id", UUID.class),
        new Applicant(
            new Cuil(row.getString("cuil")),
            row.getString("name"),
            new MailAddress(row.getString("email")),
            row.getString("phone"),
            row.getInt("licence"),
            row.getString("centre"),
            row.getString("reason")),
        row.getObject("verified_at", OffsetDateTime.class)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toInstant(),
        row.getBoolean("known"));
  }

  private static Who who(User by) {
    return new Who(by.id().value(), by.cuil().digits(), null);
  }

  private void record(Who who, Action action, UUID id, String result) {
    trail.record(new TrailEntry(clock.now(), who, action, id.toString(), result));
  }
}
