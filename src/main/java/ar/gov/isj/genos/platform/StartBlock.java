package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.StartupNote;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What whoever started GENOS must know, printed once when it is ready. */
@Component
class StartBlock {

  private static final String RULE = "─".repeat(78);

  private final ObjectProvider<StartupNote> notes;
  private final BusinessClock clock;
  private final String data;
  private final boolean embedded;
  private final boolean fixedDate;

  StartBlock(
      ObjectProvider<StartupNote> notes,
      BusinessClock clock,
      @Value("${genos.data}") String data,
      @Value("${genos.db.url}") String databaseUrl,
      @Value("${genos.today}") String today) {
    this.notes = notes;
    this.clock = clock;
    this.data = Path.of(data).toAbsolutePath().normalize().toString();
    this.embedded = databaseUrl.isEmpty();
    this.fixedDate = !today.isBlank();
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      console.println(String.join(System.lineSeparator(), lines(web.getWebServer().getPort())));
    }
  }

  List<String> lines(int port) {
    List<String> lines = new ArrayList<>();
    lines.add(RULE);
    lines.add("GENOS está listo: http://localhost:" + port);
    if (fixedDate) {
      lines.add("Fecha fija: %1$td/%1$tm/%1$tY (GENOS_TODAY)".formatted(clock.today()));
    }
    lines.add(embedded ? "Datos: " + data : "Datos: PostgreSQL de GENOS_DB_URL");
    lines.add("API: http://localhost:" + port + "/api");
    notes.orderedStream().forEach(note -> lines.addAll(note.lines()));
    lines.add("Para detener: Ctrl-C");
    lines.add(RULE);
    return lines;
  }
}
