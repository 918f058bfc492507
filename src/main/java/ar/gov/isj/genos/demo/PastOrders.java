package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months of orders before the day of the load: those that the named affiliates need, and
 * everyday ones drawn with a fixed seed. The same day always gives the same list.
 */
final class PastOrders {

  static final String NAMED = "/demo/past-orders.csv";
  static final String EVERYDAY = "/demo/everyday-practices.csv";
  static final String DENTAL = "/demo/dental-practices.csv";

  private static final long SEED = 19_840_611;
  private static final int EVERYDAY_ORDERS = 1_060;
  private static final int HISTORY_DAYS = 365;
  private static final List<String> CENTRES = List.of("A", "A", "A", "B", "B", "C");

  private final DemoDates dates;
  private final Random random = new Random(SEED);
  private final List<Member> members;
  private final List<Csv.Row> prescribers;
  private final List<Everyday> everyday;
  private final List<PracticeCode> dental;

  private record Everyday(
      PracticeCode code, int weight, @Nullable Sex sex, int minAge, int maxAge) {

    boolean suits(Member member, int age) {
      return (sex == null || sex == member.sex()) && age >= minAge && age <= maxAge;
    }
  }

  /**
   * @param members among whom everyday orders are drawn
   */
  PastOrders(DemoDates dates, List<Member> members) {
    this.dates = dates;
    this.members = members;
    this.prescribers =
        Csv.read(DemoRegisters.PRESCRIBERS).stream()
            .filter(row -> row.find("enabled_until").isEmpty())
            .filter(row -> dates.day(row.get("enabled_from")).isBefore(firstDay().minusDays(30)))
            .toList();
    this.everyday = Csv.read(EVERYDAY).stream().map(PastOrders::everyday).toList();
    this.dental =
        Csv.read(DENTAL).stream().map(row -> new PracticeCode(row.get("practice"))).toList();
  }

  /** Oldest first. */
  List<PastOrder> all() {
    Stream<PastOrder> drawn =
        Stream.generate(this::drawn)
            .limit(EVERYDAY_ORDERS)
            .sorted(Comparator.comparing(PastOrder::at));
    return Stream.concat(named(), drawn).sorted(Comparator.comparing(PastOrder::at)).toList();
  }

  Stream<PastOrder> named() {
    return Csv.read(NAMED).stream()
        .map(
            row -> {
              LocalDate day = dates.day(row.get("issued"));
              List<RequestedLine> lines =
                  row.list("practices").stream().map(PastOrders::line).toList();
              return new PastOrder(
                  at(day, 8, row.line() % 60),
                  row.get("centre"),
                  new OrderRequest(
                      row.get("credential"), day, PrescriberType.MD, 1234, null, lines));
            });
  }

  /** {@code 000412} or {@code 000412 x 2}. */
  static RequestedLine line(String text) {
    String[] parts = text.split("\\s*[x×]\\s*", 2);
    return new RequestedLine(
        new PracticeCode(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
  }

  private LocalDate firstDay() {
    return dates.loadedOn().minusDays(HISTORY_DAYS);
  }

  private PastOrder drawn() {
    Member member = members.get(random.nextInt(members.size()));
    LocalDate day = firstDay().plusDays(random.nextInt(HISTORY_DAYS));
    if (day.isBefore(member.memberSince())) {
      day = member.memberSince().plusDays(random.nextInt(5));
    }
    if (!day.isBefore(dates.loadedOn())) {
      day = dates.loadedOn().minusDays(1);
    }
    Csv.Row prescriber = prescribers.get(random.nextInt(prescribers.size()));
    PrescriberType type = PrescriberType.valueOf(prescriber.get("type"));
    Set<PracticeCode> codes = type == PrescriberType.OD ? dentalCodes() : codes(member, day);
    return new PastOrder(
        at(day, 7 + random.nextInt(11), random.nextInt(60)),
        CENTRES.get(random.nextInt(CENTRES.size())),
        new OrderRequest(
            member.credential().digits(),
            day.minusDays(random.nextInt(12)),
            type,
            Integer.parseInt(prescriber.get("number")),
            null,
            codes.stream().map(code -> new RequestedLine(code, 1)).toList()));
  }

  private Set<PracticeCode> dentalCodes() {
    return new LinkedHashSet<>(dental.subList(0, 1 + random.nextInt(dental.size())));
  }

  private Set<PracticeCode> codes(Member member, LocalDate day) {
    int age = member.ageOn(day);
    List<PracticeCode> hat = new ArrayList<>();
    for (Everyday practice : everyday) {
      if (practice.suits(member, age)) {
        for (int i = 0; i < practice.weight(); i++) {
          hat.add(practice.code());
        }
      }
    }
    Set<PracticeCode> codes = new LinkedHashSet<>();
    int wanted = 1 + random.nextInt(6);
    while (codes.size() < wanted) {
      codes.add(hat.get(random.nextInt(hat.size())));
    }
    return codes;
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(BusinessClock.ZONE).toInstant();
  }

  private static Everyday everyday(Csv.Row row) {
    return new Everyday(
        new PracticeCode(row.get("practice")),
        Integer.parseInt(row.get("weight")),
        row.find("sex").map(Sex::valueOf).orElse(null),
        row.find("min_age").map(Integer::parseInt).orElse(0),
        row.find("max_age").map(Integer::parseInt).orElse(150));
  }
}
