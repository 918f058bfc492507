package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PRV-02: the program's own filter by centre is taken away; the database shows nothing foreign. */
@GenosTest
@Import({Fixture.class, Desks.class})
class CentresStayApartWithoutTheFilterTest {

  private static final List<String> TABLES =
      List.of(
          "authorization_order",
          "authorization_line",
          "authorization_cancellation",
          "idempotency_key",
          "order_draft",
          "audit_request",
          "audit_line",
          "audit_event",
          "audit_attachment",
          "audit_idempotency_key");

  private static final int ORDERS = 20;
  private static final int ROUNDS = 25;

  @Autowired OrderDesk desk;
  @Autowired CancellationDesk cancellations;
  @Autowired OrderDrafts drafts;
  @Autowired AuditDesk audits;
  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired Owner owner;

  private final List<AuthorizationNumber> numbers = new ArrayList<>();
  private Actor stranger;

  @BeforeEach
  void aCentreWithRowsInEveryTable() {
    stranger = fixture.actor();
    Actor mine = fixture.actor();
    for (int i = 0; i < ORDERS; i++) {
      numbers.add(issued(mine).number());
    }
    IssuedOrder annulled = issued(mine);
    cancellations.cancel(
        new CancellationRequest(
            annulled.member().cuil().digits(),
            annulled.number().toString(),
            CancellationReason.DATA_ENTRY_ERROR,
            "error de carga"),
        mine);
    drafts.save(OrderDraft.started(Fixture.TODAY), mine);
    Step asked =
        audits.request(
            new AuditApplication(
                diagnosed(fixture.request(fixture.member(), "15", "16")),
                List.of(),
                "",
                false,
                List.of(new Attachment.Upload("historia.png", picture()))),
            mine,
            Fixture.key());
    assertThat(asked).isInstanceOf(Step.Done.class);
  }

  @Test
  void nothingForeignIsReadOrWritten() {
    assertThat(foreignOrders()).isZero();
    for (String table : TABLES) {
      assertThat(foreignRows(table)).as(table).isZero();
    }
  }

  /** The seeded fault: with row-level security off the same reads find what is not theirs. */
  @Test
  void andWithoutRowLevelSecurityTheSameReadsFindIt() {
    TABLES.forEach(table -> security(table, "disable"));
    try {
      assertThat(foreignOrders()).isEqualTo((long) ORDERS * ROUNDS);
      for (String table : TABLES) {
        assertThat(foreignRows(table)).as(table).isPositive();
      }
    } finally {
      TABLES.forEach(table -> security(table, "enable"));
    }
  }

  private void security(String table, String how) {
    owner.sql().sql("alter table %s %s row level security".formatted(table, how)).update();
  }

  private long foreignOrders() {
    OrderDesk careless = desks.withoutTheCentre();
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      found += numbers.stream().filter(it -> careless.find(it, stranger).isPresent()).count();
    }
    return found;
  }

  /** Read by whoever acts for a centre that has no row at all; and nothing is theirs to change. */
  private long foreignRows(String table) {
    return stranger.within(
        () ->
            jdbc.sql("select count(*) from " + table).query(Long.class).single()
                + (table.startsWith("audit_") || table.endsWith("cancellation")
                    ? 0
                    : jdbc.sql("update %1$s set centre_id = centre_id".formatted(table)).update()));
  }

  private static byte[] picture() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private IssuedOrder issued(Actor actor) {
    Issue issue = desk.issue(fixture.request(fixture.member(), "15"), actor, Fixture.key());
    return ((Issue.Issued) issue).order();
  }

  private static OrderRequest diagnosed(OrderRequest order) {
    return new OrderRequest(
        order.member(),
        order.prescriptionDate(),
        order.prescriberType(),
        order.prescriberNumber(),
        "Enfermedad respiratoria",
        order.lines());
  }
}
