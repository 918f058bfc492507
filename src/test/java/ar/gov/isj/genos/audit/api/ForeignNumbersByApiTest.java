package ar.gov.isj.genos.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.api.ApiTest;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Sex;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.Centres;
import ar.gov.isj.genos.support.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ACC-03, short: another centre's orders and requests for audit, and their neighbours, read and
 * answer to every verb as numbers that nobody has.
 */
class ForeignNumbersByApiTest extends ApiTest {

  private static final int ORDERS = 20;
  private static final int REQUESTS = 6;
  private static final int NEIGHBOURS = 20;
  private static final long NOBODYS = 999_999_999;

  private static final String ORDER_PATH = "/api/v1/authorizations/%d";
  private static final String AUDIT_PATH = "/api/v1/audit-requests/%d";

  /** What may be done with a number: path, verb, body. */
  private record Door(String path, String method, String body) {}

  private static final List<Door> DOORS_OF_AN_ORDER =
      List.of(
          new Door(ORDER_PATH, "GET", ""),
          new Door(ORDER_PATH + "/order.pdf", "GET", ""),
          new Door(
              ORDER_PATH + "/cancellation",
              "POST",
              "{\"member\": {\"credential\": \"%s\"}, \"reason\": \"DATA_ENTRY_ERROR\", \"text\": \"error\"}"
                  .formatted(Cast.MANUAL_CREDENTIAL)));

  private static final List<Door> DOORS_OF_A_REQUEST =
      List.of(
          new Door(AUDIT_PATH, "GET", ""),
          new Door(AUDIT_PATH + "/documents/6f2f6f62-0000-4000-8000-000000000000", "GET", ""),
          new Door(AUDIT_PATH + "/documents", "POST", "{\"message\": \"Va el informe\"}"),
          new Door(AUDIT_PATH + "/confirmation", "POST", "{}"),
          new Door(
              AUDIT_PATH + "/cancellation",
              "POST",
              "{\"reason\": \"MEMBER_DESISTED\", \"text\": \"no concurrió\"}"));

  @Autowired MemberRegistry members;
  @Autowired Providers centres;
  @Autowired JdbcClient database;

  @Test
  void readAsNumbersThatNobodyHas() {
    List<Long> orders = new ArrayList<>();
    List<Long> requests = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      orders.add(issued(i));
    }
    for (int i = 0; i < REQUESTS; i++) {
      requests.add(asked(orders.size() + i));
    }
    String own = token;
    List<String> before = stored();

    Centres.open(centres, "Laboratorio Espinaca");
    token = tokenOf("Laboratorio Espinaca");
    int pairs = 0;
    List<String> leaks = new ArrayList<>();
    for (long number : withNeighbours(orders)) {
      pairs += DOORS_OF_AN_ORDER.size();
      leaks.addAll(leaks(DOORS_OF_AN_ORDER, number));
    }
    for (long number : withNeighbours(requests)) {
      pairs += DOORS_OF_A_REQUEST.size();
      leaks.addAll(leaks(DOORS_OF_A_REQUEST, number));
    }
    assertThat(pairs).isGreaterThan(300);
    assertThat(leaks).as("of %d pairs of a number and what is done with it", pairs).isEmpty();
    assertThat(stored()).as("nothing was changed").isEqualTo(before);

    // The seeded fault: the same look, by whose they are, tells each of them apart.
    token = own;
    for (long number : orders) {
      assertThat(leaks(DOORS_OF_AN_ORDER.subList(0, 2), number)).hasSize(2);
    }
    for (long number : requests) {
      assertThat(leaks(DOORS_OF_A_REQUEST.subList(0, 1), number)).hasSize(1);
    }
  }

  private static List<Long> withNeighbours(List<Long> numbers) {
    long first = numbers.getFirst();
    long last = numbers.getLast();
    return LongStream.rangeClosed(Math.max(1, first - NEIGHBOURS), last + NEIGHBOURS)
        .boxed()
        .toList();
  }

  /** What tells {@code number} from one that nobody has. */
  private List<String> leaks(List<Door> doors, long number) {
    return doors.stream()
        .filter(door -> !told(door, number).equals(told(door, NOBODYS)))
        .map(door -> door.method() + " " + door.path().formatted(number))
        .toList();
  }

  private String told(Door door, long number) {
    String path = door.path().formatted(number);
    Answer answer =
        send(
            door.method(),
            path,
            door.body().isEmpty() ? null : door.body(),
            "Idempotency-Key",
            "numero-ajeno");
    Set<String> headers = new TreeSet<>(answer.response().headers().map().keySet());
    // The server closes its connection after a hundred answers, and says so.
    headers.removeAll(Set.of("connection", "keep-alive"));
    return answer.status() + " " + headers + " " + answer.text().replace(path, door.path());
  }

  private List<String> stored() {
    return database
        .sql(
            """
            select (select count(*) from authorization_cancellation) || ' '
              || (select count(*) from audit_event) || ' '
              || (select string_agg(state, ',' order by number) from audit_request)
            """)
        .query(String.class)
        .list();
  }

  private long issued(int i) {
    Answer answer =
        post(
            "/api/v1/authorizations",
            body(i, "15", ""),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("number").asLong();
  }

  private long asked(int i) {
    Answer answer =
        post(
            "/api/v1/audit-requests",
            body(i, "16", ", \"practices\": [\"16\"]"),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("number").asLong();
  }

  private String body(int i, String practice, String more) {
    Credential credential = new Credential("14%08d001".formatted(70_000_000 + i));
    LocalDate since = LocalDate.of(2015, 3, 1);
    members.enrol(
        List.of(
            new Member(
                new MemberId(UUID.randomUUID()),
                People.cuil(26, 71_000_000 + i * 7),
                credential,
                "ACHICORIA, Delia",
                Sex.F,
                LocalDate.of(2000, 1, 15),
                "NORMAL",
                "TITULAR",
                "ACTIVA",
                since,
                null,
                "HABILITADA",
                since,
                null,
                since,
                null)));
    return """
    {"member": {"credential": "%s"},
     "prescription": {"date": "2020-06-11", "diagnosis": "Enfermedad respiratoria",
                      "prescriber": {"type": "MD", "number": 1234}},
     "lines": [{"practice": "%s", "quantity": 1}]%s}"""
        .formatted(credential.digits(), practice, more);
  }
}
