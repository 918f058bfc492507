package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.support.GenosTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Every state, every action, taken by the side that may: done where the table says, else refused.
 */
@GenosTest
@Import({Fixture.class, Cases.class})
class EveryStateAllowsOnlyItsStepsTest {

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired AuditRequests requests;

  static Stream<Arguments> statesAndActions() {
    return Arrays.stream(AuditState.values())
        .flatMap(
            state ->
                Arrays.stream(AuditAction.values())
                    .filter(action -> action != AuditAction.REQUEST)
                    .map(action -> Arguments.of(state, action)));
  }

  @ParameterizedTest
  @MethodSource("statesAndActions")
  void inThatState(AuditState state, AuditAction action) {
    Actor actor = fixture.actor();
    Auditor auditor = Cases.auditor("LUPA SEVERA");
    AuditRequest before = stored(cases.in(state, actor, auditor));
    assertThat(before.state()).isEqualTo(state);
    Side side = sideOf(action);

    Step step = take(before, action, actor, auditor);

    AuditRequest after = requests.find(before.number()).orElseThrow();
    if (Transitions.allow(state, action, side)) {
      assertThat(step).isInstanceOf(Step.Done.class);
      assertThat(Transitions.allow(state, action, after.state())).isTrue();
    } else {
      assertThat(step).isInstanceOf(Step.Overtaken.class);
      assertThat(after).isEqualTo(before);
    }
    List<AuditEvent> history = requests.history(before.number());
    assertThat(history).hasSize(after.version());
    assertThat(history.getLast().to()).isEqualTo(after.state());
  }

  /**
   * A laboratory has no auditor's step and another centre none at all; an auditor not in its own.
   */
  @ParameterizedTest
  @MethodSource("statesAndActions")
  void whoeverElseIsRefused(AuditState state, AuditAction action) {
    Actor actor = fixture.actor();
    AuditRequest before = stored(cases.in(state, actor, Cases.auditor("LUPA SEVERA")));
    Auditor ofTheCentre =
        new Auditor(java.util.UUID.randomUUID(), "27", "JUEZ Y PARTE", Set.of(actor.centre().id()));

    Step step = take(before, action, fixture.actor(), ofTheCentre);

    if (sideOf(action) == Side.LABORATORY) {
      assertThat(step).isInstanceOf(Step.Unknown.class);
    } else {
      assertThat(step)
          .isInstanceOfSatisfying(
              Step.NotPossible.class, no -> assertThat(no.code()).isEqualTo("OWN_CENTRE"));
    }
    assertThat(requests.find(before.number())).contains(before);
  }

  private AuditRequest stored(AuditRequest request) {
    return requests.find(request.number()).orElseThrow();
  }

  private static Side sideOf(AuditAction action) {
    return Transitions.ALL.stream()
        .filter(one -> one.action() == action)
        .map(Transitions.Transition::side)
        .findFirst()
        .orElseThrow();
  }

  private Step take(AuditRequest request, AuditAction action, Actor actor, Auditor auditor) {
    AuditNumber number = request.number();
    return switch (action) {
      case REQUEST -> throw new IllegalArgumentException("Begins none that exists");
      case TAKE -> cases.auditors.take(number, auditor, Cases.UNSEEN);
      case RELEASE -> cases.auditors.release(number, null, auditor);
      case ASK_DOCUMENTS ->
          cases.auditors.askDocuments(number, "Envíe el informe", "", auditor, Cases.UNSEEN);
      case SUPPLY_DOCUMENTS ->
          cases.desk.supply(number, "Va el informe", List.of(), actor, Cases.UNSEEN);
      case SIGN ->
          cases.auditors.sign(number, Cases.judgement(Cases.all(request)), auditor, Cases.UNSEEN);
      case CONFIRM -> cases.closing.confirm(number, actor, Cases.UNSEEN);
      case ANNUL ->
          cases.closing.annul(
              number, CancellationReason.OTHER, "prescripción repetida", actor, Cases.UNSEEN);
    };
  }
}
