package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A scenario as it is written beside a rule or a table: what differs from the manual's case, and
 * exactly what must come of it.
 */
record Scenario(String file, Map<String, Object> yaml) {

  static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (String root : List.of("rules", "decision-tables")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(path -> path.getFileName().toString().equals("escenarios.yaml"))
            .sorted()
            .forEach(path -> scenarios.addAll(read(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return scenarios;
  }

  @SuppressWarnings("unchecked") // a file of this repository: a list of maps
  private static List<Scenario> read(Path path) {
    try {
      List<Map<String, Object>> list = plainYaml().load(Files.readString(path));
      return list.stream().map(map -> new Scenario(path.toString(), map)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every scalar is text: 000412 must not become an octal number. */
  private static Yaml plainYaml() {
    LoaderOptions options = new LoaderOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        });
  }

  String name() {
    return file + ": " + text("caso");
  }

  Case facts() {
    Case one = new Case();
    one.today = date("hoy", one.today);
    one.prescribed = date("prescripta", one.today);
    one.birth = date("nacimiento", one.birth);
    one.since = date("afiliado_desde", one.since);
    one.sex = Sex.valueOf(text("sexo", "F"));
    one.plan = text("plan", one.plan);
    one.relationship = text("parentesco", one.relationship);
    one.affiliation = text("afiliacion", one.affiliation);
    one.credential = text("credencial", one.credential);
    one.certificate = yaml.containsKey("certificado_hasta") ? date("certificado_hasta") : null;
    one.prescriberKnown = !text("prescribe", "MD").equals("NADIE");
    one.prescriber =
        one.prescriberKnown ? PrescriberType.valueOf(text("prescribe", "MD")) : PrescriberType.MD;
    one.prescriberUntil = yaml.containsKey("habilitado_hasta") ? date("habilitado_hasta") : null;
    one.prescriberSuspensions = suspension("prescriptor_suspendido");
    one.providerFrom = yaml.containsKey("prestador_desde") ? date("prestador_desde") : null;
    one.providerUntil = yaml.containsKey("prestador_hasta") ? date("prestador_hasta") : null;
    one.centreUntil = yaml.containsKey("centro_hasta") ? date("centro_hasta") : null;
    one.providerSuspensions = suspension("prestador_suspendido");
    one.diagnosis = yaml.containsKey("diagnostico") ? text("diagnostico") : null;
    for (String line : list("practicas")) {
      String[] parts = line.split(" x ", -1);
      one.line(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    }
    for (String past : list("antes")) {
      String[] parts = past.split(" (x|el) ", -1);
      one.past(
          parts[0], parts.length == 2 ? 1 : Integer.parseInt(parts[1]), parts[parts.length - 1]);
    }
    return one;
  }

  /** Codes expected on the order as a whole. */
  List<String> order() {
    return list("orden");
  }

  /** Lines expected: {@code 000412 PARCIAL 4: QTY-02}; automatic lines only if they are named. */
  List<String> lines() {
    return list("lineas");
  }

  /** Sentences that must be read somewhere; {000015} stands for that practice's title. */
  List<String> says() {
    return yaml.get("dice") instanceof List<?> list
        ? list.stream().map(sentence -> titled(sentence.toString())).toList()
        : List.of();
  }

  private static String titled(String sentence) {
    return Pattern.compile("\\{(\\d{6})}")
        .matcher(sentence)
        .replaceAll(code -> code.group(1) + " " + Case.practice(code.group(1)).description());
  }

  /** What came out, in the words of {@link #lines}. */
  static String describe(CaseDecision.LineDecision line) {
    String outcome =
        switch (line.outcome()) {
          case Outcome.Authorized ignored -> "AUTORIZADA";
          case Outcome.PartiallyAuthorized partial -> "PARCIAL " + partial.units();
          case Outcome.AuditRequired ignored -> "AUDITORIA";
          case Outcome.DocumentRequired ignored -> "DOCUMENTO";
          case Outcome.Rejected ignored -> "RECHAZADA";
        };
    String codes = String.join(" ", codes(line.reasons()));
    return line.practice() + " " + outcome + (codes.isEmpty() ? "" : ": " + codes);
  }

  static TreeSet<String> codes(List<Reason> reasons) {
    TreeSet<String> codes = new TreeSet<>();
    reasons.forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  /** {@code 2020-06-01 a 2020-07-01}, the second day excluded, or only the first day. */
  private @Nullable List<SuspensionFacts> suspension(String key) {
    if (!yaml.containsKey(key)) {
      return null;
    }
    String[] days = text(key).split(" a ", -1);
    return List.of(
        new SuspensionFacts(
            LocalDate.parse(days[0]),
            days.length == 1 ? null : LocalDate.parse(days[1]),
            "Resolución 378-ISJ-2020"));
  }

  private List<String> list(String key) {
    return Arrays.stream(text(key, "").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private LocalDate date(String key, LocalDate otherwise) {
    return yaml.containsKey(key) ? date(key) : otherwise;
  }

  private LocalDate date(String key) {
    return LocalDate.parse(text(key));
  }

  private String text(String key) {
    return String.valueOf(yaml.get(key));
  }

  private String text(String key, String otherwise) {
    return yaml.containsKey(key) ? text(key) : otherwise;
  }
}
