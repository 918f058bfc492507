package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.AutomaticLine;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Eligibility;
import ar.gov.isj.genos.adjudication.QuantityLimit;
import ar.gov.isj.genos.authorization.Surroundings.Place;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.reporting.OrderPrint;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The laboratory's desk: validates an affiliate, tells what would be authorised, issues the order,
 * finds and prints it.
 */
@Service
public class OrderDesk {

  private final MemberLookup members;
  private final MemberLooks looks;
  private final RequestCheck requestCheck;
  private final FactsGathering gathering;
  private final OrderIssue orderIssue;
  private final Authorizations authorizations;
  private final PrintedOrder printedOrder;
  private final OrderPrint orderPrint;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final StoredJson json;
  private final DeskTrail trail;
  private final DeskTraffic traffic;
  private final BusinessClock clock;

  @Autowired
  OrderDesk(
      MemberLookup members,
      MemberLooks looks,
      RequestCheck requestCheck,
      FactsGathering gathering,
      OrderIssue orderIssue,
      Authorizations authorizations,
      PrintedOrder printedOrder,
      OrderPrint orderPrint,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      StoredJson json,
      DeskTrail trail,
      DeskTraffic traffic,
      BusinessClock clock) {
    this.members = members;
    this.looks = looks;
    this.requestCheck = requestCheck;
    this.gathering = gathering;
    this.orderIssue = orderIssue;
    this.authorizations = authorizations;
    this.printedOrder = printedOrder;
    this.orderPrint = orderPrint;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.json = json;
    this.trail = trail;
    this.traffic = traffic;
    this.clock = clock;
  }

  /** The same desk on another day: training data has a past. */
  public OrderDesk at(BusinessClock otherClock) {
    return new OrderDesk(
        members,
        looks,
        requestCheck,
        gathering,
        orderIssue,
        authorizations,
        printedOrder,
        orderPrint,
        activeRulebook,
        adjudicator,
        json,
        trail,
        traffic,
        otherClock);
  }

  /**
   * May this affiliate be served today?
   *
   * @param typed credential or CUIL, as typed or as a card reader sends it
   */
  public MemberCheck checkMember(String typed, Actor actor) {
    return checkMember(typed, AsOf.now(clock.today()), actor);
  }

  /** As {@link #checkMember(String, Actor)}, on another day or as it was known before. */
  public MemberCheck checkMember(String typed, AsOf asOf, Actor actor) {
    MemberCheck check =
        looks
            .refusal(typed, actor, clock.now())
            .<MemberCheck>map(MemberCheck.Unknown::new)
            .orElseGet(() -> check(typed, asOf));
    trail.lookedUp(check, actor, clock.now());
    return check;
  }

  private MemberCheck check(String typed, AsOf asOf) {
    return switch (members.find(typed, asOf)) {
      case MemberLookup.Lookup.Missing(FieldError error) -> new MemberCheck.Unknown(error);
      case MemberLookup.Lookup.Found(Member member) -> eligibility(member, asOf);
    };
  }

  private MemberCheck eligibility(Member member, AsOf asOf) {
    Eligibility eligibility =
        adjudicator.eligibility(
            gathering.memberFacts(member, asOf), asOf.day(), activeRulebook.current());
    return eligibility.eligible()
        ? new MemberCheck.Eligible(member, member.ageOn(asOf.day()), eligibility.reasons())
        : new MemberCheck.NotEligible(member, eligibility.reasons());
  }

  /** What would be authorised now. Stores nothing but who asked, promises nothing. */
  public Validation validate(OrderRequest request, Actor actor) {
    return traffic.answering(() -> validated(request, actor));
  }

  private Validation validated(OrderRequest request, Actor actor) {
    Optional<FieldError> paused = looks.refusal(request.member(), actor, clock.now());
    if (paused.isPresent()) {
      return new Validation.Invalid(List.of(paused.get()));
    }
    LocalDate today = clock.today();
    Validation validation =
        switch (requestCheck.check(request, today)) {
          case RequestCheck.Check.Failed(List<FieldError> errors) -> new Validation.Invalid(errors);
          case RequestCheck.Check.Passed(CheckedRequest checked) -> decide(checked, actor);
        };
    if (validation instanceof Validation.Decided decided) {
      trail.decided(decided, actor, clock.now());
    } else if (members.find(request.member(), today)
        instanceof MemberLookup.Lookup.Found(Member member)) {
      trail.undecided(member, actor, clock.now());
    }
    return validation;
  }

  /**
   * What {@link #validate} would answer now for an affiliate whom {@link #checkMember} let in,
   * while the prescription is being typed. The affiliate was looked at then, once: nothing is
   * counted and nothing goes on record.
   */
  public Validation preview(OrderRequest request, MemberCheck.Eligible checked, Actor actor) {
    return traffic.answering(
        () ->
            switch (requestCheck.check(request.of(checked.member().cuil()), clock.today())) {
              case RequestCheck.Check.Failed(List<FieldError> errors) ->
                  new Validation.Invalid(errors);
              case RequestCheck.Check.Passed(CheckedRequest passed) -> decide(passed, actor);
            });
  }

  private Validation decide(CheckedRequest checked, Actor actor) {
    Place place = new Place(actor.centre(), actor.provider(), clock.now());
    LocalDate today = place.today();
    Member member = checked.member();
    Rulebook rulebook = activeRulebook.current();
    CaseFacts facts = gathering.gather(checked, member, place, rulebook);
    Adjudicator.Explained explained = adjudicator.explain(facts, rulebook);
    CaseDecision decision = explained.decision();
    List<FieldError> wrongInput = WrongInput.in(decision);
    return wrongInput.isEmpty()
        ? new Validation.Decided(
            member,
            member.ageOn(today),
            gathering.prescriberOf(checked.request()).orElse(null),
            decision,
            explained.copays())
        : new Validation.Invalid(wrongInput);
  }

  /**
   * Decides again and issues the authorised lines. The same key and request always have the same
   * answer, however often and however concurrently they come.
   */
  public Issue issue(OrderRequest request, Actor actor, IdempotencyKey key) {
    var ticket = new OrderIssue.Ticket(actor, key, StoredJson.sha256(json.canonical(request)));
    return traffic.answering(
        () ->
            actor.within(
                () -> orderIssue.given(ticket).orElseGet(() -> issueNew(request, ticket))));
  }

  private Issue issueNew(OrderRequest request, OrderIssue.Ticket ticket) {
    Optional<FieldError> paused = looks.refusal(request.member(), ticket.actor(), clock.now());
    if (paused.isPresent()) {
      return new Issue.Invalid(List.of(paused.get()));
    }
    return switch (requestCheck.check(request, clock.today())) {
      case RequestCheck.Check.Failed(List<FieldError> errors) -> new Issue.Invalid(errors);
      case RequestCheck.Check.Passed(CheckedRequest checked) ->
          orderIssue.issue(checked, ticket, clock);
    };
  }

  /** Empty when there is no such order in the actor's centre, whether or not another has it. */
  public Optional<IssuedOrder> find(AuthorizationNumber number, Actor actor) {
    return actor.within(() -> authorizations.find(number, actor.centre().id()));
  }

  /** As {@link #find}, for somebody who looks at it. */
  public Optional<IssuedOrder> view(AuthorizationNumber number, Actor actor) {
    Optional<IssuedOrder> order = find(number, actor);
    order.ifPresent(found -> trail.viewed(number, actor, clock.now()));
    return order;
  }

  /** The Orden de Prestación of an order that {@link #find} finds: the same bytes every time. */
  public Optional<byte[]> orderPdf(AuthorizationNumber number, Actor actor) {
    Optional<byte[]> pdf = find(number, actor).map(printedOrder::content).map(orderPrint::pdf);
    pdf.ifPresent(printed -> trail.printed(number, actor, clock.now()));
    return pdf;
  }

  /** Lines that the rules add to every order of this affiliate today. */
  public List<AutomaticLine> automaticLines(Member member, Map<Datum, String> declared) {
    return adjudicator.automaticLines(
        member.plan(), declared, clock.today(), activeRulebook.current());
  }

  /** How far menos/más may go for this practice, and why. */
  public QuantityLimit quantityLimit(Member member, PracticeCode practice) {
    return adjudicator.quantityLimit(
        practice,
        gathering.memberFacts(member, AsOf.now(clock.today())),
        clock.today(),
        activeRulebook.current());
  }
}
