package ar.gov.isj.genos.adjudication;

import static ar.gov.isj.genos.adjudication.FlatFacts.yesNo;

import ar.gov.isj.genos.adjudication.CaseFacts.CentreFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Circumstances;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.EarlierOrder;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.PrescriberFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.Standing;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a case the fact about the prescription as a whole. */
final class OrderFacts {

  private static final int DRAWS = 10_000;

  private OrderFacts() {}

  static OrderFact of(CaseFacts facts, List<CaseLine> lines) {
    Circumstances around = facts.around();
    PrescriberFacts prescriber = facts.prescription().prescriber();
    String diagnosis = facts.prescription().diagnosis();
    CentreFacts centre = around.centre();
    Standing standing = facts.member().standing();
    String network = standing == null ? null : standing.network();
    List<CaseLine> counted = counted(lines);
    List<CaseLine> practices = new ArrayList<>(counted.size());
    Money amount = Money.ZERO;
    for (CaseLine line : counted) {
      if (!FlatFacts.administrative(line.practice())) {
        practices.add(line);
      }
      amount = amount.plus(amount(line.practice(), line.requested()));
    }
    return new OrderFact(
        facts.member().plan(),
        facts.issueDate(),
        facts.prescription().date(),
        yesNo(diagnosis != null && !diagnosis.isBlank()),
        Diagnosis.kind(diagnosis),
        practices.size(),
        (int) lines.stream().filter(line -> !line.automatic()).count(),
        prescriber != null,
        prescriber == null ? LocalDate.MIN : prescriber.enabledFrom(),
        prescriber == null || prescriber.enabledUntil() == null
            ? LocalDate.MAX
            : prescriber.enabledUntil(),
        yesNo(!around.declared(Datum.OTRA_JURISDICCION).isEmpty()),
        yesNo(samePerson(prescriber, centre)),
        around.declared().getOrDefault(Datum.AMBITO, "AMBULATORIO"),
        around.declared().getOrDefault(Datum.URGENTE, "NO"),
        around.declared().getOrDefault(Datum.ACCIDENTE, "NO"),
        yesNo(otherSex(facts)),
        yesNo(network != null && centre != null && !network.equals(centre.town())),
        yesNo(around.usedIn() != null),
        centre == null ? 0 : centre.licence(),
        units(counted),
        pesos(amount),
        pesos(around.spent().plus(amount)),
        sameToday(facts),
        centre == null ? 0 : centre.ordersThisMonth(),
        around.prescriberOrders(),
        yearPractices(facts, practices),
        sampleDays(facts),
        minutesElsewhere(around.earlier(), centre),
        draw(facts));
  }

  /** What a panel takes the place of is not there twice. */
  private static List<CaseLine> counted(List<CaseLine> lines) {
    Set<PracticeCode> replaced = new HashSet<>(0);
    for (CaseLine line : lines) {
      if (line.replaces() != null) {
        replaced.addAll(line.practice().includes());
      }
    }
    return replaced.isEmpty()
        ? lines
        : lines.stream().filter(line -> !replaced.contains(line.practice().code())).toList();
  }

  /** Whole pesos, rounded up. */
  static int pesos(Money amount) {
    return amount.amountArs().setScale(0, RoundingMode.CEILING).intValueExact();
  }

  static Money amount(PracticeFacts practice, int units) {
    Money fees = practice.fees() == null ? Money.ZERO : practice.fees();
    Money expenses = practice.expenses() == null ? Money.ZERO : practice.expenses();
    return fees.plus(expenses).times(units);
  }

  private static boolean samePerson(
      @Nullable PrescriberFacts prescriber, @Nullable CentreFacts centre) {
    return prescriber != null && centre != null && prescriber.name().equals(centre.provider());
  }

  private static boolean otherSex(CaseFacts facts) {
    String said = facts.around().declared(Datum.SEXO_DEL_PEDIDO);
    return !said.isEmpty() && !said.equals(facts.member().sex().name());
  }

  private static int units(List<CaseLine> lines) {
    BigDecimal units = BigDecimal.ZERO;
    for (CaseLine line : lines) {
      BigDecimal each = line.practice().units();
      if (each != null) {
        units = units.add(each.multiply(BigDecimal.valueOf(line.requested())));
      }
    }
    return units.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  /** Practices of this order that another order of the day has too; acts do not count. */
  private static int sameToday(CaseFacts facts) {
    if (facts.consumption().isEmpty()) {
      return 0;
    }
    Set<String> today =
        facts.consumption().stream()
            .filter(past -> past.date().equals(facts.issueDate()))
            .filter(past -> past.order() != Consumption.HELD)
            .map(past -> past.practice().value())
            .collect(Collectors.toCollection(HashSet::new));
    if (today.isEmpty()) {
      return 0;
    }
    Map<String, PracticeFacts> known =
        facts.practices().stream()
            .collect(Collectors.toMap(one -> one.code().value(), one -> one, (a, b) -> a));
    return (int)
        facts.lines().stream()
            .map(line -> line.practice().value())
            .distinct()
            .filter(today::contains)
            .filter(
                code -> {
                  PracticeFacts practice = known.get(code);
                  return practice != null && !FlatFacts.administrative(practice);
                })
            .count();
  }

  private static int yearPractices(CaseFacts facts, List<CaseLine> practices) {
    return ofTheYear(facts).stream().mapToInt(Consumption::units).sum()
        + practices.stream().mapToInt(CaseLine::requested).sum();
  }

  /**
   * What was consumed in the calendar year. What a past line was is known of practices that rules
   * may add, so acts of the past are left out.
   */
  static List<Consumption> ofTheYear(CaseFacts facts) {
    if (facts.consumption().isEmpty()) {
      return List.of();
    }
    Set<String> acts =
        facts.practices().stream()
            .filter(FlatFacts::administrative)
            .map(practice -> practice.code().value())
            .collect(Collectors.toSet());
    return facts.consumption().stream()
        .filter(one -> one.date().getYear() == facts.issueDate().getYear())
        .filter(one -> !acts.contains(one.practice().value()))
        .toList();
  }

  private static int sampleDays(CaseFacts facts) {
    String taken = facts.around().declared(Datum.FECHA_MUESTRA);
    if (taken.isEmpty()) {
      return 0;
    }
    LocalDate day = LocalDate.parse(taken);
    int working = 0;
    for (LocalDate next = day.plusDays(1);
        !next.isAfter(facts.issueDate()) && working < 366;
        next = next.plusDays(1)) {
      working += next.getDayOfWeek().getValue() < 6 ? 1 : 0;
    }
    return working;
  }

  private static int minutesElsewhere(List<EarlierOrder> earlier, @Nullable CentreFacts centre) {
    return centre == null
        ? Integer.MAX_VALUE
        : earlier.stream()
            .filter(order -> !order.town().equals(centre.town()))
            .mapToInt(EarlierOrder::minutesAgo)
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  /** The lines take no part: adding one must not change whether the order is drawn. */
  private static int draw(CaseFacts facts) {
    long seed = ChronoUnit.DAYS.between(LocalDate.EPOCH, facts.prescription().date());
    seed = seed * 31 + facts.issueDate().toEpochDay();
    seed = seed * 31 + facts.member().birthDate().toEpochDay();
    seed = seed * 31 + facts.member().memberSince().toEpochDay();
    seed = seed * 31 + facts.prescription().prescriberNumber();
    seed ^= seed >>> 33;
    seed *= 0xff51afd7ed558ccdL;
    seed ^= seed >>> 33;
    return (int) Math.floorMod(seed, (long) DRAWS);
  }
}
