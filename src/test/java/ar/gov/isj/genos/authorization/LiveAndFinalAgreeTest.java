package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk reads while it types is what it reads when it validates, and what is issued. */
@GenosTest
@Import({Fixture.class, Desks.class})
class LiveAndFinalAgreeTest {

  private static final long SEED = 20_261_123;
  private static final int CASES = 600;

  /** Of so many cases one is issued: the ones after it find a past. */
  private static final int ISSUED_OF = 25;

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 22);

  private static final List<String> DIAGNOSES =
      List.of("", "Control", "E11", "Z00", "C50 mama", "Hepatopatía en estudio", "a\u0000b");

  @Autowired OrderDesk desks;
  @Autowired Fixture fixture;
  @Autowired Catalog catalog;
  @Autowired ActiveRulebook rulebooks;
  @Autowired JdbcClient jdbc;

  private OrderDesk desk;
  private Actor actor;
  private Member member;
  private Prescriber prescriber;
  private List<PracticeCode> practices;

  @BeforeEach
  void sitDown() {
    desk =
        desks.at(
            new BusinessClock(
                Clock.fixed(
                    TODAY.atTime(10, 13).atZone(BusinessClock.ZONE).toInstant(),
                    BusinessClock.ZONE)));
    actor = fixture.actor();
    member = fixture.member();
    prescriber = fixture.prescriber();
    practices =
        rulebooks.current().tables().stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(LiveAndFinalAgreeTest::codes)
            .distinct()
            .sorted((one, other) -> one.compareTo(other))
            .map(PracticeCode::new)
            .flatMap(code -> catalog.find(code).stream())
            .map(Practice::code)
            .toList();
  }

  private static Stream<String> codes(TableRow row) {
    return row.header().columns().stream()
        .filter(column -> column.type() == CellType.CODE)
        .map(Column::id)
        .map(row::text)
        .filter(text -> text.matches("\\d{6}"));
  }

  @Test
  void forEveryPrescription() {
    Count count = compare(CASES, UnaryOperator.identity());
    assertThat(count.disagreements).isEmpty();
    assertThat(count.decided).isGreaterThan(CASES / 2);
    assertThat(count.invalid).isGreaterThan(CASES / 50);
    assertThat(count.issued).isPositive();
  }

  /** Else the test above could not fail: a live look that forgets what was declared is seen. */
  @Test
  void andALiveLookThatForgetsWhatWasDeclaredDoesNot() {
    Count count =
        compare(
            CASES / 10,
            request ->
                new OrderRequest(
                    request.member(),
                    request.prescriptionDate(),
                    request.prescriberType(),
                    request.prescriberNumber(),
                    request.diagnosis(),
                    request.lines()));
    assertThat(count.disagreements).isNotEmpty();
  }

  @Test
  void andTypingIsNoLookAndGoesNotOnRecord() {
    MemberCheck.Eligible checked = checked();
    long looks = looks();
    long entries = entries();
    Random random = new Random(SEED);
    for (int i = 0; i < 70; i++) {
      desk.preview(request(random), checked, actor);
    }
    assertThat(looks()).isEqualTo(looks);
    assertThat(entries()).isEqualTo(entries);
  }

  private static final class Count {
    private final List<String> disagreements = new ArrayList<>();
    private int decided;
    private int invalid;
    private int issued;
  }

  /**
   * @param spoil what the live look makes of a request before it asks
   */
  private Count compare(int cases, UnaryOperator<OrderRequest> spoil) {
    MemberCheck.Eligible checked = checked();
    Random random = new Random(SEED);
    Count count = new Count();
    for (int i = 1; i <= cases; i++) {
      OrderRequest request = request(random);
      Validation live = desk.preview(spoil.apply(request), checked, actor);
      Validation last = desk.validate(request, actor);
      if (!live.equals(last)) {
        count.disagreements.add("seed %d, case %d: %s".formatted(SEED, i, request));
      }
      if (last instanceof Validation.Decided) {
        count.decided++;
      } else {
        count.invalid++;
      }
      if (i % ISSUED_OF == 0
          && desk.issue(request, actor, Fixture.key()) instanceof Issue.Issued(IssuedOrder order)) {
        count.issued++;
        if (!(live instanceof Validation.Decided now) || !order.decision().equals(now.decision())) {
          count.disagreements.add("seed %d, issued case %d: %s".formatted(SEED, i, request));
        }
      }
    }
    return count;
  }

  private MemberCheck.Eligible checked() {
    return (MemberCheck.Eligible) desk.checkMember(member.credential().digits(), actor);
  }

  private OrderRequest request(Random random) {
    List<RequestedLine> lines = new ArrayList<>();
    int asked = 1 + random.nextInt(random.nextInt(8) == 0 ? 24 : 6);
    for (int i = 0; i < asked; i++) {
      PracticeCode code = practices.get(random.nextInt(practices.size()));
      lines.add(new RequestedLine(code, random.nextInt(4) == 0 ? 1 + random.nextInt(7) : 1));
    }
    String diagnosis = DIAGNOSES.get(random.nextInt(DIAGNOSES.size()));
    return new OrderRequest(
        random.nextBoolean() ? member.credential().digits() : member.cuil().formatted(),
        TODAY.minusDays(random.nextInt(45) - 1L),
        prescriber.type(),
        random.nextInt(30) == 0 ? 999_999_999 : prescriber.number(),
        nullIfEmpty(diagnosis),
        lines,
        declared(random));
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Map<Datum, String> declared(Random random) {
    Map<Datum, String> declared = new EnumMap<>(Datum.class);
    for (Datum datum : Datum.values()) {
      if (random.nextInt(6) == 0) {
        declared.put(
            datum,
            switch (datum.kind()) {
              case CHOICE -> datum.choices().get(random.nextInt(datum.choices().size()));
              case NUMBER -> Integer.toString(random.nextInt(45));
              case DATE -> TODAY.minusDays(random.nextInt(300)).toString();
              case TEXT -> random.nextInt(40) == 0 ? "\u0007" : "dato " + random.nextInt(3);
            });
      }
    }
    return declared;
  }

  private long looks() {
    return count("select count(*) from member_look where user_id = ?");
  }

  private long entries() {
    return jdbc.sql("select count(*) from trail_entry").query(Long.class).single();
  }

  private long count(String question) {
    return jdbc.sql(question).param(actor.id()).query(Long.class).single();
  }
}
