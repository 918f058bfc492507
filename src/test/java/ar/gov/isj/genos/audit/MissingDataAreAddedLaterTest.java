package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor asks for what the prescription says and nobody declared: it is added and decided. */
@GenosTest
@Import({Fixture.class, Cases.class})
class MissingDataAreAddedLaterTest {

  private static final PracticeCode URGENCY = new PracticeCode("001200");

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired OrderDesk orders;
  @Autowired JdbcClient sql;

  private final Auditor auditor = Cases.auditor("LUPA SEVERA");
  private Actor actor;
  private AuditRequest request;

  @BeforeEach
  void oneIsAskedFor() {
    actor = fixture.actor();
    request = cases.pending(actor, fixture.member(), "865", "30865");
    Cases.done(cases.auditors.take(request.number(), auditor, Cases.UNSEEN));
    Cases.done(
        cases.auditors.askDocuments(
            request.number(), "¿Qué justifica las dos?", "", auditor, Cases.UNSEEN));
  }

  @Test
  void whatIsAddedIsDecidedUponReadAndIssued() {
    assertThat(asksFor(request, Datum.JUSTIFICACION)).isTrue();
    AuditRequest after = added(Map.of(Datum.JUSTIFICACION, "Son dos pacientes"));

    assertThat(after.state()).isEqualTo(AuditState.PENDING);
    assertThat(after.order().declared()).containsEntry(Datum.JUSTIFICACION, "Son dos pacientes");
    assertThat(asksFor(after, Datum.JUSTIFICACION)).isFalse();
    assertThat(audited(after)).isEqualTo(audited(request));
    assertThat(cases.desk.find(request.number(), actor).orElseThrow().history().getLast().message())
        .isEqualTo("Datos agregados: Justificación médica: Son dos pacientes.");

    Cases.done(
        cases.auditors.sign(
            request.number(), Cases.judgement(Cases.all(after)), auditor, Cases.UNSEEN));
    AuditRequest issued = Cases.done(cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
    AuthorizationNumber number = Objects.requireNonNull(issued.emission()).order();
    assertThat(orders.find(number, actor).orElseThrow().facts().declared())
        .containsEntry(Datum.JUSTIFICACION, "Son dos pacientes");
  }

  /** A line that the rules add because of the datum is held and audited like the others. */
  @Test
  void whatItAddsToTheOrderIsKeptToo() {
    int before = stored();
    AuditRequest after = added(Map.of(Datum.URGENTE, "SI", Datum.CONFORMIDAD, "10:15, conforme"));
    assertThat(after.lines()).extracting(AuditLine::practice).contains(URGENCY);
    assertThat(after.lines()).hasSize(before + 1);
    assertThat(stored()).isEqualTo(before + 1);
    assertThat(
            sql.sql("select practice from audit_line where audit_number = ? order by position")
                .param(request.number().value())
                .query(String.class)
                .list())
        .isEqualTo(after.lines().stream().map(line -> line.practice().value()).toList());
  }

  @Test
  void whoReadItBeforeSignsNothing() {
    int seen = cases.auditors.find(request.number(), auditor).orElseThrow().request().version();
    AuditRequest after = added(Map.of(Datum.JUSTIFICACION, "Son dos pacientes"));
    assertThat(
            cases.auditors.sign(
                request.number(),
                Cases.judgement(Cases.all(after)),
                auditor,
                java.util.OptionalInt.of(seen)))
        .isInstanceOf(Step.Overtaken.class);
  }

  @Test
  void whatWasDeclaredOrCannotBeIsRefusedAndNothingIsKept() {
    added(Map.of(Datum.JUSTIFICACION, "Son dos pacientes"));
    assertThat(refused(Map.of(Datum.JUSTIFICACION, "Otra"))).containsExactly("DATUM_DECLARED");
    assertThat(refused(Map.of(Datum.FECHA_MUESTRA, "2020-07-01")))
        .containsExactly("DATUM_IN_FUTURE");
    assertThat(refused(Map.of(Datum.SEMANA_GESTACION, "treinta"))).hasSize(1);
    AuditRequest now = cases.desk.find(request.number(), actor).orElseThrow().request();
    assertThat(now.order().declared()).containsOnlyKeys(Datum.JUSTIFICACION);
  }

  @Test
  void anotherCentreAddsNothing() {
    assertThat(supply(Map.of(Datum.JUSTIFICACION, "Otra"), fixture.actor()))
        .isInstanceOf(Step.Unknown.class);
  }

  private AuditRequest added(Map<Datum, String> declared) {
    return Cases.done(supply(declared, actor));
  }

  private List<String> refused(Map<Datum, String> declared) {
    Step step = supply(declared, actor);
    assertThat(step).isInstanceOf(Step.Invalid.class);
    return ((Step.Invalid) step).errors().stream().map(FieldError::code).toList();
  }

  private Step supply(Map<Datum, String> declared, Actor by) {
    return cases.desk.supply(request.number(), "", List.of(), declared, by, Cases.UNSEEN);
  }

  private int stored() {
    return sql.sql("select count(*)::int from audit_line where audit_number = ?")
        .param(request.number().value())
        .query(Integer.class)
        .single();
  }

  private static List<PracticeCode> audited(AuditRequest of) {
    return of.lines().stream().filter(AuditLine::audited).map(AuditLine::practice).toList();
  }

  private static boolean asksFor(AuditRequest of, Datum datum) {
    CaseDecision decision = of.asked().decision();
    return Stream.concat(
            decision.orderReasons().stream(),
            decision.lines().stream().flatMap(line -> line.reasons().stream()))
        .map(Reason::datum)
        .anyMatch(datum::equals);
  }
}
