package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Requests of the tests, brought to any state by the steps that people take. */
@TestComponent
class Cases {

  /** Always needs an auditor. */
  static final String AUDITED = "000016";

  static final OptionalInt UNSEEN = OptionalInt.empty();

  final AuditDesk desk;
  final AuditClosing closing;
  final AuditorDesk auditors;
  final Fixture fixture;

  Cases(AuditDesk desk, AuditClosing closing, AuditorDesk auditors, Fixture fixture) {
    this.desk = desk;
    this.closing = closing;
    this.auditors = auditors;
    this.fixture = fixture;
  }

  static Auditor auditor(String name) {
    return new Auditor(UUID.randomUUID(), "27-audita", name, Set.of());
  }

  static OrderRequest diagnosed(OrderRequest order) {
    return new OrderRequest(
        order.member(),
        order.prescriptionDate(),
        order.prescriberType(),
        order.prescriberNumber(),
        "Enfermedad respiratoria",
        order.lines());
  }

  AuditApplication application(Member member, String... practices) {
    return new AuditApplication(
        diagnosed(fixture.request(member, practices)),
        List.of(),
        "Adjunto historia",
        false,
        List.of());
  }

  AuditRequest pending(Actor actor, Member member, String... practices) {
    return done(desk.request(application(member, practices), actor, Fixture.key()));
  }

  /** With two audited lines. */
  AuditRequest pending(Actor actor) {
    AuditApplication asked = application(fixture.member(), "15", AUDITED);
    return done(
        desk.request(
            new AuditApplication(
                asked.order(),
                List.of(new PracticeCode("000015"), new PracticeCode(AUDITED)),
                asked.comment(),
                false,
                List.of()),
            actor,
            Fixture.key()));
  }

  AuditRequest signed(AuditRequest request, Auditor auditor, Verdict... verdicts) {
    done(auditors.take(request.number(), auditor, UNSEEN));
    return done(auditors.sign(request.number(), judgement(verdicts), auditor, UNSEEN));
  }

  static AuditorDesk.Judgement judgement(Verdict... verdicts) {
    return new AuditorDesk.Judgement(Arrays.asList(verdicts), "Según guía clínica", "nota interna");
  }

  /** Every audited line as asked. */
  static Verdict[] all(AuditRequest request) {
    return request.lines().stream()
        .filter(AuditLine::audited)
        .map(line -> Verdict.authorize(line.practice(), line.requested()))
        .toArray(Verdict[]::new);
  }

  static Verdict[] none(AuditRequest request) {
    return request.lines().stream()
        .filter(AuditLine::audited)
        .map(line -> rejected(line.practice().value()))
        .toArray(Verdict[]::new);
  }

  static Verdict authorized(String practice, int units) {
    return Verdict.authorize(PracticeCode.parse(practice).orElseThrow(), units);
  }

  static Verdict rejected(String practice) {
    return Verdict.reject(
        PracticeCode.parse(practice).orElseThrow(),
        RejectionReason.NOT_JUSTIFIED,
        "No corresponde al diagnóstico");
  }

  static AuditRequest done(Step step) {
    assertThat(step).isInstanceOf(Step.Done.class);
    return ((Step.Done) step).request();
  }

  /** In any state, with the steps that lead there. */
  AuditRequest in(AuditState state, Actor actor, Auditor auditor) {
    AuditRequest request = pending(actor);
    AuditNumber number = request.number();
    return switch (state) {
      case PENDING -> done(auditors.take(number, auditor, UNSEEN));
      case AWAITING_DOCUMENTS -> {
        done(auditors.take(number, auditor, UNSEEN));
        yield done(auditors.askDocuments(number, "Envíe la historia clínica", "", auditor, UNSEEN));
      }
      case AUTHORIZED -> signed(request, auditor, all(request));
      case PARTIALLY_AUTHORIZED -> {
        Verdict[] verdicts = all(request);
        verdicts[0] = rejected(verdicts[0].practice().value());
        yield signed(request, auditor, verdicts);
      }
      case REJECTED -> signed(request, auditor, none(request));
      case ISSUED -> {
        signed(request, auditor, all(request));
        yield done(closing.confirm(number, actor, UNSEEN));
      }
      case ANNULLED ->
          done(
              closing.annul(
                  number, CancellationReason.DATA_ENTRY_ERROR, "error de carga", actor, UNSEEN));
    };
  }
}
