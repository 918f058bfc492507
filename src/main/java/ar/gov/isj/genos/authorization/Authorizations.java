package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.shared.PracticeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The issued orders. Written once, never changed; an annulment is written beside. */
@Repository
class Authorizations {

  private static final String COLUMNS =
      """
      select o.number, o.issued_at, o.issued_by, o.parties::text as parties, o.facts::text as facts,
             o.decision::text as decision, c.cancelled_at, c.cancelled_by, c.reason_code,
             c.reason_text
      from authorization_order o left join authorization_cancellation c on c.order_number = o.number
      """;

  /** Those of the order, as they were named on the day of issue. */
  private record Parties(Centre centre, Provider provider, Member member) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final StoredJson json;

  Authorizations(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  void add(IssuedOrder order) {
    CaseDecision decision = order.decision();
    String facts = json.canonical(order.facts());
    String decided = json.canonical(decision);
    jdbc.sql(
            """
            insert into authorization_order
              (number, issued_at, issue_date, centre_id, provider_id, member_id, issued_by,
               copay, total, insurer_pays, rulebook_version, rulebook_hash,
               parties, facts, decision, facts_sha256, decision_sha256)
            values
              (:number, :issuedAt, :issueDate, :centre, :provider, :member, :issuedBy,
               :copay, :total, :insurerPays, :version, :hash,
               cast(:parties as jsonb), cast(:facts as jsonb), cast(:decision as jsonb),
               :factsSha256, :decisionSha256)
            """)
        .param("number", order.number().value())
        .param("issuedAt", order.issuedAt().atOffset(ZoneOffset.UTC))
        .param("issueDate", LocalDate.ofInstant(order.issuedAt(), BusinessClock.ZONE))
        .param("centre", order.centre().id().value())
        .param("provider", order.provider().id().value())
        .param("member", order.member().id().value())
        .param("issuedBy", order.issuedBy())
        .param("copay", decision.copay().amountArs())
        .param("total", decision.total().amountArs())
        .param("insurerPays", decision.insurerPays().amountArs())
        .param("version", decision.rulebook().version())
        .param("hash", decision.rulebook().hash())
        .param(
            "parties",
            json.canonical(new Parties(order.centre(), order.provider(), order.member())))
        .param("facts", facts)
        .param("decision", decided)
        .param("factsSha256", StoredJson.sha256(facts))
        .param("decisionSha256", StoredJson.sha256(decided))
        .update();
    addLines(order, decision.lines());
  }

  private void addLines(IssuedOrder order, List<LineDecision> lines) {
    batches.batchUpdate(
        """
        insert into authorization_line
          (order_number, centre_id, position, practice, automatic, requested, authorized, outcome,
           fees, expenses, total, copay)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, lines.size())
            .mapToObj(i -> lineRow(order, i + 1, lines.get(i)))
            .toList());
  }

  private static Object[] lineRow(IssuedOrder order, int position, LineDecision line) {
    return new Object[] {
      order.number().value(),
      order.centre().id().value(),
      position,
      line.practice().value(),
      line.automatic(),
      line.requested(),
      line.authorized(),
      line.outcome().getClass().getSimpleName(),
      line.fees().amountArs(),
      line.expenses().amountArs(),
      line.total().amountArs(),
      line.copay().amountArs()
    };
  }

  Optional<IssuedOrder> find(AuthorizationNumber number) {
    return jdbc.sql(COLUMNS + "where o.number = :number")
        .param("number", number.value())
        .query(this::order)
        .optional();
  }

  /** Empty too when the order is of another centre: nobody learns that it exists. */
  Optional<IssuedOrder> find(AuthorizationNumber number, CentreId centre) {
    return jdbc.sql(COLUMNS + "where o.number = :number and o.centre_id = :centre")
        .param("number", number.value())
        .param("centre", centre.value())
        .query(this::order)
        .optional();
  }

  Optional<StoredCase> storedCase(AuthorizationNumber number) {
    return jdbc.sql(
            """
            select facts::text as facts, decision::text as decision, facts_sha256,
              decision_sha256, rulebook_version, rulebook_hash
            from authorization_order where number = :number
            """)
        .param("number", number.value())
        .query(
            (row, index) ->
                new StoredCase(
                    row.getString("facts"),
                    row.getString("decision"),
                    row.getString("facts_sha256"),
                    row.getString("decision_sha256"),
                    new RulebookRef(
                        row.getInt("rulebook_version"), row.getString("rulebook_hash"))))
        .optional();
  }

  /** Annuls an order of the centre; the database refuses a second annulment or another centre's. */
  void cancel(AuthorizationNumber number, CentreId centre, Cancellation cancellation) {
    jdbc.sql(
            """
            insert into authorization_cancellation
              (order_number, centre_id, cancelled_at, cancelled_by, reason_code, reason_text)
            values (:number, :centre, :at, :by, :reason, :text)
            """)
        .param("number", number.value())
        .param("centre", centre.value())
        .param("at", cancellation.at().atOffset(ZoneOffset.UTC))
        .param("by", cancellation.by())
        .param("reason", cancellation.reason().name())
        .param("text", cancellation.text())
        .update();
  }

  /** Numbers of all orders, ascending. */
  List<AuthorizationNumber> numbers() {
    return jdbc
        .sql("select number from authorization_order order by number")
        .query(Long.class)
        .list()
        .stream()
        .map(AuthorizationNumber::new)
        .toList();
  }

  /** Numbers of the member's orders that the centre issued. */
  Set<Long> numbersOf(MemberId member, CentreId centre) {
    return Set.copyOf(
        jdbc.sql(
                "select number from authorization_order"
                    + " where member_id = :member and centre_id = :centre")
            .param("member", member.value())
            .param("centre", centre.value())
            .query(Long.class)
            .list());
  }

  /**
   * Units authorised to the member in all centres, oldest first; annulled orders give them back.
   */
  List<Consumption> consumptionOf(MemberId member) {
    return DataScope.everyCentre(
        () ->
            jdbc.sql(
                    """
            select l.practice, l.authorized, o.issue_date, o.number
            from authorization_order o join authorization_line l on l.order_number = o.number
            where o.member_id = :member and l.authorized > 0
              and not exists (
                select from authorization_cancellation c where c.order_number = o.number)
            order by o.issue_date, o.number, l.position
            """)
                .param("member", member.value())
                .query(
                    (row, index) ->
                        new Consumption(
                            new PracticeCode(row.getString("practice")),
                            row.getInt("authorized"),
                            row.getObject("issue_date", LocalDate.class),
                            row.getLong("number")))
                .list());
  }

  private IssuedOrder order(ResultSet row, int index) throws SQLException {
    Parties parties = json.read(row.getString("parties"), Parties.class);
    return new IssuedOrder(
        new AuthorizationNumber(row.getLong("number")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        parties.centre(),
        parties.provider(),
        parties.member(),
        json.read(row.getString("facts"), CaseFacts.class),
        json.read(row.getString("decision"), CaseDecision.class),
        row.getString("issued_by"),
        cancellation(row));
  }

  private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("cancelled_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Cancellation(
            at.toInstant(),
            row.getString("cancelled_by"),
            CancellationReason.valueOf(row.getString("reason_code")),
            row.getString("reason_text"));
  }
}
