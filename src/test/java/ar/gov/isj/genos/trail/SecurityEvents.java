package ar.gov.isj.genos.trail;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ar.gov.isj.genos.administration.Administrator;
import ar.gov.isj.genos.administration.ProviderDesk;
import ar.gov.isj.genos.administration.ProviderDraft;
import ar.gov.isj.genos.administration.TokenDesk;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditClosing;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.BalanceDesk;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.CancellationRequest;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.Applicant;
import ar.gov.isj.genos.identity.ForgottenPasswords;
import ar.gov.isj.genos.identity.OwnAccount;
import ar.gov.isj.genos.identity.Registrations;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.UserChanges;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.mail.Letters;
import ar.gov.isj.genos.mail.Mail;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.draft.Activation;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.People;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What people do that must be on record, done as they do it. */
@TestComponent
record SecurityEvents(
    MockMvc browser,
    Users users,
    UserChanges changes,
    OwnAccount accounts,
    ForgottenPasswords forgotten,
    Registrations registrations,
    List<Letters> letters,
    Providers places,
    ProviderDesk providerDesk,
    TokenDesk tokens,
    Fixture fixture,
    OrderDesk orders,
    BalanceDesk balances,
    OrderRegister register,
    CancellationDesk cancellations,
    AuditDesk audits,
    AuditorDesk auditorDesk,
    AuditClosing closing,
    Authors authors,
    Activation activation,
    ActiveRulebook rulebook,
    TrailSearch trail,
    JdbcClient sql,
    BusinessClock clock) {

  private static final AtomicInteger PEOPLE = new AtomicInteger(8_100_000);
  private static final String PASSWORD = "un repollo azul y dos nabos";
  private static final String NOBODY = "?";

  /** What an act must leave: which kind, by whom, and how the result begins. */
  record Left(Action action, String who, String result) {}

  /** An act; it says what it must leave on record. */
  @FunctionalInterface
  interface Act {
    List<Left> from(String address) throws Exception;
  }

  /**
   * @param kind one of those that it leaves
   */
  record Event(String name, Action kind, Act act) {}

  List<Event> all() {
    return List.of(
        new Event("signed in and out", Action.SIGN_OUT, this::entersAndLeaves),
        new Event("sign-in refused", Action.SIGN_IN, this::mistypes),
        new Event("sign-ins throttled", Action.SIGN_IN_THROTTLED, this::triesManyUsers),
        new Event("session ended", Action.SESSION_ENDED, this::isPutOut),
        new Event("access denied", Action.ACCESS_DENIED, this::entersWhereNotAllowed),
        new Event(
            "password asked, given and changed", Action.PASSWORD_CHANGED, this::forgetsThePassword),
        new Event(
            "user created, changed, disabled, enabled",
            Action.USER_ROLES_SET,
            this::administersUsers),
        new Event(
            "registration asked, verified and approved",
            Action.REGISTRATION_APPROVED,
            this::registers),
        new Event("registration rejected", Action.REGISTRATION_REJECTED, this::isRejected),
        new Event("token issued and revoked", Action.TOKEN_REVOKED, this::handsOutAToken),
        new Event("provider changed", Action.PROVIDER_CHANGED, this::changesAProvider),
        new Event("affiliate looked up", Action.MEMBER_LOOKUP, this::looksUp),
        new Event("balance looked up", Action.BALANCE_LOOKUP, this::asksForABalance),
        new Event("look-ups paused", Action.LOOKUPS_PAUSED, this::walksNumbers),
        new Event(
            "order validated, issued, viewed, printed, annulled",
            Action.ORDER_CANCELLED,
            this::annulsAnOrder),
        new Event("orders listed", Action.ORDERS_LISTED, this::listsOrders),
        new Event("audit requested, resolved, confirmed", Action.AUDIT_SIGNED, this::audits),
        new Event(
            "documents asked, supplied, downloaded; annulled",
            Action.AUDIT_DOCUMENT_VIEWED,
            this::sendsDocuments),
        new Event(
            "rules submitted, approved, activated, rolled back",
            Action.RULEBOOK_ACTIVATED,
            this::changesRules),
        new Event("trail looked at and exported", Action.TRAIL_EXPORTED, this::readsTheTrail));
  }

  private User user(Role role, CentreId... centres) {
    return users.create(
        new Users.NewUser(
            People.cuil(20, PEOPLE.addAndGet(3)),
            "NABO, Blas",
            "blas@huerta.example",
            Set.of(role),
            Set.of(centres)),
        PASSWORD);
  }

  private static String label(User user) {
    return user.cuil().digits();
  }

  private MockHttpSession signIn(String cuil, String password, String address) throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser.perform(
        post("/login")
            .session(session)
            .param("username", cuil)
            .param("password", password)
            .remoteAddress(address)
            .with(csrf()));
    return session;
  }

  private List<Left> entersAndLeaves(String address) throws Exception {
    String who = label(user(Role.AUDITOR));
    MockHttpSession session = signIn(who, PASSWORD, address);
    browser.perform(post("/logout").session(session).remoteAddress(address).with(csrf()));
    return List.of(new Left(Action.SIGN_IN, who, "OK"), new Left(Action.SIGN_OUT, who, "OK"));
  }

  private List<Left> mistypes(String address) throws Exception {
    String who = label(user(Role.AUDITOR));
    signIn(who, "otra cosa", address);
    return List.of(new Left(Action.SIGN_IN, who, "REFUSED"));
  }

  private List<Left> triesManyUsers(String address) throws Exception {
    String password = "la misma para todos";
    signIn(People.cuil(23, PEOPLE.addAndGet(3)).digits(), password, address);
    // Forty-nine more like it, without their hashing.
    sql.sql(
            """
            insert into attempt (kind, key_hash, at)
            select kind, key_hash, at from (select * from attempt where kind = 'SIGN_IN_BY_ADDRESS'
              order by at desc limit 1) last, generate_series(1, 49)
            """)
        .update();
    signIn(People.cuil(23, PEOPLE.addAndGet(3)).digits(), password, address);
    return List.of(new Left(Action.SIGN_IN_THROTTLED, NOBODY, ""));
  }

  private List<Left> isPutOut(String address) throws Exception {
    User user = user(Role.AUDITOR);
    MockHttpSession session = signIn(label(user), PASSWORD, address);
    changes.disable(user.id(), user(Role.ADMIN));
    browser.perform(get("/").session(session).remoteAddress(address));
    return List.of(new Left(Action.SESSION_ENDED, label(user), ""));
  }

  private List<Left> entersWhereNotAllowed(String address) throws Exception {
    browser.perform(
        get("/api/v1/practices").header("Authorization", "Bearer de-nadie").remoteAddress(address));
    return List.of(new Left(Action.ACCESS_DENIED, NOBODY, "REFUSED"));
  }

  private List<Left> forgetsThePassword(String address) {
    User user = user(Role.AUDITOR);
    forgotten.ask(user.cuil());
    Mail mail = letter("password-reset", Map.of("cuil", label(user)));
    accounts.changePassword(user, shown(mail), "tres mates lavados en la vereda");
    return List.of(
        new Left(Action.PASSWORD_RESET_ASKED, NOBODY, "OK"),
        new Left(Action.PASSWORD_GIVEN, label(user), "OK"),
        new Left(Action.PASSWORD_CHANGED, label(user), "OK"));
  }

  private List<Left> administersUsers(String address) {
    User admin = user(Role.ADMIN);
    var cuil = People.cuil(27, PEOPLE.addAndGet(3));
    changes.create(
        new Users.NewUser(cuil, "PUERRO, Eva", "eva@h.example", Set.of(Role.AUDITOR), Set.of()),
        admin);
    User.UserId eva = users.find(cuil).orElseThrow().id();
    changes.setRoles(eva, Set.of(Role.ANALYST), admin);
    changes.setCentres(eva, Set.of(), admin);
    changes.disable(eva, admin);
    changes.enable(eva, admin);
    return List.of(
        new Left(Action.USER_CREATED, label(admin), "OK"),
        new Left(Action.PASSWORD_RESET_STARTED, label(admin), "OK"),
        new Left(Action.USER_ROLES_SET, label(admin), "OK [ANALYST]"),
        new Left(Action.USER_CENTRES_SET, label(admin), "OK"),
        new Left(Action.USER_DISABLED, label(admin), "OK"),
        new Left(Action.USER_ENABLED, label(admin), "OK"));
  }

  private List<Left> registers(String address) {
    User admin = user(Role.ADMIN);
    UUID id = asked();
    registrations.approve(id, Set.of(Role.AUDITOR), Set.of(), admin);
    return List.of(
        new Left(Action.REGISTRATION_ASKED, NOBODY, "OK"),
        new Left(Action.REGISTRATION_VERIFIED, NOBODY, "OK"),
        new Left(Action.REGISTRATION_APPROVED, label(admin), "OK"));
  }

  private List<Left> isRejected(String address) {
    User admin = user(Role.ADMIN);
    registrations.reject(asked(), "Falta la matrícula.", admin);
    return List.of(new Left(Action.REGISTRATION_REJECTED, label(admin), "OK"));
  }

  private UUID asked() {
    int number = PEOPLE.addAndGet(3);
    UUID id =
        registrations.ask(
            new Applicant.Typed(
                    People.cuil(27, number).formatted(),
                    "LECHUGA, Eva",
                    "eva" + number + "@huerta.example",
                    "388 555-0101",
                    "4321",
                    "Laboratorio del Apio",
                    "Necesito acceso.")
                .applicant()
                .orElseThrow());
    registrations.verify(id, shown(letter("registration-code", Map.of("id", id.toString()))));
    return id;
  }

  private Mail letter(String kind, Map<String, String> details) {
    return letters.stream()
        .map(Letters::letters)
        .filter(kinds -> kinds.containsKey(kind))
        .map(kinds -> Objects.requireNonNull(kinds.get(kind)))
        .findFirst()
        .orElseThrow()
        .write(details)
        .orElseThrow();
  }

  private static String shown(Mail mail) {
    return mail.paragraphs().stream()
        .filter(Mail.Paragraph::prominent)
        .map(Mail.Paragraph::text)
        .findFirst()
        .orElseThrow();
  }

  private Administrator administrator() {
    User admin = user(Role.ADMIN);
    return new Administrator(admin.id().value(), label(admin), admin.name());
  }

  private List<Left> handsOutAToken(String address) {
    Administrator ada = administrator();
    CentreId centre = Centres.open(places, "LABORATORIO DEL EMBUDO").id();
    tokens.issue("Sistema propio", centre, ada);
    tokens.revoke(tokens.of(centre).getFirst().id(), centre, ada);
    return List.of(
        new Left(Action.TOKEN_ISSUED, ada.cuil(), "OK"),
        new Left(Action.TOKEN_REVOKED, ada.cuil(), "OK"));
  }

  private List<Left> changesAProvider(String address) {
    Administrator ada = administrator();
    int licence = PEOPLE.addAndGet(3) % 900_000;
    providerDesk.save(
        new ProviderDraft(null, 0, licence, "PIPETA, OLGA", clock.today(), null, List.of()), ada);
    return List.of(new Left(Action.PROVIDER_CHANGED, ada.cuil(), "OK"));
  }

  private List<Left> looksUp(String address) {
    Actor actor = fixture.actor();
    orders.checkMember(fixture.member().credential().digits(), actor);
    return List.of(new Left(Action.MEMBER_LOOKUP, actor.label(), "ELIGIBLE"));
  }

  private List<Left> asksForABalance(String address) {
    Actor actor = fixture.actor();
    balances.ask(fixture.member().credential().digits(), List.of("000865"), actor);
    balances.ask(People.cuil(29, 60_000_000 + PEOPLE.addAndGet(3)).digits(), List.of("412"), actor);
    return List.of(
        new Left(Action.BALANCE_LOOKUP, actor.label(), "OK 1 PRACTICES"),
        new Left(Action.BALANCE_LOOKUP, actor.label(), "REFUSED MEMBER_UNKNOWN"));
  }

  private List<Left> walksNumbers(String address) {
    Actor actor = fixture.actor();
    for (int i = 0; i < 10; i++) {
      orders.checkMember(People.cuil(29, 60_000_000 + PEOPLE.addAndGet(3)).digits(), actor);
    }
    return List.of(
        new Left(Action.MEMBER_LOOKUP, actor.label(), "UNKNOWN"),
        new Left(Action.LOOKUPS_PAUSED, actor.label(), "PAUSED"));
  }

  private List<Left> annulsAnOrder(String address) {
    Actor actor = fixture.actor();
    Member member = fixture.member();
    OrderRequest request = fixture.request(member, "15");
    orders.validate(request, actor);
    IssuedOrder order = ((Issue.Issued) orders.issue(request, actor, Fixture.key())).order();
    orders.view(order.number(), actor);
    orders.orderPdf(order.number(), actor);
    cancellations.cancel(
        new CancellationRequest(
            member.cuil().digits(),
            order.number().toString(),
            CancellationReason.DUPLICATE,
            "Se emitió dos veces."),
        actor);
    return List.of(
        new Left(Action.VALIDATION, actor.label(), ""),
        new Left(Action.ORDER_ISSUED, actor.label(), "OK"),
        new Left(Action.ORDER_VIEWED, actor.label(), "OK"),
        new Left(Action.ORDER_PRINTED, actor.label(), "OK"),
        new Left(Action.ORDER_CANCELLED, actor.label(), "OK DUPLICATE"));
  }

  private List<Left> listsOrders(String address) {
    Actor actor = fixture.actor();
    register.listed(new RegisterScope.OwnCentre(actor), "CSV", 0);
    return List.of(new Left(Action.ORDERS_LISTED, actor.label(), "ORDERS 0"));
  }

  private AuditRequest requested(Actor actor) throws Exception {
    OrderRequest asked = fixture.request(fixture.member(), "000016");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    Step step =
        audits.request(
            new AuditApplication(
                new OrderRequest(
                    asked.member(),
                    asked.prescriptionDate(),
                    asked.prescriberType(),
                    asked.prescriberNumber(),
                    "Enfermedad respiratoria",
                    asked.lines()),
                List.of(),
                "Adjunto historia",
                false,
                List.of(
                    new ar.gov.isj.genos.audit.Attachment.Upload(
                        "informe.png", png.toByteArray()))),
            actor,
            Fixture.key());
    return ((Step.Done) step).request();
  }

  private static Auditor auditor() {
    return new Auditor(UUID.randomUUID(), "27-audita", "REPOLLO, Iris", Set.of());
  }

  private List<Left> audits(String address) throws Exception {
    Actor actor = fixture.actor();
    Auditor auditor = auditor();
    AuditRequest request = requested(actor);
    auditorDesk.take(request.number(), auditor, OptionalInt.empty());
    auditorDesk.sign(
        request.number(),
        new AuditorDesk.Judgement(
            List.of(Verdict.authorize(new PracticeCode("000016"), 1)), "Según guía", ""),
        auditor,
        OptionalInt.empty());
    closing.confirm(request.number(), actor, OptionalInt.empty());
    return List.of(
        new Left(Action.AUDIT_REQUESTED, actor.label(), ""),
        new Left(Action.AUDIT_TAKEN, auditor.cuil(), ""),
        new Left(Action.AUDIT_SIGNED, auditor.cuil(), ""),
        new Left(Action.AUDIT_CONFIRMED, actor.label(), ""));
  }

  private List<Left> sendsDocuments(String address) throws Exception {
    Actor actor = fixture.actor();
    Auditor auditor = auditor();
    var number = requested(actor).number();
    auditorDesk.take(number, auditor, OptionalInt.empty());
    auditorDesk.release(number, null, auditor);
    auditorDesk.take(number, auditor, OptionalInt.empty());
    auditorDesk.askDocuments(number, "Envíe la historia", "", auditor, OptionalInt.empty());
    audits.supply(number, "Ya estaba adjunta", List.of(), actor, OptionalInt.empty());
    var found = audits.find(number, actor).orElseThrow();
    audits.document(number, found.attachments().getFirst().id(), actor);
    closing.annul(number, CancellationReason.DATA_ENTRY_ERROR, "error", actor, OptionalInt.empty());
    return List.of(
        new Left(Action.AUDIT_RELEASED, auditor.cuil(), ""),
        new Left(Action.AUDIT_DOCUMENTS_ASKED, auditor.cuil(), ""),
        new Left(Action.AUDIT_DOCUMENTS_SUPPLIED, actor.label(), ""),
        new Left(Action.AUDIT_VIEWED, actor.label(), "OK"),
        new Left(Action.AUDIT_DOCUMENT_VIEWED, actor.label(), "OK"),
        new Left(Action.AUDIT_ANNULLED, actor.label(), ""));
  }

  private List<Left> changesRules(String address) {
    int before = rulebook.current().ref().version();
    authors.live(Integer.toString(authors.maximum() + 1));
    Editor editor = new Editor(new UUID(7, 2), "27444555666", "REGLA, Ema", true, true);
    activation.rollback(before, "Era la cantidad equivocada.", editor);
    return List.of(
        new Left(Action.RULEBOOK_DRAFT_OPENED, "27111222333", "OK"),
        new Left(Action.RULEBOOK_SUBMITTED, "27111222333", ""),
        new Left(Action.RULEBOOK_APPROVED, editor.label(), "OK"),
        new Left(Action.RULEBOOK_ACTIVATED, editor.label(), ""),
        new Left(Action.RULEBOOK_ROLLED_BACK, editor.label(), ""));
  }

  private List<Left> readsTheTrail(String address) {
    Who who = new Who(UUID.randomUUID(), "27-controla", null);
    TrailSearch.Filter today = TrailSearch.Filter.of(clock.today());
    trail.looked(who, today, trail.count(today));
    trail.exported(who, today, "CSV", trail.count(today));
    return List.of(
        new Left(Action.TRAIL_SEARCHED, who.label(), "ENTRIES"),
        new Left(Action.TRAIL_EXPORTED, who.label(), "CSV"));
  }
}
