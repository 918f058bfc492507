package ar.gov.isj.genos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of docs/demo.md shows exactly the reason that it promises. */
abstract class DemoReasons {

  @Autowired OrderDesk desk;
  @Autowired DemoAccess access;
  @Autowired ApiTokens tokens;
  @Autowired MemberRegistry members;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  static List<DemoGuide.Line> guide() {
    return DemoGuide.lines();
  }

  @ParameterizedTest
  @MethodSource("guide")
  void theRowShowsItsReason(DemoGuide.Line line) {
    assertThat(members.find(new Credential(line.credential())).orElseThrow().name())
        .isEqualTo(line.member());
    assertThat(codes(desk.validate(line.request(clock.today()), actor()))).isEqualTo(line.codes());
  }

  @ParameterizedTest
  @MethodSource("guide")
  void theCardIsRefusedOnlyForReasonsOfEligibility(DemoGuide.Line line) {
    // Which laboratory serves a network is about the order: the card itself is good.
    boolean aboutEligibility =
        line.codes().stream().allMatch(code -> code.startsWith("ELG-") && !code.equals("ELG-14"));

    switch (desk.checkMember(line.credential(), actor())) {
      case MemberCheck.Eligible eligible -> assertThat(aboutEligibility).isFalse();
      case MemberCheck.NotEligible refused ->
          assertThat(blocking(refused.reasons().stream())).isEqualTo(line.codes());
      case MemberCheck.Unknown unknown -> throw new AssertionError(unknown.error().message());
    }
  }

  @Test
  void theGuideShowsEveryKindOfReason() {
    Set<String> shown =
        guide().stream()
            .flatMap(line -> line.codes().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown)
        .contains(
            "ELG-02", "ELG-03", "ELG-04", "ELG-05", "ELG-06", "ELG-07", "ELG-08", "ELG-09",
            "ELG-10", "ELG-14", "ORD-02", "ORD-05", "ORD-15", "PRE-01", "PRE-02", "PRE-03",
            "QTY-01", "QTY-02", "FRE-01", "FRE-02", "FRE-03", "FRE-05", "PER-01", "PER-02",
            "RTG-01", "PRA-03", "PRA-08", "CMB-01", "CMB-14");
  }

  @Test
  void theManualsExampleHoldsOnTheDemonstration() {
    Validation validation =
        desk.validate(
            new OrderRequest(
                "1100007838512",
                clock.today().minusDays(11),
                PrescriberType.MD,
                1234,
                null,
                Stream.of("000015", "000014", "000016")
                    .map(code -> new RequestedLine(new PracticeCode(code), 1))
                    .toList()),
            actor());

    assertThat(codes(validation)).containsExactlyInAnyOrder("FRE-05", "RTG-01");
    CaseDecision decision = ((Validation.Decided) validation).decision();
    assertThat(decision.lines())
        .filteredOn(line -> line.authorized() > 0)
        .extracting(line -> line.practice().value())
        .containsExactly("000118", "000003", "000015");
    assertAmounts(decision);
  }

  /** Exact where the tariff is the manual's. */
  void assertAmounts(CaseDecision decision) {
    assertThat(decision.insurerPays()).isEqualTo(decision.total().minus(decision.copay()));
    assertThat(decision.copay()).isGreaterThan(Money.ZERO);
  }

  @Test
  void aThousandOrdersWereIssuedInTheLastTwelveMonths() {
    assertThat(jdbc.sql("SELECT count(*) FROM authorization_order").query(Long.class).single())
        .isGreaterThanOrEqualTo(1_000);
    assertThat(
            jdbc.sql("SELECT count(*) FROM authorization_order WHERE issue_date BETWEEN ? AND ?")
                .params(clock.today().minusMonths(13), clock.today())
                .query(Long.class)
                .single())
        .isEqualTo(jdbc.sql("SELECT count(*) FROM authorization_order").query(Long.class).single());
    assertThat(
            jdbc.sql("SELECT count(DISTINCT outcome) FROM authorization_line")
                .query(Long.class)
                .single())
        .as("kinds of outcome, so that limits were met in the past too")
        .isGreaterThan(1);
  }

  Actor actor() {
    return tokens.actor(access.token()).orElseThrow();
  }

  static Set<String> codes(Validation validation) {
    return switch (validation) {
      case Validation.Invalid(List<FieldError> errors) ->
          errors.stream().map(FieldError::code).collect(Collectors.toCollection(TreeSet::new));
      case Validation.Decided decided ->
          blocking(
              Stream.concat(
                  decided.decision().orderReasons().stream(),
                  decided.decision().lines().stream()
                      .map(LineDecision::reasons)
                      .flatMap(List::stream)));
    };
  }

  private static Set<String> blocking(Stream<Reason> reasons) {
    return reasons
        .filter(reason -> reason.severity().compareTo(Severity.DOCUMENT) >= 0)
        .map(Reason::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
