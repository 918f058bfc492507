package ar.gov.isj.genos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of the demonstration, on the manual's day and on any other. */
class DemoPeopleTest {

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-22", "2024-02-29", "2026-11-23", "2031-12-31"})
  void thereAreThreeHundredAffiliatesOfAllAgesAndPlans(String day) {
    LocalDate today = LocalDate.parse(day);
    // Cuil refuses a wrong check digit, so every member that is read has a right one.
    List<Member> members = DemoRegisters.members(new DemoDates(today));

    assertThat(members).hasSizeGreaterThanOrEqualTo(300);
    assertThat(members).extracting(Member::cuil).doesNotHaveDuplicates();
    assertThat(members).extracting(Member::credential).doesNotHaveDuplicates();
    assertThat(members).extracting(Member::name).doesNotHaveDuplicates();
    assertThat(members)
        .extracting(Member::plan)
        .containsOnly("NORMAL", "ADHERENTE", "PMI", "DISCAPACIDAD");
    assertThat(members).extracting(member -> member.ageOn(today)).contains(0, 20, 40, 90);
    assertThat(members)
        .allSatisfy(
            member -> {
              assertThat(member.ageOn(today)).isBetween(0, 95);
              assertThat(member.memberSince()).isBetween(member.birthDate(), today);
              assertThat(member.name()).matches("[A-ZÁÉÍÓÚÑÜ ]+(, [A-ZÁÉÍÓÚÑÜ]+)?");
            });
  }

  @Test
  void theManualsAffiliateIsExactlyThatOne() {
    LocalDate manual = LocalDate.of(2020, 6, 22);
    Member member =
        DemoRegisters.members(new DemoDates(manual)).stream()
            .filter(candidate -> candidate.credential().digits().equals("1100007838512"))
            .findFirst()
            .orElseThrow();

    assertThat(member.cuil().digits()).isEqualTo("29999999989");
    assertThat(member.plan()).isEqualTo("NORMAL");
    assertThat(member.ageOn(manual)).isEqualTo(20);
    assertThat(member.affiliation()).isEqualTo("ACTIVA");
    assertThat(member.credentialState()).isEqualTo("HABILITADA");
  }

  @Test
  void prescribersAreEnoughAndSomeNoLongerPrescribe() {
    List<Csv.Row> prescribers = Csv.read(DemoRegisters.PRESCRIBERS);

    assertThat(prescribers).filteredOn(row -> row.get("type").equals("MD")).hasSizeGreaterThan(39);
    assertThat(prescribers).filteredOn(row -> row.get("type").equals("OD")).hasSizeGreaterThan(5);
    assertThat(prescribers).filteredOn(row -> row.find("enabled_until").isPresent()).hasSize(3);
    assertThat(prescribers)
        .anyMatch(
            row ->
                PrescriberType.valueOf(row.get("type")) == PrescriberType.MD
                    && row.get("number").equals("1234"));
  }

  @Test
  void usersHaveRightCuilsAndLongPasswords() {
    assertThat(Csv.read(DemoRegisters.USERS))
        .hasSize(7)
        .allSatisfy(
            row -> {
              assertThat(Cuil.parse(row.get("cuil"))).isPresent();
              assertThat(row.get("password")).hasSizeGreaterThanOrEqualTo(15);
            });
  }

  @Test
  void theSameDayAlwaysGivesTheSamePast() {
    DemoDates dates = new DemoDates(LocalDate.of(2020, 6, 22));
    List<Member> members = DemoRegisters.members(dates);

    List<PastOrder> past = new PastOrders(dates, members).all();
    assertThat(past).isEqualTo(new PastOrders(dates, members).all()).hasSizeGreaterThan(1_000);
    assertThat(past).extracting(PastOrder::at).isSorted();
    assertThat(past)
        .allSatisfy(
            order -> {
              LocalDate day = LocalDate.ofInstant(order.at(), BusinessClock.ZONE);
              assertThat(day).isBetween(dates.day("P13M"), dates.day("P1D"));
            });
  }
}
