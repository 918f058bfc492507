package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.OrderDraft.Line;
import ar.gov.isj.genos.authorization.OrderDraft.Step;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GenosTest
@Import({Fixture.class, Desks.class})
class DraftComesBackTest {

  @Autowired OrderDrafts drafts;
  @Autowired JdbcClient jdbc;
  @Autowired Fixture fixture;

  @Test
  void withEverythingTypedAtEveryStep() {
    Actor actor = fixture.actor();
    OrderDraft draft = OrderDraft.started(Fixture.TODAY);
    assertThat(draft.prescriptionDate()).isEqualTo("22/06/2020");
    assertThat(drafts.of(actor)).isEmpty();
    for (OrderDraft step :
        List.of(
            draft.withMember(" 1100 0078 3851 2"),
            draft.withMember("1100").at(Step.ENTRY),
            draft
                .withPrescription("11/06/20", PrescriberType.OD, "12a", "Enfermedad\nrespiratoria")
                .withPractice("15, 865 47")
                .withLines(
                    List.of(
                        new Line(new PracticeCode("000865"), 1),
                        new Line(new PracticeCode("000015"), 3)))
                .withDeclared(Datum.AMBITO, "GUARDIA")
                .withDeclared(Datum.SEMANA_GESTACION, "36,5,")
                .withDeclared(Datum.FECHA_MUESTRA, "2020-06-19")
                .withDeclared(Datum.CHEQUERA, "otra")
                .withDeclared(Datum.CHEQUERA, " ")
                .at(Step.RESULT))) {
      drafts.save(step, actor);
      assertThat(drafts.of(actor)).contains(step);
    }
    assertThat(drafts.of(actor).orElseThrow().key()).isEqualTo(draft.key());
    assertThat(drafts.of(actor).orElseThrow().lines())
        .containsExactly(
            new Line(new PracticeCode("000865"), 1), new Line(new PracticeCode("000015"), 3));
    assertThat(drafts.of(actor).orElseThrow().declared())
        .containsOnlyKeys(Datum.AMBITO, Datum.SEMANA_GESTACION, Datum.FECHA_MUESTRA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table order_draft; --",
        "<script>alert(1)</script>",
        "NUL \u0000, mitad de par \ud83d, invertido \u202e",
        "  blancos  "
      })
  void asItWasTyped(String typed) {
    Actor actor = fixture.actor();
    OrderDraft draft =
        OrderDraft.started(Fixture.TODAY)
            .withMember(typed)
            .withPractice(typed)
            .withPrescription(typed, PrescriberType.MD, typed, typed.repeat(10_000));
    drafts.save(draft, actor);
    assertThat(drafts.of(actor)).contains(draft);
  }

  @Test
  void toItsUserInItsCentreOnly() {
    Actor actor = fixture.actor();
    drafts.save(OrderDraft.started(Fixture.TODAY), actor);
    assertThat(drafts.of(Fixture.colleague(actor))).isEmpty();
    Actor elsewhere = fixture.actor();
    assertThat(
            drafts.of(
                new Actor(actor.id(), actor.label(), elsewhere.centre(), elsewhere.provider())))
        .isEmpty();
  }

  @Test
  void untilItIsDiscarded() {
    Actor actor = fixture.actor();
    drafts.save(OrderDraft.started(Fixture.TODAY), actor);
    drafts.discard(actor);
    assertThat(drafts.of(actor)).isEmpty();
    drafts.discard(actor);
  }

  @Test
  void eachWithAKeyOfItsOwn() {
    assertThat(OrderDraft.started(Fixture.TODAY).key())
        .isNotEqualTo(OrderDraft.started(Fixture.TODAY).key());
  }

  /** What an older release knew of a draft does not keep this one from reading the rest. */
  @Test
  void ofAnOlderRelease() {
    Actor actor = fixture.actor();
    OrderDraft draft =
        OrderDraft.started(Fixture.TODAY)
            .withLines(List.of(new Line(new PracticeCode("000015"), 3)));
    drafts.save(draft, actor);
    jdbc.sql(
            """
            update order_draft set draft = cast(
              replace(replace(replace(draft::text, '"quantity"', '"automatic":false,"quantity"'),
                      '"member"', '"removed":[],"member"'),
                      ',"declared":{}', '') as json)
            where user_id = :user
            """)
        .param("user", actor.id())
        .update();
    assertThat(
            jdbc.sql("select draft::text from order_draft where user_id = :user")
                .param("user", actor.id())
                .query(String.class)
                .single())
        .doesNotContain("declared");
    assertThat(drafts.of(actor)).contains(draft);
  }
}
