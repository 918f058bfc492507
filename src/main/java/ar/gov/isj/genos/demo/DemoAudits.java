package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditClosing;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.RejectionReason;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Requests for audit in every state, made at the desks themselves, each step at its own hour: an
 * auditor finds a queue with fresh, half-waited and late ones, a laboratory some answers.
 */
@Component
class DemoAudits {

  static final String REQUESTS = "/demo/audit-requests.csv";

  private static final String REPORT = "/demo/informe.pdf";

  private final AuditDesk desk;
  private final AuditorDesk auditors;
  private final AuditClosing closing;
  private final DemoActors actors;
  private final BusinessClock clock;

  DemoAudits(
      AuditDesk desk,
      AuditorDesk auditors,
      AuditClosing closing,
      DemoActors actors,
      BusinessClock clock) {
    this.desk = desk;
    this.auditors = auditors;
    this.closing = closing;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Safe to repeat: every request has its own idempotency key, and a step that was taken is not
   * taken again.
   *
   * @return how many requests there are
   */
  int load(LocalDate loadedOn) {
    Map<String, Actor> laboratories = actors.byCentre();
    Auditor auditor = actors.auditor();
    Iterator<String> everybody =
        DemoHistory.everydayMembers(loadedOn).stream()
            .filter(member -> member.ageOn(loadedOn) >= 21 && member.ageOn(loadedOn) <= 70)
            .map(member -> member.credential().digits())
            .iterator();
    int made = 0;
    for (Csv.Row row : Csv.read(REQUESTS)) {
      Instant then = clock.now().minus(Duration.parse(row.get("before")));
      if (make(
          row,
          then,
          Objects.requireNonNull(laboratories.get(row.get("centre"))),
          auditor,
          everybody)) {
        made++;
      }
    }
    return made;
  }

  /** For the affiliate that the row names, or the next whose request the rules let through. */
  private boolean make(
      Csv.Row row, Instant then, Actor laboratory, Auditor auditor, Iterator<String> everybody) {
    IdempotencyKey key = new IdempotencyKey("demo-audit-%03d".formatted(row.line()));
    Optional<String> named = row.find("member");
    Iterator<String> credentials = named.map(one -> List.of(one).iterator()).orElse(everybody);
    while (credentials.hasNext()) {
      Step step =
          desk.at(clockAt(then))
              .request(application(row, then, credentials.next()), laboratory, key);
      if (step instanceof Step.Done(AuditRequest request)) {
        Case made = new Case(request.number(), request.lines(), laboratory, auditor, then);
        goOn(made, row);
        return true;
      }
      if (step instanceof Step.KeyReused) {
        return true;
      }
    }
    return false;
  }

  private static AuditApplication application(Csv.Row row, Instant then, String credential) {
    LocalDate day = LocalDate.ofInstant(then, BusinessClock.ZONE);
    return new AuditApplication(
        new OrderRequest(
            credential,
            day.minusDays(2),
            PrescriberType.MD,
            1234,
            row.get("diagnosis"),
            row.list("practices").stream().map(PastOrders::line).toList(),
            declared(row)),
        row.list("audited").stream().map(PracticeCode::new).toList(),
        row.find("comment").orElse(""),
        row.yes("urgent"),
        row.find("report")
            .map(name -> List.of(new Attachment.Upload(name, report())))
            .orElse(List.of()));
  }

  private static Map<Datum, String> declared(Csv.Row row) {
    Map<Datum, String> declared = new EnumMap<>(Datum.class);
    for (String one : row.list("declared")) {
      int equals = one.indexOf('=');
      declared.put(Datum.valueOf(one.substring(0, equals)), one.substring(equals + 1));
    }
    return declared;
  }

  private record Case(
      AuditNumber number,
      List<AuditLine> lines,
      Actor laboratory,
      Auditor auditor,
      Instant registered) {

    BusinessClock hoursLater(int hours) {
      return clockAt(registered.plus(Duration.ofHours(hours)));
    }
  }

  /**
   * Each step says from which version it goes on: one that was taken before a start that was cut
   * short is refused here, and rightly.
   */
  private void goOn(Case made, Csv.Row row) {
    String end = row.get("end");
    if (end.equals("PENDING")) {
      return;
    }
    if (end.equals("ANNULLED")) {
      closing
          .at(made.hoursLater(1))
          .annul(
              made.number(),
              CancellationReason.DATA_ENTRY_ERROR,
              row.get("words"),
              made.laboratory(),
              OptionalInt.of(1));
      return;
    }
    auditors.at(made.hoursLater(1)).take(made.number(), made.auditor(), OptionalInt.empty());
    switch (end) {
      case "TAKEN" -> {
        // Somebody works on it.
      }
      case "AWAITING_DOCUMENTS" ->
          auditors
              .at(made.hoursLater(2))
              .askDocuments(made.number(), row.get("words"), "", made.auditor(), OptionalInt.of(2));
      case "AUTHORIZED", "PARTIALLY_AUTHORIZED", "REJECTED", "ISSUED" -> {
        auditors
            .at(made.hoursLater(3))
            .sign(made.number(), judgement(made, row), made.auditor(), OptionalInt.of(2));
        if (end.equals("ISSUED")) {
          closing
              .at(made.hoursLater(4))
              .confirm(made.number(), made.laboratory(), OptionalInt.of(3));
        }
      }
      default -> throw new IllegalStateException("Unknown end of a request: " + end);
    }
  }

  private static AuditorDesk.Judgement judgement(Case made, Csv.Row row) {
    List<String> rejected = row.list("rejected");
    List<Verdict> verdicts =
        made.lines().stream()
            .filter(AuditLine::audited)
            .map(
                line ->
                    rejected.contains(line.practice().value())
                        ? Verdict.reject(
                            line.practice(), RejectionReason.NOT_JUSTIFIED, row.get("words"))
                        : Verdict.authorize(line.practice(), line.requested()))
            .toList();
    return new AuditorDesk.Judgement(verdicts, row.find("observations").orElse(""), "");
  }

  private static BusinessClock clockAt(Instant then) {
    return new BusinessClock(Clock.fixed(then, BusinessClock.ZONE));
  }

  private static byte[] report() {
    try (InputStream file = DemoAudits.class.getResourceAsStream(REPORT)) {
      return Objects.requireNonNull(file, REPORT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
