package ar.gov.isj.genos.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.support.GenosTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a real mail server on this machine. */
@GenosTest
class MailLeavesOnceTest {

  private static final String KIND = "prueba";
  private static final MailAddress TO = new MailAddress("ema@huerta.example");

  @Autowired Outbox outbox;
  @Autowired OutboxQueue queue;
  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactions;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
  private TransactionTemplate transaction;

  @BeforeEach
  void start() {
    sql.sql("delete from outbox_mail").update();
    transaction = new TransactionTemplate(transactions);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    sql.sql("delete from outbox_mail").update();
  }

  @Test
  void textAndHtmlToOneRecipientAndTheDetailsAreForgotten() throws Exception {
    put(1);
    assertThat(dispatch(letter("Señal de vida & más")).sendDue()).isEqualTo(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TO.text());
    assertThat(mail.getSubject()).isEqualTo("Señal de vida & más");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(whole).contains("text/plain", "text/html", "<!DOCTYPE html>");
    assertThat(states()).containsExactly("SENT {}");
  }

  @Test
  void anActThatIsRolledBackSendsNothingAndNobodyPutsAMailOutsideAnAct() {
    transaction.executeWithoutResult(
        status -> {
          outbox.put(KIND, Map.of());
          status.setRollbackOnly();
        });
    assertThat(dispatch(letter("x")).sendDue()).isZero();
    assertThatThrownBy(() -> outbox.put(KIND, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void waitsWhileTheServerIsAwayAndLeavesOnceWhenItIsBack() {
    put(3);
    MailDispatch dispatch = dispatch(letter("x"));
    server.stop();
    assertThat(dispatch.sendDue()).isZero();
    assertThat(states()).containsExactly("null {}", "null {}", "null {}");
    assertThat(problems()).allMatch(problem -> problem.contains("ConnectException"));
    assertThat(dispatch.sendDue()).as("not before its time").isZero();
    server.start();
    MailDispatch back = dispatch(letter("x"));
    sql.sql("update outbox_mail set next_try_at = now() - interval '1 second'").update();
    assertThat(back.sendDue()).isEqualTo(3);
    assertThat(back.sendDue()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  @Test
  void fourNodesSendEachMailOnce() throws Exception {
    put(40);
    assertThat(sentByFourNodes(dispatch(letter("x")))).isEqualTo(40);
    assertThat(ids()).hasSize(40).doesNotHaveDuplicates();
  }

  /** The seeded fault: without the claim the next node takes the same mail again. */
  @Test
  void withoutClaimsTheyWouldBeSentMoreThanOnce() {
    put(1);
    OutboxQueue.Claimed first = queue.claim().getFirst();
    assertThat(queue.claim()).isEmpty();
    sql.sql("update outbox_mail set claimed_until = null").update();
    assertThat(queue.claim()).extracting(OutboxQueue.Claimed::id).containsExactly(first.id());
  }

  @Test
  void whatANodeHadInHandWhenItDiedIsTakenAgain() {
    put(1);
    assertThat(queue.claim()).hasSize(1);
    assertThat(dispatch(letter("x")).sendDue()).isZero();
    sql.sql("update outbox_mail set claimed_until = now() - interval '1 second'").update();
    assertThat(dispatch(letter("x")).sendDue()).isEqualTo(1);
  }

  @Test
  void whatCannotBeWrittenWaitsAndWhatHasNoReaderIsDone() {
    put(1);
    Letters broken =
        () ->
            Map.of(
                KIND,
                _ -> {
                  throw new IllegalStateException("ema@huerta.example");
                });
    assertThat(dispatch(broken).sendDue()).isZero();
    assertThat(problems()).noneMatch(problem -> problem.contains("@"));
    sql.sql("update outbox_mail set next_try_at = now() - interval '1 second'").update();
    dispatch(() -> Map.of(KIND, _ -> Optional.empty())).sendDue();
    assertThat(states()).containsExactly("NOTHING {}");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void waitsGrowToHalfAnHour() {
    assertThat(OutboxQueue.waitAfter(1)).hasSeconds(15);
    assertThat(OutboxQueue.waitAfter(2)).hasSeconds(30);
    assertThat(OutboxQueue.waitAfter(50)).hasMinutes(30);
  }

  /** AUT-10: what carries more than one address, a header or a line end is no address. */
  @Test
  void nothingButOneAddressIsAnAddress() {
    assertThat(taken(typed -> MailAddress.parse(typed).isPresent())).isEmpty();
    assertThat(MailAddress.parse(" ema.lopez+isj@huerta.com.ar ")).isPresent();
  }

  /** The seeded fault: who only looks for an @ takes all of them. */
  @Test
  void lookingForAnAtOnlyWouldTakeThemAll() {
    assertThat(taken(typed -> typed.indexOf('@') > 0)).hasSize(60);
  }

  private static List<String> taken(Predicate<String> address) {
    List<String> carriers =
        List.of(
            "\r", "\n", "\r\n", "%0a", "%0d%0a", "\u2028", "\u2029", "\u0085", ",", ";", "\t",
            "\u0000");
    List<String> payloads =
        carriers.stream()
            .flatMap(
                end ->
                    IntStream.range(0, 5)
                        .mapToObj(
                            i ->
                                switch (i) {
                                  case 0 -> "ema@huerta.example" + end + "Bcc: x@evil.example";
                                  case 1 -> "ema@huerta.example" + end + "x@evil.example";
                                  case 2 -> "ema" + end + "@huerta.example";
                                  case 3 -> "Bcc: x@evil.example" + end + "ema@huerta.example";
                                  default -> "\"ema" + end + "\"@huerta.example";
                                }))
            .toList();
    assertThat(payloads).hasSize(60);
    return payloads.stream().filter(address).toList();
  }

  /** Whatever a name holds, one mail with one recipient arrives, and no header more. */
  @Test
  void whatANameHoldsStaysInTheText() throws Exception {
    put(1);
    String evil = "Ema\r\nBcc: x@evil.example\u2028Cc: y@evil.example<script>alert(1)</script>";
    Letters letters =
        () ->
            Map.of(
                KIND,
                _ -> Optional.of(new Mail(TO, evil, List.of(Mail.says(evil), Mail.shows(evil)))));
    dispatch(letters).sendDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("Cc")).isNull();
    assertThat(new Mail(TO, evil, List.of(Mail.says(evil))).html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  private long sentByFourNodes(MailDispatch dispatch) throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      Callable<Integer> node = dispatch::sendDue;
      long sent = 0;
      for (Future<Integer> one : nodes.invokeAll(List.of(node, node, node, node))) {
        sent += one.get();
      }
      return sent;
    }
  }

  private List<String> ids() {
    return java.util.Arrays.stream(server.getReceivedMessages())
        .map(
            mail -> {
              try {
                return mail.getMessageID();
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private void put(int mails) {
    transaction.executeWithoutResult(
        _ -> IntStream.range(0, mails).forEach(_ -> outbox.put(KIND, Map.of())));
  }

  private static Letters letter(String subject) {
    return () ->
        Map.of(KIND, _ -> Optional.of(new Mail(TO, subject, List.of(Mail.says("Hola <Ema>")))));
  }

  private MailDispatch dispatch(Letters letters) {
    MailSettings settings =
        new MailSettings(
            InetAddress.getLoopbackAddress().getHostAddress(),
            server.getSmtp().getPort(),
            "",
            "",
            "genos@isj.example",
            "auto");
    return new MailDispatch(
        queue,
        List.of(letters),
        transaction,
        Optional.of(new SmtpPost(settings, Clock.systemUTC())));
  }

  private List<String> states() {
    return sql.sql("select coalesce(outcome, 'null') || ' ' || details::text from outbox_mail")
        .query(String.class)
        .list();
  }

  private List<String> problems() {
    return sql.sql("select problem from outbox_mail").query(String.class).list();
  }
}
