package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.Owner;
import ar.gov.isj.genos.support.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./bench api}: sixteen laboratories issue orders over HTTP, with the PostgreSQL that GENOS
 * runs itself and its writes on disk; by turns everything is decided, and nothing is: the same
 * requests and SQL with a decision made beforehand. Not a part of the tests: its name does not end
 * as theirs do.
 */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "genos.demo=false",
      "genos.today=2020-06-22",
      "genos.data=target/bench-data",
      // A laboratory of the bench serves more affiliates in a minute than a real one in a day.
      "genos.looks.user=100000",
      "genos.looks.centre=100000"
    })
@Import({Owner.class, ApiBench.Undecided.class})
class ApiBench {

  private static final int CLIENTS = 16;
  private static final int MEMBERS = 40_000;
  private static final int ROUNDS = 6;
  private static final long ROUND_NANOS = 5_000_000_000L;
  private static final double LEAST_RATIO = 0.8;

  /** Decides, or gives what it decided last while it still did. */
  static class Switched extends Adjudicator {

    private volatile boolean deciding = true;
    private volatile @Nullable CaseDecision last;

    @Override
    public CaseDecision decide(CaseFacts facts, Rulebook rulebook) {
      CaseDecision known = last;
      if (!deciding && known != null) {
        return known;
      }
      CaseDecision decision = super.decide(facts, rulebook);
      last = decision;
      return decision;
    }
  }

  @TestConfiguration
  static class Undecided {

    @Bean
    @Primary
    Switched switched() {
      return new Switched();
    }
  }

  @LocalServerPort int port;
  @Autowired Switched adjudicator;
  @Autowired ApiTokens tokens;
  @Autowired Providers providers;
  @Autowired Prescribers prescribers;
  @Autowired MemberRegistry members;
  @Autowired JdbcClient sql;

  private final List<String> cuils = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  @SuppressWarnings("ArrayRecordComponent") // a round is only read
  private record Round(int orders, double seconds, long[] nanos) {}

  @Test
  void ordersPerSecondWithAndWithoutTheDecision() throws Exception {
    enrol();
    List<String> laboratories = open();
    round(laboratories, true);
    round(laboratories, false);
    List<Round> decided = new ArrayList<>();
    List<Round> undecided = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      decided.add(round(laboratories, true));
      undecided.add(round(laboratories, false));
    }
    double ratio = perSecond(decided) / perSecond(undecided);
    System.out.printf(
        Locale.ROOT,
        "%nPOST /api/v1/authorizations, %d clientes, fsync=%s, synchronous_commit=%s%n"
            + "%-22s %10s %10s %10s%n",
        CLIENTS,
        setting("fsync"),
        setting("synchronous_commit"),
        "",
        "órdenes/s",
        "p50 ms",
        "p99 ms");
    print("con la decisión", decided);
    print("sólo el mismo SQL", undecided);
    System.out.printf(Locale.ROOT, "razón %.2f (se pide %.1f o más)%n", ratio, LEAST_RATIO);
    if (ratio < LEAST_RATIO) {
      throw new AssertionError("La decisión cuesta más que lo admitido");
    }
  }

  private Round round(List<String> laboratories, boolean deciding) throws Exception {
    adjudicator.deciding = deciding;
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (String token : laboratories) {
        running.add(clients.submit(() -> issueUntil(start + ROUND_NANOS, token)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : running) {
        all.add(one.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Round(nanos.length, seconds, nanos);
    }
  }

  private long[] issueUntil(long end, String token) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
            client.send(request(token), HttpResponse.BodyHandlers.ofString());
        nanos.add(System.nanoTime() - start);
        if (answer.statusCode() != 201) {
          throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
      }
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  /** Every order is of another affiliate, so that none waits for another's lock. */
  private HttpRequest request(String token) {
    String body =
        """
        {"member":{"cuil":"%s"},
         "prescription":{"date":"2020-06-11","prescriber":{"type":"MD","number":1234}},
         "lines":[{"practice":"000015","quantity":1},{"practice":"000865","quantity":1},
                  {"practice":"000014","quantity":1}]}
        """
            .formatted(cuils.get(next.getAndIncrement()));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/authorizations"))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .build();
  }

  private static double perSecond(List<Round> rounds) {
    return rounds.stream().mapToInt(Round::orders).sum()
        / rounds.stream().mapToDouble(Round::seconds).sum();
  }

  private static void print(String name, List<Round> rounds) {
    long[] nanos =
        rounds.stream().map(Round::nanos).flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-22s %10.1f %10.1f %10.1f%n",
        name,
        perSecond(rounds),
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private String setting(String name) {
    return sql.sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  /** A token of each laboratory. */
  private List<String> open() {
    prescribers.register(
        List.of(
            new Prescriber(
                PrescriberType.MD,
                1_234,
                "ESTETOSCOPIO SONORO",
                "CLÍNICA MÉDICA",
                LocalDate.of(2001, 1, 1),
                null)));
    List<String> laboratories = new ArrayList<>();
    for (int i = 1; i <= CLIENTS; i++) {
      CentreId centre = new CentreId(UUID.randomUUID());
      providers.open(
          new Centre(centre, "LABORATORIO EL CRONÓMETRO " + i, "Humahuaca"),
          new Provider(new ProviderId(UUID.randomUUID()), centre, 7_700 + i, "PROBETA VELOZ " + i));
      laboratories.add(tokens.issue("Banco de pruebas " + i, centre));
    }
    return laboratories;
  }

  private void enrol() {
    List<Member> batch = new ArrayList<>();
    // By tens: some documents take the CUIL of the next one.
    for (int number = 40_000_000; batch.size() < MEMBERS; number += 10) {
      Member member = People.member(number, "AMPOLLA BRILLANTE");
      cuils.add(member.cuil().formatted());
      batch.add(member);
    }
    members.enrol(batch);
  }
}
